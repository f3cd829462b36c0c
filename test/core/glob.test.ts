import { describe, expect, it } from 'vitest';
import { compileGlobs, isGlob } from '../../src/core/glob.js';

const matching = (pattern: string, paths: readonly string[]): readonly string[] => paths.filter(compileGlobs([pattern]));

describe('compileGlobs', () => {
  it.each([
    ['*.json', ['a.json', '.a.json'], ['x/a.json', 'a.jsonc']],
    ['settings/*.json', ['settings/a.json'], ['settings/x/a.json', 'x/settings/a.json']],
    ['evals/**', ['evals', 'evals/a.ts', 'evals/x/.y/a.ts'], ['x/evals/a.ts', 'evals2/a.ts']],
    ['**/evals/**', ['evals/a.ts', 'x/y/evals/z/a.ts'], ['x/evalsy/a.ts']],
    ['**/*.ts', ['a.ts', 'x/y/a.ts'], ['a.tsx']],
    ['src/**/*.{ts,tsx}', ['src/a.ts', 'src/x/a.tsx'], ['src/a.js']],
    ['a?.ts', ['ab.ts'], ['a/.ts', 'a.ts']],
    ['[ab]/[!c].ts', ['a/x.ts'], ['c/x.ts', 'a/c.ts']],
    ['vendor/', ['vendor/a.ts', 'vendor/x/a.ts'], ['vendors/a.ts']],
    ['./a+b(1)$.ts', ['a+b(1)$.ts'], ['aab1.ts']],
    ['a,b.ts', ['a,b.ts'], ['a']],
    ['x}{a,b}.ts', ['x}a.ts'], ['xa.ts']],
    ['{a,b', ['a', 'b'], ['c']],
  ])('%s', (pattern, matched, unmatched) => {
    expect(matching(pattern, [...matched, ...unmatched])).toEqual(matched);
  });

  it('matches nothing without patterns, and any of several', () => {
    expect(compileGlobs([])('')).toBe(false);
    expect(['a', 'b', 'ab'].filter(compileGlobs(['a', 'b']))).toEqual(['a', 'b']);
  });
});

describe('isGlob', () => {
  it.each([
    ['src/*.ts', true],
    ['{a,b}', true],
    ['src/a.ts', false],
  ])('%s', (text, expected) => {
    expect(isGlob(text)).toBe(expected);
  });
});
