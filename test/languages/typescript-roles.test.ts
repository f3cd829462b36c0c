import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/candidate.js';
import { only } from './typescript-source.js';

/** Source, role, slot, owner path; the name is `gpt-4o` in each. */
type Row = readonly [source: string, role: Role, slot: string | null, owner: readonly string[]];

function check(rows: readonly Row[]): void {
  it.each(rows)('%s', (source, role, slot, owner) => {
    const { role: gotRole, slot: gotSlot, owner: gotOwner, text } = only(source);
    expect({ role: gotRole, slot: gotSlot, owner: gotOwner, text: text.includes('gpt-4o') }).toEqual({ role, slot, owner, text: true });
  });
}

describe('argument', () => {
  check([
    [`ask('gpt-4o')`, 'argument', null, []],
    [`client.chat('gpt-4o', 1)`, 'argument', null, []],
    [`new Model('gpt-4o')`, 'argument', null, []],
    [`ask(('gpt-4o' as Model)!)`, 'argument', null, []],
    [`ask(...'gpt-4o')`, 'array', null, []],
    [`expect(model).toBe('gpt-4o')`, 'argument', null, []],
    [`map.set('model', 'gpt-4o')`, 'argument', null, []],
    [`headers.set('gpt-4o')`, 'argument', null, []],
    [`@Model('gpt-4o') class A {}`, 'argument', null, ['A']],
    [`class A { @Model('gpt-4o') field = 1 }`, 'argument', null, ['A', 'field']],
    [`const ask = ai('gpt-4o')`, 'argument', null, ['ask']],
  ]);
});

describe('property', () => {
  check([
    [`ask({ model: 'gpt-4o' })`, 'property', 'model', ['model']],
    [`ask({ 'model-id': 'gpt-4o' })`, 'property', 'model-id', ['model-id']],
    [`ask({ ['model']: 'gpt-4o' })`, 'property', 'model', ['model']],
    [`const a = { b: { model: ('gpt-4o' satisfies string) } }`, 'property', 'model', ['a', 'b', 'model']],
    [`const a = { [key]: 'gpt-4o' }`, 'property', null, ['a']],
    [`class A { model = 'gpt-4o' }`, 'property', 'model', ['A', 'model']],
    [`class A { static readonly #model = 'gpt-4o' }`, 'property', '#model', ['A', '#model']],
    [`config.model = 'gpt-4o'`, 'property', 'model', ['model']],
    [`config['model'] = 'gpt-4o'`, 'property', 'model', ['model']],
    [`process.env.MODEL = 'gpt-4o'`, 'property', 'MODEL', ['MODEL']],
    [`function f() { model = 'gpt-4o' }`, 'property', 'model', ['f', 'model']],
    [`const x = <Chat model="gpt-4o" />`, 'property', 'model', ['x', 'model']],
    [`const x = <Chat model={'gpt-4o'} />`, 'property', 'model', ['x', 'model']],
    [`const x = <Chat ai:model={\`gpt-4o\`} />`, 'property', 'ai:model', ['x', 'ai:model']],
    [`const m = new Map([['fast', 'gpt-4o']])`, 'property', null, ['m']],
  ]);
});

describe('default', () => {
  check([
    [`function f(model = 'gpt-4o') {}`, 'default', 'model', ['f', 'model']],
    [`const f = ({ model = 'gpt-4o' }) => 1`, 'default', 'model', ['f', 'model']],
    [`const { model = 'gpt-4o' } = options`, 'default', 'model', ['model']],
    [`const model = process.env.MODEL ?? 'gpt-4o'`, 'default', 'model', ['model']],
    [`const model = process.env.MODEL || 'gpt-4o'`, 'default', 'model', ['model']],
    [`const model = isFast && 'gpt-4o'`, 'default', 'model', ['model']],
    [`const model = isFast ? 'gpt-4o' : other`, 'default', 'model', ['model']],
    [`ask({ model: given || (isFast ? 'gpt-4o' : x) })`, 'default', 'model', ['model']],
    [`model ??= 'gpt-4o'`, 'default', 'model', ['model']],
    [`this.model ||= 'gpt-4o'`, 'default', 'model', ['model']],
    [`function f() { return 'gpt-4o' }`, 'default', null, ['f']],
    [`const f = () => 'gpt-4o'`, 'default', null, ['f']],
    [`class A { get model() { return 'gpt-4o' } }`, 'default', null, ['A', 'model']],
    [`function* f() { yield 'gpt-4o' }`, 'default', null, ['f']],
    [`const s = z.object({ model: z.string().default('gpt-4o') })`, 'default', 'model', ['s', 'model']],
    [`const x = (log(), 'gpt-4o')`, 'constant', 'x', ['x']],
  ]);
});

describe('constant', () => {
  check([
    [`const MODEL = 'gpt-4o'`, 'constant', 'MODEL', ['MODEL']],
    [`let model: Model = 'gpt-4o' as const`, 'constant', 'model', ['model']],
    [`export default 'gpt-4o'`, 'constant', null, []],
    [`const n = 'gpt-4o'.length`, 'constant', null, ['n']],
  ]);
  it('takes an angle-bracket assertion for one in .ts only, where it is no JSX', () => {
    expect(only(`const MODEL = <Model>'gpt-4o'`, 'gpt-4o', 'a.ts').role).toBe('constant');
  });
});

describe('array', () => {
  check([
    [`const MODELS = ['gpt-4o']`, 'array', 'MODELS', ['MODELS']],
    [`ask({ models: ['gpt-4o', other] })`, 'array', 'models', ['models']],
    [`const m = ['a', ...['gpt-4o']]`, 'array', null, ['m']],
    [`for (const m of ['gpt-4o']) ask(m)`, 'array', null, []],
    [`const pairs = [['fast', 'gpt-4o']]`, 'array', 'pairs', ['pairs']],
    [`const m = Object.freeze(['gpt-4o'])`, 'array', null, ['m']],
  ]);
});

describe('comparison', () => {
  check([
    [`if (model === 'gpt-4o') run()`, 'comparison', null, []],
    [`if ('gpt-4o' != model) run()`, 'comparison', null, []],
    [`switch (model) { case 'gpt-4o': run() }`, 'comparison', null, []],
    [`if (model.includes('gpt-4o')) run()`, 'comparison', null, []],
    [`if (model?.startsWith('gpt-4o')) run()`, 'comparison', null, []],
    [`const b = ['gpt-4o', 'x'].includes(model)`, 'comparison', null, ['b']],
    [`const s = new Set(['gpt-4o'])`, 'comparison', null, ['s']],
    [`const s = new Set<string>(['gpt-4o'] as const)`, 'comparison', null, ['s']],
    [`known.has('gpt-4o')`, 'comparison', null, []],
    [`prices.get('gpt-4o')`, 'comparison', null, []],
    [`if ('gpt-4o' in prices) run()`, 'comparison', null, []],
    [`const isIt = /gpt-4o/.test(model)`, 'comparison', null, ['isIt']],
    [`const r = new RegExp('gpt-4o')`, 'comparison', null, ['r']],
  ]);
});

describe('key', () => {
  check([
    [`const prices = { 'gpt-4o': 3 }`, 'key', 'gpt-4o', ['prices', 'gpt-4o']],
    [`const prices = { ['gpt-4o']: 3 }`, 'key', null, ['prices', 'gpt-4o']],
    [`const prices = new Map([['gpt-4o', 3]])`, 'key', null, ['prices']],
    [`prices.set('gpt-4o', 3)`, 'key', null, []],
    [`const p = prices['gpt-4o']`, 'key', null, ['p']],
    [`enum Model { 'gpt-4o' = 1 }`, 'key', 'gpt-4o', ['Model', 'gpt-4o']],
    [`interface Prices { 'gpt-4o': number }`, 'key', 'gpt-4o', ['Prices', 'gpt-4o']],
    [`class A { 'gpt-4o' = 3 }`, 'key', 'gpt-4o', ['A', 'gpt-4o']],
    [`const a = { 'gpt-4o'() {} }`, 'key', 'gpt-4o', ['a', 'gpt-4o']],
  ]);
});

describe('type', () => {
  check([
    [`type Model = 'gpt-4o'`, 'type', null, ['Model']],
    [`type Model = 'gpt-4o' | 'gpt-5'`, 'type', null, ['Model']],
    [`function f(model: 'gpt-4o') {}`, 'type', null, ['f', 'model']],
    [`type P = Record<'gpt-4o', number>`, 'type', null, ['P']],
    [`enum Model { Fast = 'gpt-4o' }`, 'type', 'Fast', ['Model', 'Fast']],
    [`const M = z.enum(['gpt-4o'])`, 'type', null, ['M']],
    [`const M = z.enum(['gpt-4o'] as const).optional()`, 'type', null, ['M']],
    [`const M = z.union([z.literal('gpt-4o'), other])`, 'type', null, ['M']],
    [`const M = zod.literal('gpt-4o')`, 'type', null, ['M']],
  ]);
});

describe('template', () => {
  check([
    [`const a = \`gpt-4o-\${date}\``, 'template', null, ['a']],
    [`const a = \`\${vendor}/gpt-4o/\${date}\``, 'template', null, ['a']],
    [`const a = \`\${vendor}/gpt-4o\``, 'template', null, ['a']],
    [`const a = 'gpt-4o' + date`, 'template', null, ['a']],
    [`const a = vendor + ('/gpt-4o')`, 'template', null, ['a']],
    [`a += 'gpt-4o'`, 'template', null, []],
    [`const a = \`\${'gpt-4o'}-x\``, 'template', null, ['a']],
    [`const a = gql\`gpt-4o\``, 'template', null, ['a']],
    [`run('curl https://api.openai.com -d gpt-4o')`, 'template', null, []],
    [`const body = '{"model":"gpt-4o"}'`, 'template', 'body', ['body']],
    [`await http.get('https://api.openai.com/v1/models/gpt-4o')`, 'template', null, []],
    [`ask({ url: 'https://example.com/gpt-4o?x=1' })`, 'template', 'url', ['url']],
  ]);
});

describe('prose', () => {
  check([
    [`const x = <p>Ask gpt-4o now</p>`, 'prose', null, ['x']],
    [`const x = <p>{'gpt-4o'}</p>`, 'prose', null, ['x']],
    [`const text = 'You can ask gpt-4o about it.'`, 'prose', 'text', ['text']],
    [`const x = <Field placeholder="gpt-4o" />`, 'prose', 'placeholder', ['x', 'placeholder']],
    [`ask({ placeHolder: 'gpt-4o' })`, 'prose', 'placeHolder', ['placeHolder']],
    [`log(\`You can ask gpt-4o about it.\`)`, 'prose', null, []],
    [`describe('gpt-4o', () => {})`, 'prose', null, []],
    [`it.each([1])('gpt-4o', () => {})`, 'prose', null, []],
  ]);
});

describe('import', () => {
  check([
    [`import a from './gpt-4o.js'`, 'import', null, []],
    [`import './gpt-4o.js'`, 'import', null, []],
    [`export * from './gpt-4o.js'`, 'import', null, []],
    [`const a = await import('./gpt-4o.js')`, 'import', null, ['a']],
    [`const a = require('./gpt-4o.js')`, 'import', null, ['a']],
    [`import a = require('./gpt-4o.js')`, 'import', null, []],
    [`type A = import('./gpt-4o.js').A`, 'import', null, ['A']],
    [`declare module './gpt-4o.js' {}`, 'import', null, []],
  ]);
});
