import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileByteSearch } from '../../src/core/byte-search.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every place where a word ends, found one word after the other. */
function endsOf(words: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end += 1)
    words.forEach((word, index) => {
      if (text.slice(0, end).endsWith(word)) found.push(`${index}@${end}`);
    });
  return found.sort();
}

describe('byte search', () => {
  // Two letters, so that words overlap, end in one another and begin anew inside themselves.
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 120 });

  it('finds every word, as a search for each of them alone would', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), text, (words, within) => {
        const search = compileByteSearch(words.map(encode), false);
        const found: string[] = [];
        search.each(encode(within), (index, end) => found.push(`${index}@${end}`));
        expect(found.sort()).toEqual(endsOf(words, within));
        expect(search.test(encode(within))).toBe(found.length > 0);
      }),
    );
  });

  it('tells case apart or not, of ASCII letters only', () => {
    const folding = compileByteSearch([encode('Ab[é')], true);
    expect(folding.test(encode('xaB[é'))).toBe(true);
    expect(folding.test(encode('xaB{é'))).toBe(false);
    expect(folding.test(encode('xaB[É'))).toBe(false);
    expect(compileByteSearch([encode('Ab')], false).test(encode('ab'))).toBe(false);
  });

  it('reads nothing behind its part of a buffer', () => {
    expect(compileByteSearch([encode('bc')], false).test(encode('abc').subarray(0, 2))).toBe(false);
  });
});
