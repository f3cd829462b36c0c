import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/candidate.js';
import { asked, only, tellUses } from './typescript-source.js';

/** Every word that means something by itself, and words that merely look like one. */
function standing(rows: readonly (readonly [source: string, role: Role, slot: string | null])[]): void {
  it.each(rows)('%s', (source, role, slot) => {
    expect(only(source)).toMatchObject({ role, slot });
  });
}

describe('methods that test', () => {
  const TESTS = ['includes', 'startsWith', 'endsWith', 'has', 'indexOf', 'lastIndexOf', 'match', 'matchAll', 'test', 'search'];
  it.each([...TESTS, 'get', 'delete'])('%s: of a name, and of a list of names', (method) => {
    expect(only(`known.${method}('gpt-4o')`).role).toBe('comparison');
    expect(only(`['gpt-4o'].${method}(model)`).role).toBe('comparison');
    expect(tellUses(`const m = 'gpt-4o'; known.${method}(m)`)).toEqual([`comparison ${method}`]);
  });

  standing([
    [`known.add('gpt-4o')`, 'argument', null],
    [`includes('gpt-4o')`, 'argument', null],
    [`known['has']('gpt-4o')`, 'argument', null],
    [`known.constructor('gpt-4o')`, 'argument', null],
    [`['gpt-4o'].map(ask)`, 'array', null],
    [`http.get('https://gpt-4o')`, 'template', null],
  ]);
});

describe('titles', () => {
  standing([
    ...['describe', 'it', 'test', 'suite', 'bench', 'context', 'specify'].flatMap((title) => [
      [`${title}('gpt-4o', () => {})`, 'prose', null] as const,
      [`${title}.only('gpt-4o', () => {})`, 'prose', null] as const,
    ]),
    [`it.each([1])('gpt-4o', () => {})`, 'prose', null],
    [`it('gpt-4o')`, 'argument', null],
    [`it(name, 'gpt-4o')`, 'argument', null],
    [`a.it('gpt-4o', () => {})`, 'argument', null],
    [`bit('gpt-4o', () => {})`, 'argument', null],
  ]);
});

describe('names of what people are shown', () => {
  const SHOWN = ['placeholder', 'place_holder', 'placeHolder', 'placeholderText', 'placeholder_text', 'ALT', 'alt'];
  standing([
    ...SHOWN.map((name) => [`ask({ ${name}: 'gpt-4o' })`, 'prose', name] as const),
    ...['aria-label', 'aria-description', 'aria-placeholder', 'alt'].flatMap((name) => [
      [`const a = <A ${name}="gpt-4o" />`, 'prose', name] as const,
      [`const a = <A ${name}={'gpt-4o'} />`, 'prose', name] as const,
    ]),
    ...['placeholderModel', 'placeholders', 'myPlaceholder', 'default_alt', 'alternative', 'model'].map(
      (name) => [`ask({ ${name}: 'gpt-4o' })`, 'property', name] as const,
    ),
    [`const a = <A aria-labelledby="gpt-4o" />`, 'property', 'aria-labelledby'],
    [`const a = <A my-aria-label="gpt-4o" />`, 'property', 'my-aria-label'],
    [`const a = <A aria-model="gpt-4o" />`, 'property', 'aria-model'],
  ]);
});

describe('operators', () => {
  standing([
    ...['??=', '||=', '&&='].map((operator) => [`this.model ${operator} 'gpt-4o'`, 'default', 'model'] as const),
    ...['??', '||', '&&'].map((operator) => [`const model = given ${operator} 'gpt-4o'`, 'default', 'model'] as const),
    ...['==', '===', '!=', '!==', '<', '>', '<=', '>='].map((operator) => [`run(m ${operator} 'gpt-4o')`, 'comparison', null] as const),
    ...['==', '===', '!=', '!==', 'in'].map((operator) => [`run('gpt-4o' ${operator} m)`, 'comparison', null] as const),
    [`model = 'gpt-4o'`, 'property', 'model'],
    [`model += 'gpt-4o'`, 'template', null],
    [`run(m + 'gpt-4o')`, 'template', null],
    [`ask({ model: (log(), 'gpt-4o') })`, 'property', 'model'],
    [`a[0] = 'gpt-4o'`, 'property', null],
    [`a['model'] ??= 'gpt-4o'`, 'default', 'model'],
    [`f().model = 'gpt-4o'`, 'property', 'model'],
  ]);
});

describe('schemas', () => {
  standing([
    ...['z', 'zod'].flatMap((root) => [
      [`${root}.literal('gpt-4o')`, 'type', null] as const,
      [`${root}.enum('gpt-4o')`, 'type', null] as const,
      ...['enum', 'union', 'literal', 'nativeEnum'].map((method) => [`${root}.${method}(['gpt-4o'])`, 'type', null] as const),
    ]),
    [`z.string('gpt-4o')`, 'argument', null],
    [`z.array(['gpt-4o'])`, 'array', null],
    [`zoo.enum(['gpt-4o'])`, 'array', null],
    [`az.literal('gpt-4o')`, 'argument', null],
    [`enum_(['gpt-4o'])`, 'array', null],
    [`const model = z.string().min(1).default('gpt-4o')`, 'default', 'model'],
    [`const model = fallback('gpt-4o')`, 'argument', null],
  ]);
});

describe('maps and sets', () => {
  standing([
    [`new Map([['gpt-4o', 3]])`, 'key', null],
    [`new Map([['fast', 'gpt-4o']])`, 'property', null],
    [`new WeakMap([['gpt-4o', 3]])`, 'array', null],
    [`Map([['gpt-4o', 3]])`, 'array', null],
    [`new Set(['gpt-4o'])`, 'comparison', null],
    [`new globalThis.Set(['gpt-4o'])`, 'comparison', null],
    [`new List(['gpt-4o'])`, 'array', null],
    [`Set(['gpt-4o'])`, 'array', null],
    [`new RegExp('gpt-4o')`, 'comparison', null],
    [`new Expression('gpt-4o')`, 'argument', null],
    [`prices.set('gpt-4o', 3)`, 'key', null],
    [`prices.set('gpt-4o', 3, 4)`, 'argument', null],
    [`set('gpt-4o', 3)`, 'argument', null],
    [`prices.put('gpt-4o', 3)`, 'argument', null],
    [`module.require('gpt-4o')`, 'argument', null],
  ]);
});

describe('calls that return what they are given', () => {
  const NAMES = ['Object.freeze', 'structuredClone', 'JSON.stringify', 'encodeURIComponent', 'String', 'Promise.resolve', 'defineConfig'];
  it.each([...NAMES, 'Object.assign'])('%s', (name) => {
    expect(tellUses(`ask(${name}('gpt-4o'))`)).toEqual(['argument ask 0']);
    expect(tellUses(`ask(${name}({ model: 'gpt-4o' }))`)).toEqual(['argument ask 0.model']);
  });

  it.each(['Object.keys', 'Number', 'JSON.parse', 'decodeURIComponent', 'Promise.all'])('and not %s', (name) => {
    expect(tellUses(`ask(${name}('gpt-4o'))`)).toEqual([`argument ${name} 0`]);
  });

  it('what is assigned to an object is in it as well', () => {
    expect(tellUses(`ask(Object.assign(config, { model: 'gpt-4o' }))`)).toEqual(['assignment config', 'argument ask 0.model']);
    expect(tellUses(`ask(Object.assign({}, { model: 'gpt-4o' }))`)).toEqual(['argument ask 0.model']);
  });
});

describe('types that hand on what they are given', () => {
  const uses = (type: string, rest = '') => tellUses(`type M = 'a'; interface I { m: M } const m: ${type} = 'gpt-4o'; ask(m)${rest}`);
  it.each(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited'])('%s', (wrapper) => {
    expect(uses(`${wrapper}<M>`)).toEqual(['type', 'argument ask 0']);
    expect(uses(`${wrapper}<string>`)).toEqual(['argument ask 0']);
    const inside = `type M = 'a'; interface I { m: M } const o: ${wrapper}<I> = { m: 'gpt-4o' }; ask(o.m)`;
    expect(tellUses(inside)).toEqual(['type', 'argument ask 0']);
  });

  it.each(['Box', 'Array', 'ReadonlyArray', 'Record', 'MyPartial'])('and not %s', (name) => {
    expect(uses(`${name}<M>`)).toEqual(['argument ask 0']);
  });

  it.each(['Array', 'ReadonlyArray'])('%s to its elements', (name) => {
    const list = (type: string) => tellUses(`type M = 'a'; const l: ${type} = ['gpt-4o']; ask(l[0])`);
    expect(list(`${name}<M>`)).toEqual(['type', 'argument ask 0', 'element l']);
    expect(list(`My${name}<M>`)).toEqual(['argument ask 0', 'element l']);
    expect(list(`${name}Like<M>`)).toEqual(['argument ask 0', 'element l']);
  });

  it.each([`'./p'`, `'../p'`, `'@/p'`, `'~/p'`, `'#p'`, `'src/p'`])('a type from %s is of this project', (module) => {
    expect(tellUses(`import type { P } from ${module}; const m: P = 'gpt-4o'; ask(m)`)).toEqual(['type', 'argument ask 0']);
  });

  it.each([`'sdk'`, `'@acme/p'`, `'node:fs'`, `'my/src/p'`, `'sdk/./p'`])('a type from %s is not', (module) => {
    expect(tellUses(`import type { P } from ${module}; const m: P = 'gpt-4o'; ask(m)`)).toEqual(['argument ask 0']);
  });
});

describe('comments behind a value', () => {
  const comments = (text: string) => {
    const { file, candidate } = asked(text);
    return file.comments(candidate).map((each) => each.text);
  };
  it.each([
    [`const a = ['gpt-4o', // why\n]`, ['// why']],
    [`const a = ['gpt-4o' , // why\n]`, ['// why']],
    [`ask('gpt-4o'); // why`, ['// why']],
    [`ask(ask('gpt-4o')); /* why */ // and`, ['/* why */', '// and']],
    [`const a = [\n  'gpt-4o', 'b', // not this\n]`, []],
    [`const a = [\n  'gpt-4o'\n  , // not this\n]`, []],
  ])('%s', (text, expected) => {
    expect(comments(text)).toEqual(expected);
  });
});
