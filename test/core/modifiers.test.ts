import { describe, expect, it } from 'vitest';
import { carryModifiers, splitKnownModifiers, splitModifiers } from '../../src/core/modifiers.js';

describe('splitModifiers', () => {
  it.each([
    ['opus', 'opus', []],
    ['opus[1m]', 'opus', ['[1m]']],
    ['opus[1M]', 'opus', ['[1M]']],
    ['opus[fast][1m]', 'opus', ['[fast]', '[1m]']],
    ['[1m]', '', ['[1m]']],
    ['[1m]opus', '[1m]opus', []],
    ['opus[1m] ', 'opus[1m] ', []],
    ['opus[]', 'opus[]', []],
    ['opus[1-m]', 'opus[1-m]', []],
    ['opus[1m][a b]', 'opus[1m][a b]', []],
    ['opus]', 'opus]', []],
    ['opus[1m]]', 'opus[1m]]', []],
    ['opus[1[m]', 'opus[1', ['[m]']],
    ['', '', []],
  ])('%j', (text, base, modifiers) => {
    expect(splitModifiers(text)).toEqual([base, modifiers]);
  });
});

describe('carryModifiers', () => {
  it.each([
    ['opus', [], 'opus'],
    ['opus', ['[1m]'], 'opus[1m]'],
    ['opus', ['[1M]'], 'opus[1M]'],
    ['opus', ['[fast]', '[1m]'], 'opus[fast][1m]'],
    ['opus', ['[1m]', '[1M]'], 'opus[1m]'],
    ['opus[1M]', ['[1m]', '[fast]'], 'opus[1M][fast]'],
    ['opus[1m]', [], 'opus[1m]'],
  ])('J15: to %j %j', (target, modifiers, expected) => {
    expect(carryModifiers(target, modifiers)).toBe(expected);
  });
});

describe('splitKnownModifiers', () => {
  const known = ['[1m]', '-Fast', ''];
  it.each([
    ['opus', 'opus', []],
    ['opus-fast', 'opus', ['-fast']],
    ['opus-FAST[1M]', 'opus', ['-FAST', '[1M]']],
    ['opus[1m]-fast', 'opus', ['[1m]', '-fast']],
    ['opus[2m]', 'opus[2m]', []],
    ['-fast', '-fast', []],
    ['-fast-x', '-fast-x', []],
    ['', '', []],
  ])('%j', (text, name, modifiers) => {
    expect(splitKnownModifiers(text, known)).toEqual([name, modifiers]);
  });
});
