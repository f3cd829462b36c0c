import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Stamp } from '../../core/disk.js';
import { createPacker, type Packed, unpack } from '../../core/pack.js';
import type { Chunk } from './read-chunk.js';
import type { FileScan } from './read-file.js';

/** What one file gave when it was last read. Never a decision, never a failure: both are made anew in each run. */
export interface FactsCache {
  /** Null where the file must be read: it is new, or its stamp is another. */
  recall(path: string, stamp: Stamp | null): FileScan | null;
  /** Name of the bytes of which the facts are known, whatever the stamp. */
  hashOf(path: string): string | null;
  /** Takes in what was read, in the order of the paths, and gives it back with what was known already put in. */
  remember(paths: readonly string[], chunk: Chunk): readonly FileScan[];
  /** All that is worth keeping; null where nothing has changed. */
  close(): Uint8Array | null;
}

/** As it is stored: `scans` holds a `FileScan` for each path, `stamps` four numbers, NaN where the stamp is not to be trusted. */
interface Block {
  readonly paths: readonly string[];
  readonly stamps: Float64Array;
  readonly scans: Packed;
}

interface Entry {
  readonly block: number;
  readonly at: number;
}

const CHECKSUM_BYTES = 20;
/** A file that was written so shortly before it was read may be written again without another stamp. */
const RACY_MS = 2000;
/** A block of fewer files, one for each run that found something changed, is small; of so many the next run makes one. */
const SMALL = 64;
const MOST_SMALL = 20;

/** @throws DamagedCache for bytes that are not those of a cache. `now` is in milliseconds since 1970, before anything is read. */
export function openFactsCache(bytes: Uint8Array | null, now: number): FactsCache {
  const blocks = bytes === null ? [] : [...blocksIn(bytes)];
  const entries = new Map<string, Entry>();
  for (const [block, { paths }] of blocks.entries()) for (const [at, path] of paths.entries()) entries.set(path, { block, at });
  const unpacked: (readonly FileScan[])[] = [];
  let isChanged = false;

  const scanOf = ({ block, at }: Entry): FileScan | null => {
    const stored = blocks[block];
    if (!stored) return null;
    unpacked[block] ??= unpack(stored.scans) as readonly FileScan[];
    return unpacked[block]?.[at] ?? null;
  };
  const known = (path: string): FileScan | null => {
    const entry = entries.get(path);
    return entry ? scanOf(entry) : null;
  };
  /** The stamp is another, the facts are the same. */
  const restamp = (path: string, stamp: Float64Array): void => {
    const entry = entries.get(path);
    if (entry) blocks[entry.block]?.stamps.set(stamp, entry.at * 4);
    isChanged = true;
  };
  return {
    recall(path, stamp) {
      const entry = entries.get(path);
      if (!entry || !stamp || !isStamp(blocks[entry.block]?.stamps, entry.at * 4, stamp)) return null;
      return scanOf(entry);
    },
    hashOf(path) {
      const scan = known(path);
      return scan?.kind === 'analysed' ? scan.hash : null;
    },
    remember(paths, { scans, stamps, secrets }) {
      const read = unpack(scans) as readonly FileScan[];
      const kept: { path: string; scan: FileScan; stamp: Float64Array }[] = [];
      for (const [at, path] of paths.entries()) {
        const scan = read[at];
        const stamp = trusted(stamps.subarray(at * 4, at * 4 + 4), now);
        if (scan?.kind === 'known' || (scan?.kind === 'clean' && known(path)?.kind === 'clean')) restamp(path, stamp);
        else if ((scan?.kind === 'clean' || scan?.kind === 'analysed') && !secrets.includes(at)) kept.push({ path, scan, stamp });
        else isChanged = entries.delete(path) || isChanged;
      }
      if (kept.length > 0) {
        isChanged = true;
        for (const [at, { path }] of kept.entries()) entries.set(path, { block: blocks.length, at });
        const isAll = kept.length === paths.length;
        blocks.push({
          paths: kept.map(({ path }) => path),
          stamps: Float64Array.from(kept.flatMap(({ stamp }) => [...stamp])),
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

/** The bytes were not written by unpin, or not as they are. */
export class DamagedCache extends Error {
  override readonly name = 'DamagedCache';
}

function blocksIn(bytes: Uint8Array): readonly Block[] {
  const body = bytes.subarray(CHECKSUM_BYTES);
  if (!checksum(body).equals(bytes.subarray(0, CHECKSUM_BYTES))) throw new DamagedCache('the checksum is another');
  return deserialize(body) as readonly Block[];
}

function sealed(blocks: readonly Block[]): Uint8Array {
  const body = serialize(blocks);
  return Buffer.concat([checksum(body), body]);
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha1').update(body).digest();
}

function packed(scans: readonly FileScan[]): Packed {
  const packer = createPacker();
  for (const scan of scans) packer.push(scan);
  return packer.close();
}

function isStamp(stamps: Float64Array | undefined, at: number, { size, modified, changed, inode }: Stamp): boolean {
  return stamps?.[at] === size && stamps[at + 1] === modified && stamps[at + 2] === changed && stamps[at + 3] === inode;
}

function trusted(stamp: Float64Array, now: number): Float64Array {
  const isRacy = Math.max(stamp[1] ?? 0, stamp[2] ?? 0) > now - RACY_MS;
  return isRacy ? new Float64Array(4).fill(Number.NaN) : stamp;
}
