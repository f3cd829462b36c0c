import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlobs, isGlob } from '../../src/core/glob.js';
import { createGlobMatcher } from '../../src/core/match-glob.js';

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
    ['{a,b/}**', ['a', 'ax', 'a/x', 'b', 'b/x'], ['x', 'bx']],
  ])('%s', (pattern, matched, unmatched) => {
    expect(matching(pattern, [...matched, ...unmatched])).toEqual(matched);
  });

  it('takes a pattern of any length', () => {
    const long = 'x'.repeat(50_000);
    expect(matching(`${long}/*`, [`${long}/a`, `${long}a`, 'a'])).toEqual([`${long}/a`]);
  });

  it('matches nothing without patterns, and any of several', () => {
    expect(compileGlobs([])('')).toBe(false);
    expect(['a', 'b', 'ab'].filter(compileGlobs(['a', 'b']))).toEqual(['a', 'b']);
  });
});

describe('a pattern with many stars', () => {
  it.each([
    ['**/a/**/b/**', ['a/b', 'x/a/y/z/b/c'], ['a', 'b/a', 'ab', 'xa/b']],
    ['**/__tests__/**/*.ts', ['__tests__/a.ts', 'x/__tests__/y/a.ts'], ['__tests__a.ts', 'x__tests__/a.ts']],
    ['*a*b*', ['ab', 'xaxbx'], ['ba', 'a/b', 'x/ab']],
    ['{*.ts,src/**}', ['a.ts', 'src/x/y'], ['x/a.ts', 'srcx']],
    ['{a,b/}**', ['a', 'ax/y', 'b', 'b/x'], ['bx', 'c']],
    ['{a{b,c},d}{e,f}{g,}', ['abe', 'acfg', 'deg'], ['ae', 'abeg,', 'ad']],
    ['?*[a-c]*[!a-c]*', ['xad', '😀bx'], ['ad', 'x/ad']],
  ])('%s', (pattern, matched, unmatched) => {
    expect(matching(pattern, [...matched, ...unmatched])).toEqual(matched);
  });

  const piece = fc.constantFrom('a', 'b', '/', '.', '*', '**', '**/', '?', '[ab]', '[!a]', '{a,b}', '{a,b/}', '😀');
  it('is read as a regular expression would read it', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.array(fc.constantFrom('a', 'b', '/', '.', '😀'), { maxLength: 8 }),
        (pieces, letters) => {
          const [pattern, path] = [pieces.join(''), letters.join('')];
          const few = pieces.filter((each) => each.includes('*')).length <= 2 && pieces.filter((each) => each.includes('{')).length <= 2;
          fc.pre(few && !/\*{3}|\/$|^\.\//.test(pattern));
          expect(createGlobMatcher(pattern)(path)).toBe(compileGlobs([pattern])(path));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['*a'.repeat(30), `${'a'.repeat(200)}b`],
    [`${'**/'.repeat(30)}x`, 'a/'.repeat(100)],
    ['**a'.repeat(30), `${'a'.repeat(200)}b`],
    [`${'{a,a}'.repeat(9)}b`, 'a'.repeat(100)],
    ['{*,**}'.repeat(9), `${'a/'.repeat(100)}\n`],
  ])('takes no time: %s', (pattern, path) => {
    const start = performance.now();
    compileGlobs([pattern])(path);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is refused in words where it stands for too many', () => {
    expect(() => compileGlobs(['{a,b,c}'.repeat(7)])).toThrow('stands for more than 1000 patterns');
  });

  it('of a range that runs backwards matches nothing', () => {
    expect(['a', 'z', '[z-a]'].filter(compileGlobs(['[z-a]']))).toEqual([]);
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
