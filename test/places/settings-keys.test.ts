import { describe, expect, it } from 'vitest';
import { matchesKeys, objectAt, textAt, valueAt } from '../../src/places/settings-place.js';

describe('patterns of keys', () => {
  it.each([
    ['a', [], false],
    ['a', ['a', 'b'], false],
    ['a.b', ['a', 'b'], true],
    ['a.b', ['a', 'c'], false],
    ['*', ['a'], true],
    ['*', ['a', 'b'], false],
    ['*.b', ['a', 'b'], true],
    ['**', ['a', 'b', 'c'], true],
    ['a.**', ['a'], true],
    ['a.**.d', ['a', 'd'], true],
    ['a.**.d', ['a', 'b', 'c', 'd'], true],
    ['a.**.d', ['a', 'b', 'c'], false],
    ['**.d', ['a.b', 'd'], true],
    ['a.b.c', ['a.b', 'c'], true],
    ['a.*.c', ['a', 'b.b', 'c'], true],
    ['a.*.c', ['a.b.b', 'c'], false],
    ['a.*.c', ['a.b.c'], true],
    ['a.**.c', ['a.b.b.c'], true],
    ['a.m*', ['a', 'model'], true],
    ['a.m*', ['a', 'xmodel'], false],
    ['a.m*', ['a', 'm.b'], false],
    ['a.*m', ['a', 'model'], false],
    ['a+b', ['a+b'], true],
    ['a+b', ['aab'], false],
    ['a(b).c', ['a(b).c'], true],
    ['[a].c', ['[a].c'], true],
    ['[a].c', ['a.c'], false],
    ['a.c', ['axc'], false],
    ['a.c', ['xa.c'], false],
    ['a.c', ['a.cx'], false],
  ] as const)('%s and %j: %s', (pattern, keys, expected) => {
    expect(matchesKeys(pattern, keys)).toBe(expected);
  });
});

describe('what stands under a key', () => {
  const range = { start: 0, end: 0 };
  const text = (value: string) => ({ kind: 'string', text: value, range }) as const;
  const inner = [{ name: 'x', value: text('1') }];
  const properties = [
    { name: 'a', value: text('first') },
    { name: 'a', value: text('last') },
    { name: 'o', value: { kind: 'object', properties: inner, hasSpread: false, range } },
  ] as const;

  it('is the last of two equal ones', () => {
    expect(textAt(properties, 'a')).toBe('last');
    expect(valueAt(properties, 'a')).toBe(properties[1].value);
  });

  it('is nothing where there is no such key, or another kind of value', () => {
    expect([valueAt(properties, 'b'), textAt(properties, 'o'), textAt(undefined, 'a')]).toEqual([null, null, null]);
    expect([objectAt(properties, 'o'), objectAt(properties, 'a'), objectAt(undefined, 'a')]).toEqual([inner, [], []]);
  });
});
