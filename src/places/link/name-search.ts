import { compileByteSearch } from '../../core/byte-search.js';

/** The names that stand in the bytes and are no part of a longer name. */
export function compileNameSearch(names: readonly string[]): (bytes: Uint8Array) => ReadonlySet<string> {
  const words = names.map((name) => new TextEncoder().encode(name));
  const search = compileByteSearch(words, false);
  return (bytes) => {
    const found = new Set<string>();
    if (!search.test(bytes)) return found;
    search.each(bytes, (word, end) => {
      const name = names[word];
      const before = bytes[end - (words[word]?.length ?? 0) - 1];
      if (name === undefined) return;
      // An identifier may stand behind a dot (`models.MODEL`), a name may not.
      const isIdentifier = IDENTIFIER.test(name);
      if (!continues(before, isIdentifier ? UNIT : BEFORE) && !continues(bytes[end], isIdentifier ? UNIT : BEHIND)) found.add(name);
    });
    return found;
  };
}

const IDENTIFIER = /^[\w$]+$/;
const UNIT = /[\w$]/;
const BEHIND = /[\w$-]/;
const BEFORE = /[\w$.-]/;

function continues(byte: number | undefined, units: RegExp): boolean {
  return byte !== undefined && byte < 0x80 && units.test(String.fromCharCode(byte));
}
