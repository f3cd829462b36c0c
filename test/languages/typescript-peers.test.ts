import { describe, expect, it } from 'vitest';
import { asked } from './typescript-source.js';

/** Shape, binding and texts of the lists around `gpt-4o`, innermost first. */
function peersOf(source: string): readonly string[] {
  const { file, candidate } = asked(source);
  return file.peers(candidate).map(({ shape, binding, texts, range }) => {
    expect(source.slice(range.start, range.end)).toContain('gpt-4o');
    return `${shape} ${binding} ${texts.join(' ')}`;
  });
}

describe('peers', () => {
  it.each([
    ['array', `const M = ['gpt-4o', 'a', n, \`b\`]`, ['array M a b']],
    ['array in a call', `ask(['gpt-4o', 'a'])`, ['array null a']],
    ['array under a key', `const o = { models: ['a', 'gpt-4o'] }`, ['array models a']],
    ['array of a class', `class A { models = ['a', 'gpt-4o'] }`, ['array models a']],
    ['set', `const M = new Set(['gpt-4o', 'a'])`, ['set M a']],
    ['set with assertions', `const M = new Set<string>(['gpt-4o' as M, 'a'] as const)`, ['set M a']],
    ['keys', `const P = { a: 1, 'gpt-4o': 2, 'b-c': 3 }`, ['keys P b-c']],
    ['computed keys', `const P = { ['gpt-4o']: 2, ['b']: 3 }`, ['keys P b']],
    ['values', `const P = { a: 'gpt-4o', b: 'x', c: 3 }`, ['values P x']],
    ['rows of a list', `const R = [{ id: 'gpt-4o', n: 1 }, { id: 'x' }, { name: 'y' }]`, ['rows R x']],
    ['rows of a table', `const R = { a: { id: 'gpt-4o' }, b: { id: 'x' } }`, ['rows R x']],
    ['rows deeper down', `const R = [{ m: { id: 'gpt-4o' } }, { m: { id: 'x' } }]`, ['rows R x']],
    ['rows of tuples', `const R = [[1, 'gpt-4o'], [2, 'x'], ['y', 3]]`, ['rows R x']],
    ['rows made by calls', `const R = [row({ id: 'x' }), { id: 'gpt-4o' }]`, ['rows R x']],
    ['a list and its rows', `const R = [{ ids: ['gpt-4o', 'x'] }, { ids: ['y'] }]`, ['array ids x', 'rows R y']],
    ['values and their rows', `const R = [{ a: 'gpt-4o', b: 'x' }, { a: 'y' }]`, ['values R x', 'rows R y']],
    ['union', `type M = 'gpt-4o' | 'a' | number`, ['union M a']],
    ['enum', `enum M { A = 'gpt-4o', B = 'x', C = 3 }`, ['enum M x']],
    ['switch', `switch (m) { case 'gpt-4o': case 'a': run(); default: }`, ['switch null a']],
    ['three at most', `const R = [[[['gpt-4o', 'a'], ['b']], [['c']]], [[['d']]]]`, ['array R a', 'rows R b', 'rows R c']],
    ['none alone', `const M = ['gpt-4o']`, []],
    ['none in a call', `ask('gpt-4o', 'a')`, []],
    ['not beyond its function', `const M = [() => ['gpt-4o', 'a'], 'b']`, ['array M a']],
    ['not beyond its block', `const M = { a: { f() { return ['gpt-4o', 'a'] } }, b: 'x' }`, ['array null a']],
    ['not of its own text', `const M = ['gpt-4o', 'gpt-4o']`, ['array M gpt-4o']],
  ])('%s', (_, source, expected) => {
    expect(peersOf(source)).toEqual(expected);
  });

  it('reads the twenty nearest on each side', () => {
    const names = Array.from({ length: 100 }, (_, at) => `n${at}`);
    const source = `const M = [${names.map((name, at) => (at === 50 ? `'gpt-4o'` : `'${name}'`)).join(', ')}]`;
    expect(peersOf(source)).toEqual([`array M ${[...names.slice(30, 50), ...names.slice(51, 71)].join(' ')}`]);
  });

  it('reads what is there at the ends of a list', () => {
    const names = Array.from({ length: 30 }, (_, at) => `'n${at}'`).join(', ');
    expect(peersOf(`const M = ['gpt-4o', ${names}]`)[0]?.split(' ')).toHaveLength(22);
    expect(peersOf(`const M = [${names}, 'gpt-4o']`)[0]?.split(' ').at(-1)).toBe('n29');
  });
});
