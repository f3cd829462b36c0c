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
  const matcher = new RegExp(`(?<![\\w$.-])(?:${[...names].map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w$-])`, 'g');
  for (const path of files) {
    const read = disk.read(path);
    if (read.kind !== 'bytes') continue;
    const text = Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.byteLength).toString('latin1');
    for (const name of new Set(text.match(matcher) ?? [])) index.get(name)?.push(path);
  }
  return { filesWith: (name) => index.get(name) ?? null };
}
