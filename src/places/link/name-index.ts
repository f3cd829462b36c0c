import { compileByteSearch } from '../../core/byte-search.js';
import type { Disk } from '../../core/disk.js';

/** Which files of a project hold an identifier or a name. */
export interface NameIndex {
  /** Null for a name that was not looked for. */
  filesWith(name: string): readonly string[] | null;
}

/** Reads every file once, as bytes, for all names together; nothing is decoded or parsed. */
export function createNameIndex(files: readonly string[], disk: Disk, names: ReadonlySet<string>): NameIndex {
  const index = new Map<string, string[]>([...names].map((name) => [name, []]));
  if (names.size === 0) return { filesWith: () => null };
  const search = compileNameSearch([...names]);
  for (const path of files) {
    const read = disk.glance ? disk.glance(path) : disk.read(path);
    if (read.kind !== 'bytes') continue;
    for (const name of search(read.bytes)) index.get(name)?.push(path);
  }
  return { filesWith: (name) => index.get(name) ?? null };
}

/** The names that stand in the bytes and are no part of a longer name. */
function compileNameSearch(names: readonly string[]): (bytes: Uint8Array) => ReadonlySet<string> {
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
