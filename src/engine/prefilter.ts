import { decodeUtf8 } from '../core/decode.js';
import type { Range } from '../core/text.js';

export type Search =
  | { readonly kind: 'none' }
  /** `hits` are ranges of the decoded text, in order. */
  | { readonly kind: 'hit'; readonly text: string; readonly hits: readonly Range[] }
  /** It holds a stem, but is not UTF-8. */
  | { readonly kind: 'undecodable' };

/** Finds the files that may hold a name. Stems in escapes (`\u0063laude`) are not found: no real source writes them. */
export interface Prefilter {
  /** Matches the raw bytes; a file without a hit is never decoded. */
  search(bytes: Uint8Array): Search;
  searchText(text: string): readonly Range[];
}

export function compilePrefilter(stems: readonly string[]): Prefilter {
  const shortest = withoutCovered(stems);
  if (shortest.length === 0) throw new Error('nothing to look for: the recogniser has no stems');
  const source = alternation(shortest);
  const inBytes = new RegExp(source.replace(/[^\0-\x7f]+/g, '[\\x80-\\xff]+'), 'i');
  const inText = new RegExp(source, 'gi');
  const searchText = (text: string): readonly Range[] =>
    Array.from(text.matchAll(inText), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return {
    search(bytes) {
      if (!inBytes.test(asLatin1(bytes))) return { kind: 'none' };
      const text = decodeUtf8(bytes);
      if (text === null) return { kind: 'undecodable' };
      const hits = searchText(text);
      return hits.length === 0 ? { kind: 'none' } : { kind: 'hit', text, hits };
    },
    searchText,
  };
}

/** `claude-sonnet` is found wherever `claude` is. An empty codename in a configuration would be found everywhere. */
function withoutCovered(stems: readonly string[]): readonly string[] {
  const unique = [...new Set(stems.map((stem) => stem.toLowerCase()))].filter((stem) => stem !== '');
  return unique.filter((stem) => !unique.some((other) => other !== stem && stem.includes(other)));
}

/** Grouped by common beginnings: a fifth faster than one word after the other, over 62 stems and 60 MB. */
function alternation(words: readonly string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const rests = byFirst.get(word.charAt(0));
    if (rests) rests.push(word.slice(1));
    else byFirst.set(word.charAt(0), [word.slice(1)]);
  }
  return Array.from(
    byFirst,
    ([first, rests]) => literal(first) + (rests.length > 1 ? `(?:${alternation(rests)})` : literal(rests.join(''))),
  ).join('|');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** One unit a byte, without a copy of the bytes. */
function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
