// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources under test hold templates.
import { describe, expect, it } from 'vitest';
import { asked, tellUses, usesOf } from './typescript-source.js';

/** Source and what happens to `gpt-4o` in it, in short. */
type Row = readonly [source: string, ...uses: readonly string[]];

function check(rows: readonly Row[]): void {
  it.each(rows.map(([source, ...uses]) => [source, uses] as const))('%s', (source, uses) => {
    expect(tellUses(source)).toEqual(uses);
  });
}

describe('arguments', () => {
  check([
    [`ask('gpt-4o')`, 'argument ask 0'],
    [`ask(1, 'gpt-4o')`, 'argument ask 1'],
    [`new Ask('gpt-4o')`, 'argument new Ask 0'],
    [`ask(('gpt-4o' as M)!)`, 'argument ask 0'],
    [`ask({ model: 'gpt-4o' })`, 'argument ask 0.model'],
    [`ask({ a: { 'b-c': 'gpt-4o' } })`, 'argument ask 0.a.b-c'],
    [`ask({ models: ['gpt-4o'] })`, 'argument ask 0.models.[]', 'element models'],
    [`ask({ model: isFast ? 'gpt-4o' : x })`, 'argument ask 0.model'],
    [`ask({ model: x ?? 'gpt-4o' })`, 'argument ask 0.model'],
    [`ask({ [key]: 'gpt-4o' })`, 'argument ask 0.[]'],
    [`ask(...['gpt-4o'])`, 'argument ask 0.[]', 'element null'],
    [`client.chat.create({ model: 'gpt-4o' })`, 'argument client.chat.create 0.model'],
    [`@Model('gpt-4o') class A {}`, 'argument Model 0'],
  ]);

  it('shows what stands beside the value in the call', () => {
    const [use] = usesOf(`const limit = 8; ask({ model: 'gpt-4o', limit, list: [1, 'a'] }, x.y)`).uses;
    expect(use).toMatchObject({
      kind: 'argument',
      arguments: [
        {
          kind: 'object',
          hasSpread: false,
          properties: [
            { name: 'model', value: { kind: 'string', text: 'gpt-4o' } },
            { name: 'limit', value: { kind: 'number', text: '8' } },
            { name: 'list', value: { kind: 'array', items: [{ kind: 'number' }, { kind: 'string', text: 'a' }] } },
          ],
        },
        { kind: 'expression', text: 'x.y' },
      ],
    });
  });

  it.each([
    ['around it', `run({ a: ask('gpt-4o'), b: 1 })`, [`run({ a: ask('gpt-4o'), b: 1 })`]],
    ['that take it from a variable', `const m = ask('gpt-4o'); run(m, 1)`, ['run(m, 1)']],
    ['around those', `const m = wrap(ask('gpt-4o')); run(m)`, ["wrap(ask('gpt-4o'))", 'run(m)']],
    ['not of an answer', `async () => { const m = await ask('gpt-4o'); run(m) }`, []],
    ['not without end', `let m = start; while (go) m = ask('gpt-4o', m); m = again(m)`, [`ask('gpt-4o', m)`, 'again(m)']],
  ])('shows the calls that take the result: %s', (_, text, taken) => {
    const [use] = usesOf(text).uses;
    const beside = use?.kind === 'argument' ? (use.beside ?? []) : [];
    expect([...new Set(beside.map(({ start, end }) => text.slice(start, end)))]).toEqual(taken);
  });

  it('stops at a long way from call to call, and says so', () => {
    const steps = (count: number): string =>
      `let m = ask('gpt-4o'); ${Array.from({ length: count }, (_, at) => `m = step${at}(m);`).join(' ')}`;
    expect(usesOf(steps(20)).isComplete).toBe(true);
    expect(usesOf(steps(2000)).isComplete).toBe(false);
  });

  it.each([
    ['a template', '`https://x.test/${path}`', 'https://x.test/'],
    ['a constant in a template', '`${HOST}/v1`', 'https://host.test'],
    ['a constant of a constant', 'BASE', 'https://host.test'],
    ['a sum', `HOST + '/v1'`, 'https://host.test'],
  ])('reads the beginning of an address from %s', (_, argument, text) => {
    const source = `const HOST = 'https://host.test'; const BASE = \`\${HOST}/v2\`; ask(${argument}, 'gpt-4o')`;
    const [use] = usesOf(source).uses;
    expect(use?.kind === 'argument' && use.arguments[0]).toMatchObject({ kind: 'string', text });
  });

  it('ends where an address is built from itself', () => {
    expect(usesOf("const a = `${a}/x`; ask(a, 'gpt-4o')").uses).toHaveLength(1);
  });

  it('does not take a `let` for the literal that it began with', () => {
    const [use] = usesOf(`let base = 'https://a.test'; ask(base, 'gpt-4o')`).uses;
    expect(use?.kind === 'argument' && use.arguments[0]).toMatchObject({ kind: 'expression', text: 'base' });
  });
});

describe('variables', () => {
  check([
    [`const M = 'gpt-4o'; ask(M); tell({ model: M })`, 'argument ask 0', 'argument tell 0.model'],
    [`const model = 'gpt-4o'; ask({ model })`, 'argument ask 0.model'],
    [`ask(M); const M = 'gpt-4o'`, 'argument ask 0'],
    [`let m = 'gpt-4o'; m = other; ask(m)`, 'argument ask 0'],
    [`let m; m = 'gpt-4o'; ask(m)`, 'argument ask 0'],
    [`let m; m ??= 'gpt-4o'; ask(m)`, 'argument ask 0'],
    [`ask((m = 'gpt-4o')); let m`, 'argument ask 0'],
    [`const a = 'gpt-4o'; const b = a; ask(b)`, 'argument ask 0'],
    [`const a = 'gpt-4o'; { const a = 1; ask(a) } tell(a)`, 'argument tell 0'],
    [`const a = 'gpt-4o'; function f(a) { ask(a) }`],
    [`const a = 'gpt-4o'; try {} catch (a) { ask(a) }`],
    [`const a = 'gpt-4o'; for (const a of b) ask(a)`],
    [`const a = 'gpt-4o'; ask({ a: 1 }, b.a, c.a())`],
    [`if (x) { var m = 'gpt-4o' } ask(m)`, 'argument ask 0'],
    [`function f() { try { var m = 'gpt-4o' } catch {} ask(m) }`, 'argument ask 0'],
    [`for (var m = 'gpt-4o'; ; ) { ask(m) }`, 'argument ask 0'],
    [`const m = 'gpt-4o'; void m; if (m) run(); !m; typeof m; while (m) {}`],
    [`const m = 'gpt-4o'; a = m ? 1 : 2`],
    [`const m = 'gpt-4o'; throw m`, 'read throw m'],
    [`const m = 'gpt-4o'; m()`, 'read m()'],
    [`const m = 'gpt-4o'; ask(m.trim().toLowerCase())`, 'argument ask 0'],
    [`const m = 'gpt-4o'; ask(m.length)`],
    [`const m = 'gpt-4o'; m.split('-')`, `read m.split('-')`],
  ]);

  it('ends recursion, and says so when it stopped at its budget', () => {
    expect(usesOf(`let a = 'gpt-4o'; let b = a; a = b; ask(a)`)).toMatchObject({ uses: [{ kind: 'argument' }], isComplete: true });
    const many = `const m = 'gpt-4o';${'ask(m);'.repeat(500)}`;
    expect(usesOf(many).isComplete).toBe(false);
  });

  it('answers nothing, and completely, for what is no value', () => {
    const { file, candidate } = asked('run() // gpt-4o');
    expect(file.uses(candidate)).toEqual({ uses: [], isComplete: true });
  });
});

describe('objects and lists', () => {
  check([
    [`const o = { model: 'gpt-4o', n: 1 }; ask(o)`, 'argument ask 0.model'],
    [`const o = { model: 'gpt-4o', n: 1 }; ask(o.model)`, 'argument ask 0'],
    [`const o = { model: 'gpt-4o', n: 1 }; ask(o['model'])`, 'argument ask 0'],
    [`const o = { model: 'gpt-4o', n: 1 }; ask(o[key])`, 'argument ask 0'],
    [`const o = { model: 'gpt-4o', n: 1 }; ask(o.n, o['n'])`, 'property o model {model n}'],
    [`const o = { a: { model: 'gpt-4o' } }; ask(o.a)`, 'argument ask 0.model'],
    [`const o = { model: 'gpt-4o' }; ask({ ...o, n: 1 })`, 'argument ask 0.model'],
    [`const { model } = { model: 'gpt-4o' }; ask(model)`, 'argument ask 0'],
    [`const o = { model: 'gpt-4o' }; const { model: m, n } = o; ask(m, n)`, 'argument ask 0'],
    [`const o = { model: 'gpt-4o' }; const { n, ...rest } = o; ask(rest)`, 'argument ask 0.model'],
    [`const o = { a: { model: 'gpt-4o' } }; const { a: { model } } = o; ask(model)`, 'argument ask 0'],
    [`const [m] = ['gpt-4o']; ask(m)`, 'argument ask 0', 'element null'],
    [`const o = { model: 'gpt-4o' }`, 'property o model {model}'],
    [`const o = Object.freeze({ model: 'gpt-4o' }); ask(o)`, 'argument ask 0.model'],
    [`ask(Object.assign({}, { model: 'gpt-4o' }))`, 'argument ask 0.model'],
    [`Object.assign(settings, { model: 'gpt-4o' })`, 'assignment settings'],
    [`ask(JSON.stringify({ model: 'gpt-4o' }))`, 'argument ask 0.model'],
    [`const o = { model: 'gpt-4o' }; export default o`, 'export default.model', 'property o model {model}'],
    [`const M = ['gpt-4o']; ask(M[0])`, 'argument ask 0', 'element M'],
    [`const M = ['gpt-4o']; for (const m of M) ask(m)`, 'argument ask 0', 'element M'],
    [`for (const { model } of [{ model: 'gpt-4o' }]) ask(model)`, 'argument ask 0'],
    [`const M = ['gpt-4o']; M.map((m) => ask(m))`, 'argument ask 0', 'element M'],
    [`const M = ['gpt-4o']; M.forEach(function (m) { ask(m) })`, 'argument ask 0', 'element M'],
    [`const M = [{ id: 'gpt-4o' }]; M.filter((m) => m.ok).map(({ id }) => ask(id))`, 'argument ask 0'],
    [`const M = ['gpt-4o']; ask(M.find((m) => m.ok))`, 'argument ask 0', 'element M'],
    [`const M = ['gpt-4o']; ask(M.at(0))`, 'argument ask 0', 'element M'],
    [`const M = ['gpt-4o']; ask(M.slice(1))`, 'argument ask 0.[]', 'element M'],
    [`const M = ['gpt-4o']; M.reduce((all, m) => all + ask(m), 0)`, 'argument ask 0', 'element M'],
    [`const M = ['gpt-4o']; M.forEach(ask)`, 'read M.forEach(ask)', 'element M'],
    [`const M = ['gpt-4o']; ask(M.shift())`, 'argument ask 0', 'element M'],
    [`const M = ['gpt-4o']; log(M.join())`, 'read M.join()', 'element M'],
    [`const M = ['gpt-4o']; log(M.length)`, 'element M'],
    [`const M = ['gpt-4o']; if (M.includes(x)) run()`, 'comparison member', 'element M'],
    [`const M = [{ id: 'gpt-4o' }]; M.includes(x)`, 'property null id {id}'],
    [`const M = ['gpt-4o']; ask([...M])`, 'argument ask 0.[]', 'element M'],
  ]);

  it('tells what a list holds beside the name', () => {
    const { uses } = usesOf(`const M = ['gpt-4o', 'x', n]`);
    expect(uses).toMatchObject([{ kind: 'element', binding: 'M', siblings: [{ text: 'gpt-4o' }, { text: 'x' }, { kind: 'expression' }] }]);
  });
});

describe('comparisons', () => {
  check([
    [`const m = 'gpt-4o'; if (x === m) run()`, 'comparison ==='],
    [`if (x !== 'gpt-4o') run()`, 'comparison !=='],
    [`switch (x) { case 'gpt-4o': run() }`, 'comparison switch'],
    [`const m = 'gpt-4o'; switch (m) {}`, 'comparison switch'],
    [`x.includes('gpt-4o')`, 'comparison includes'],
    [`x?.startsWith('gpt-4o')`, 'comparison startsWith'],
    [`const m = 'gpt-4o'; m.endsWith(x)`, 'comparison endsWith'],
    [`const s = new Set(['gpt-4o'])`, 'comparison Set'],
    [`const s = new Map([['gpt-4o', 1]])`, 'comparison Map', 'element null'],
    [`s.has('gpt-4o')`, 'comparison has'],
    [`prices.get('gpt-4o')`, 'comparison get'],
    [`const m = 'gpt-4o'; ask(prices[m])`, 'comparison index'],
    [`const m = 'gpt-4o'; const o = { [m]: 1 }`, 'comparison key'],
    [`'gpt-4o' in prices`, 'comparison in'],
    [`const m = 'gpt-4o'; m < x`, 'comparison <'],
  ]);
});

describe('assignments and fields', () => {
  check([
    [`process.env.MODEL = 'gpt-4o'`, 'assignment process.env.MODEL'],
    [`x['model'] = 'gpt-4o'`, `assignment x['model']`],
    [`model = 'gpt-4o'`, 'assignment model'],
    [`const body = {}; body.model = 'gpt-4o'; ask(body)`, 'argument ask 0.model', 'assignment body.model'],
    [`class A { model = 'gpt-4o'; f() { ask(this.model) } }`, 'argument ask 0'],
    [`class A { #model = 'gpt-4o'; f() { ask({ model: this.#model }) } }`, 'argument ask 0.model'],
    [`class A { constructor() { this.model = 'gpt-4o' } f() { ask(this.model) } }`, 'argument ask 0'],
    [`class A { constructor(private model = 'gpt-4o') {} f() { ask(this.model) } }`, 'argument ask 0'],
    [`class A { constructor(model = 'gpt-4o') { this.model = model } f() { ask(this.model) } }`, 'argument ask 0'],
    [`class A { o = { model: 'gpt-4o' }; f() { ask(this.o) } }`, 'argument ask 0.model'],
    [`class A { model = 'gpt-4o'; f() { class B { g() { ask(this.model) } } } }`],
    [`export class A { model = 'gpt-4o' }`, 'export A.model'],
    [`export class A { private model = 'gpt-4o'; f() { ask(this.model) } }`, 'argument ask 0'],
    [`export class A { #model = 'gpt-4o'; f() { ask(this.#model) } }`, 'argument ask 0'],
    [`export class A { constructor(private readonly model = 'gpt-4o') {} f() { ask(this.model) } }`, 'argument ask 0'],
    [`export class A { constructor(readonly model = 'gpt-4o') {} }`, 'export A.model'],
    [`class A { model = 'gpt-4o' } export { A }`, 'export A.model'],
    [`class A { model = 'gpt-4o' } export default A`, 'export A.model'],
    [`export default class { model = 'gpt-4o' }`, 'export default.model'],
    [`class A { static model = 'gpt-4o'; f() { ask(A.model) } }`, 'argument ask 0'],
    [`class A { model = 'gpt-4o' } const a = new A(); if (a.model === x) run()`, 'comparison ==='],
    [`class A { model = 'gpt-4o' } function f(a: A) { ask(a.model) }`, 'argument ask 0'],
    [`class A { model = 'gpt-4o' } ask(other.model)`],
  ]);
});

describe('functions', () => {
  check([
    [`function f(m) { ask(m) } f('gpt-4o')`, 'argument ask 0'],
    [`const f = (m) => ask(m); f('gpt-4o')`, 'argument ask 0'],
    [`const f = useCallback((m) => ask(m), []); f('gpt-4o')`, 'argument ask 0'],
    [`function f({ model }) { ask(model) } f({ model: 'gpt-4o' })`, 'argument ask 0'],
    [`function f(a, o) { ask(o.model) } f(1, { model: 'gpt-4o' })`, 'argument ask 0'],
    [`function f(m = 'gpt-4o') { ask(m) }`, 'argument ask 0'],
    [`function f({ model = 'gpt-4o' }) { ask({ model }) }`, 'argument ask 0.model'],
    [`class A { f() { this.g('gpt-4o') } g(m) { ask(m) } }`, 'argument ask 0'],
    [`function f(...all) { ask(all) } f('gpt-4o')`, 'argument ask 0.[]'],
    [`function f() {} f('gpt-4o')`, 'argument local f 0'],
    [`class A { constructor(m) { ask(m) } } new A('gpt-4o')`, 'argument ask 0'],
    [`class A { constructor(private m: string) {} f() { ask(this.m) } } new A('gpt-4o')`, 'argument ask 0'],
    [`function f() { return 'gpt-4o' } ask(f())`, 'return f', 'argument ask 0'],
    [`const f = () => 'gpt-4o'; ask(f())`, 'return f', 'argument ask 0'],
    [`const f = async () => 'gpt-4o'; ask(await f())`, 'return f', 'argument ask 0'],
    [`function f() { return { model: 'gpt-4o' } } ask(f())`, 'return f', 'argument ask 0.model'],
    [`class A { f() { return 'gpt-4o' } g() { ask(this.f()) } }`, 'return f', 'argument ask 0'],
    [`class A { get m() { return 'gpt-4o' } g() { ask(this.m) } }`, 'return m', 'argument ask 0'],
    [`export function f() { return 'gpt-4o' }`, 'return f', 'export f()'],
    [`export const f = () => 'gpt-4o'`, 'return f', 'export f()'],
    [`function f() { return 'gpt-4o' } export { f }`, 'return f', 'export f()'],
    [`function f() { return 'gpt-4o' } export { f as pick }`, 'return f', 'export pick()'],
    [`function f() { return 'gpt-4o' } export default f`, 'return f', 'export default()'],
    [`export default function () { return 'gpt-4o' }`, 'return null', 'export default()'],
    [`export default function f() { return 'gpt-4o' }`, 'return f', 'export default()'],
    [`export class A { f() { return 'gpt-4o' } }`, 'return f', 'export A.f()'],
    [`export class A { get m() { return 'gpt-4o' } }`, 'return m', 'export A.m'],
    [`export class A { private f() { return 'gpt-4o' } g() { ask(this.f()) } }`, 'return f', 'argument ask 0'],
    [`run(() => 'gpt-4o')`, 'return null', `read run(() => 'gpt-4o')`],
    [`const o = { f: () => 'gpt-4o' }`, 'return null', `read f: () => 'gpt-4o'`],
    [`const o = { f() { return 'gpt-4o' } }; ask(o.f())`, 'return f', `read { return 'gpt-4o' }`, 'argument ask 0'],
    [`export default () => 'gpt-4o'`, 'return null', 'export default()'],
    [`const M = ['gpt-4o']; M.forEach(send); function send(m) { ask(m) }`, 'argument ask 0', 'element M'],
  ]);
});

describe('exports', () => {
  check([
    [`export const M = 'gpt-4o'`, 'export M'],
    [`export const M = { fast: 'gpt-4o' }`, 'export M.fast', 'property M fast {fast}'],
    [`const M = 'gpt-4o'; export { M }`, 'export M'],
    [`const M = 'gpt-4o'; export { M as Model }`, 'export Model'],
    [`const M = 'gpt-4o'; export default M`, 'export default'],
    [`export default 'gpt-4o'`, 'export default'],
    [`module.exports = { M: 'gpt-4o' }`, 'assignment module.exports'],
    [`export const { M } = { M: 'gpt-4o' }`, 'export M', 'property null M {M}'],
  ]);
});

describe('types that may not admit another name', () => {
  const T = `type M = 'a' | 'b'; type Open = 'a' | (string & {}); type Any = string; interface I { m: M; n: string } import type { P } from './p'; import type { S } from 'sdk';`;
  const ASKED = 'argument ask 0';
  check([
    [`${T} const m: M = 'gpt-4o'; ask(m)`, 'type', ASKED],
    [`${T} const m: M | undefined = 'gpt-4o'; ask(m)`, 'type', ASKED],
    [`${T} const m: 'x' = 'gpt-4o'; ask(m)`, 'type', ASKED],
    [`${T} const m: keyof typeof table = 'gpt-4o'; ask(m)`, 'type', ASKED],
    [`${T} const m: (typeof list)[number] = 'gpt-4o'; ask(m)`, 'type', ASKED],
    [`${T} const m: P = 'gpt-4o'; ask(m)`, 'type', ASKED],
    [`${T} const m: Open = 'gpt-4o'; ask(m)`, ASKED],
    [`${T} const m: Any = 'gpt-4o'; ask(m)`, ASKED],
    [`${T} const m: M | string = 'gpt-4o'; ask(m)`, ASKED],
    [`${T} const m: S = 'gpt-4o'; ask(m)`, ASKED],
    [`${T} const m: Unknown = 'gpt-4o'; ask(m)`, ASKED],
    [`${T} const o: I = { m: 'gpt-4o' }; ask(o.m)`, 'type', ASKED],
    [`${T} const o: I = { n: 'gpt-4o' }; ask(o.n)`, ASKED],
    [`${T} const o: { m: M } = { m: 'gpt-4o' }; ask(o.m)`, 'type', ASKED],
    [`${T} const o: Record<string, M> = { x: 'gpt-4o' }; ask(o.x)`, 'type', ASKED],
    [`${T} const o: Readonly<I> = { m: 'gpt-4o' }; ask(o.m)`, 'type', ASKED],
    [`${T} const o: I | null = { m: 'gpt-4o' }; ask(o.m)`, 'type', ASKED],
    [`${T} const o: P = { m: 'gpt-4o' }; ask(o.m)`, ASKED],
    [`${T} const l: M[] = ['gpt-4o']; ask(l[0])`, 'type', ASKED, 'element l'],
    [`${T} const l: readonly string[] = ['gpt-4o']; ask(l[0])`, ASKED, 'element l'],
    [`${T} const l: Array<M> = ['gpt-4o']; ask(l[0])`, 'type', ASKED, 'element l'],
    [`${T} ask('gpt-4o' as M)`, 'type', ASKED],
    [`${T} ask('gpt-4o' satisfies M)`, 'type', ASKED],
    [`${T} ask('gpt-4o' as string)`, ASKED],
    [`${T} ask('gpt-4o' as const)`, ASKED],
    [`${T} ask({ m: 'gpt-4o' } satisfies I)`, 'type', 'argument ask 0.m'],
    [`${T} function f(m: M) { ask(m) } f('gpt-4o')`, 'type', ASKED],
    [`${T} function f({ m }: I) { ask(m) } f({ m: 'gpt-4o' })`, 'type', ASKED],
    [`${T} function f(m: M = 'gpt-4o') { ask(m) }`, 'type', ASKED],
    [`${T} function f(): M { return 'gpt-4o' } ask(f())`, 'type', 'return f', ASKED],
    [`${T} const f = async (): Promise<M> => 'gpt-4o'; ask(await f())`, 'type', 'return f', ASKED],
    [`${T} class A { m: M = 'gpt-4o'; f() { ask(this.m) } }`, 'type', ASKED],
    [`${T} class A { constructor(private m: M = 'gpt-4o') {} f() { ask(this.m) } }`, 'type', ASKED],
    [`${T} type R = { r: R; m: M }; const o: R = { r: { m: 'gpt-4o' } }; ask(o.r.m)`, 'type', ASKED],
    [`${T} type R = R[]; const o: R = ['gpt-4o']; ask(o[0])`, ASKED, 'element o'],
  ]);

  it('says where the type stands, which may be a part of what was written', () => {
    const text = `type M = 'a'; const o: Readonly<{ m: M }> = { m: 'gpt-4o' }`;
    const use = usesOf(text).uses.find(({ kind }) => kind === 'type');
    expect(use && text.slice(use.range.start, use.range.end)).toBe('M');
  });
});

describe('text, types, JSX', () => {
  check([
    [`const m = 'gpt-4o'; ask(\`use \${m}!\`)`, 'interpolation `use ${m}!`'],
    [`const m = 'gpt-4o'; ask(\`models/\${m}\`)`, 'argument ask 0'],
    [`const m = 'gpt-4o'; ask(\`openai:\${m}\`)`, 'argument ask 0'],
    [`const m = 'gpt-4o'; ask(\`\${m}\`)`, 'argument ask 0'],
    [`const m = 'gpt-4o'; ask(\`\${m}-\${n}\`)`, 'interpolation `${m}-${n}`'],
    [`const m = 'gpt-4o'; ask('use ' + m)`, `interpolation 'use ' + m`],
    [`const m = 'gpt-4o'; text += m`, 'interpolation text += m'],
    [`const m = 'gpt-4o'; type M = typeof m`, 'type'],
    [`type M = 'gpt-4o'`, 'type'],
    [`const o = { m: 'gpt-4o' }; type M = (typeof o)['m']`, 'type'],
    [`const o = { m: 'gpt-4o' }; type K = keyof typeof o; ask(o[k])`, 'argument ask 0'],
    [`const a = <Chat model="gpt-4o" n={1} on />`, 'jsx Chat model'],
    [`const m = 'gpt-4o'; const a = <Chat model={m} />`, 'jsx Chat model'],
    [`const p = { model: 'gpt-4o' }; const a = <Chat {...p} />`, 'jsx Chat model'],
    [`const m = 'gpt-4o'; const a = <p>{m}</p>`],
    [`const a = <Ai.Chat model="gpt-4o">x</Ai.Chat>`, 'jsx Ai.Chat model'],
  ]);

  it('shows the other attributes of the element', () => {
    const [use] = usesOf(`const a = <Chat model="gpt-4o" provider="azure" n={1} on {...rest} />`).uses;
    expect(use?.kind === 'jsx' && use.siblings).toMatchObject([
      { name: 'model', value: { text: 'gpt-4o' } },
      { name: 'provider', value: { kind: 'string', text: 'azure' } },
      { name: 'n', value: { kind: 'number', text: '1' } },
    ]);
  });
});
