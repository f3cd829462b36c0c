import { createPacker, type Packed, unpack } from '../../core/pack.js';
import { copyStamp, createStamps, distrustRacy, isSameStamp, type Stamps } from '../../core/stamps.js';
import type { Chunk } from './read-chunk.js';
import type { FileScan } from './read-file.js';
import { sealed, unsealed } from './sealed.js';

/** What one file gave when it was last read. Never a decision, never a failure: both are made anew in each run. */
export interface FactsCache {
  /** False where the file must be read: it is new, or its stamp, the one `at` that place of some, is another. */
  isKnown(path: string, stamps: Stamps, at: number): boolean;
  /** What is known of it, whatever its stamp. */
  recall(path: string): FileScan | null;
  /** Name of the bytes of which the facts are known, whatever the stamp. */
  hashOf(path: string): string | null;
  /** Takes in what was read, in the order of the paths, and gives it back with what was known already put in. */
  remember(paths: readonly string[], chunk: Chunk): readonly FileScan[];
  /** All that is worth keeping, part by part; null where nothing has changed. */
  close(): Iterable<Uint8Array> | null;
}

/** As it is stored: `scans` holds a `FileScan` for each path. */
interface Block {
  readonly paths: readonly string[];
  readonly stamps: Stamps;
  readonly scans: Packed;
}

interface Entry {
  readonly block: number;
  readonly at: number;
}

/** A block of fewer files, one for each run that found something changed, is small; of so many the next run makes one. */
const SMALL = 64;
/** Blocks whose facts are held: paths are asked for in their order, and few small blocks lie between those of a large one. */
const MOST_UNPACKED = 4;
const MOST_SMALL = 20;

/** @throws DamagedCache for bytes that are not those of a cache. `now` is in milliseconds since 1970, before anything is read. */
export function openFactsCache(bytes: Uint8Array | null, now: number): FactsCache {
  const blocks = bytes === null ? [] : [...(unsealed(bytes) as readonly Block[])];
  const entries = new Map<string, Entry>();
  for (const [block, { paths }] of blocks.entries()) for (const [at, path] of paths.entries()) entries.set(path, { block, at });
  const unpacked = new Map<number, readonly FileScan[]>();
  let isChanged = false;

  const unpackBlock = (block: number): readonly FileScan[] => {
    const stored = blocks[block];
    const scans = unpacked.get(block) ?? (stored ? (unpack(stored.scans) as readonly FileScan[]) : []);
    unpacked.delete(block);
    unpacked.set(block, scans);
    const [oldest] = unpacked.keys();
    if (unpacked.size > MOST_UNPACKED && oldest !== undefined) unpacked.delete(oldest);
    return scans;
  };
  const known = (path: string): FileScan | null => {
    const entry = entries.get(path);
    return (entry && unpackBlock(entry.block)[entry.at]) ?? null;
  };
  /** The stamp is another, the facts are the same. */
  const restamp = (path: string, stamps: Stamps, at: number): void => {
    const entry = entries.get(path);
    const block = entry && blocks[entry.block];
    if (block) copyStamp(block.stamps, entry.at, stamps, at);
    isChanged = true;
  };
  return {
    isKnown(path, stamps, at) {
      const entry = entries.get(path);
      const block = entry && blocks[entry.block];
      return block ? isSameStamp(block.stamps, entry.at, stamps, at) : false;
    },
    recall: known,
    hashOf(path) {
      const scan = known(path);
      return scan?.kind === 'analysed' ? scan.hash : null;
    },
    remember(paths, { scans, stamps, secrets }) {
      const read = unpack(scans) as readonly FileScan[];
      const kept: { path: string; scan: FileScan; from: number }[] = [];
      distrustRacy(stamps, now);
      for (const [at, path] of paths.entries()) {
        const scan = read[at];
        if (scan?.kind === 'known' || (scan?.kind === 'clean' && known(path)?.kind === 'clean')) restamp(path, stamps, at);
        else if ((scan?.kind === 'clean' || scan?.kind === 'analysed') && !secrets.includes(at)) kept.push({ path, scan, from: at });
        else isChanged = entries.delete(path) || isChanged;
      }
      if (kept.length > 0) {
        isChanged = true;
        for (const [at, { path }] of kept.entries()) entries.set(path, { block: blocks.length, at });
        const isAll = kept.length === paths.length;
        const trusted = createStamps(kept.length);
        for (const [at, { from }] of kept.entries()) copyStamp(trusted, at, stamps, from);
        blocks.push({
          paths: kept.map(({ path }) => path),
          stamps: trusted,
          scans: isAll ? scans : packed(kept.map(({ scan }) => scan)),
        });
      }
      return paths.map((path, at) => {
        const scan = read[at]?.kind === 'known' ? known(path) : read[at];
        if (!scan) throw new Error(`nothing is known of ${path}`);
        return scan;
      });
    },
    close() {
      if (!isChanged) return null;
      const isLive = (paths: readonly string[], block: number): boolean =>
        paths.filter((path) => entries.get(path)?.block === block).length * 2 >= paths.length;
      const live = blocks.filter(({ paths }, block) => isLive(paths, block));
      const small = live.filter(({ paths }) => paths.length < SMALL);
      return sealed(small.length > MOST_SMALL ? live.filter((block) => !small.includes(block)) : live);
    },
  };
}

function packed(scans: readonly FileScan[]): Packed {
  const packer = createPacker();
  for (const scan of scans) packer.push(scan);
  return packer.close();
}
