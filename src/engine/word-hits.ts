import type { Range } from '../core/text.js';

const matchers = new WeakMap<readonly string[], RegExp>();

/**
 * Quoted names that are words elsewhere (`'sonnet'`, `"o1"`), looked for in files that hit anyway: as stems they would hit every file.
 */
export function withWordHits(text: string, hits: readonly Range[], words: readonly string[]): readonly Range[] {
  if (words.length === 0) return hits;
  const known = matchers.get(words);
  const matcher =
    known ?? new RegExp(`(["'\`])(?:${words.map((word) => word.replace(/[^\w-]/g, '\\$&')).join('|')})(?:\\[\\w+\\])?\\1`, 'gi');
  matchers.set(words, matcher);
  const found = Array.from(text.matchAll(matcher), ({ index, 0: quoted }) => ({ start: index + 1, end: index + quoted.length - 1 }));
  // A candidate is made once, whatever number of hits it has.
  return found.length === 0 ? hits : [...hits, ...found].sort((a, b) => a.start - b.start);
}
