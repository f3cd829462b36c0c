import { createPacker, type Packed, unpack } from '../../core/pack.js';
import type { RunContext } from '../context.js';
import { prefilterOf } from '../prefilter.js';
import { type FileScan, readFile } from './read-file.js';

/** What the files of one task give, ready to cross a thread: `scans` holds a `FileScan` for each path, in order. */
export interface Chunk {
  readonly scans: Packed;
  /** Four numbers a file: size, modified, changed, inode; NaN where there is no stamp. */
  readonly stamps: Float64Array;
}

/** Reads files in order. Between two of them it may `pause`, for a thread that has more to do. */
export type ReadChunk = (paths: readonly string[], pause: () => Promise<void> | null) => Promise<Chunk>;

/** Compiles once what every chunk needs. */
export function createReader(context: RunContext): ReadChunk {
  const prefilter = prefilterOf(context);
  return async (paths, pause) => {
    const scans = createPacker();
    const stamps = new Float64Array(paths.length * 4).fill(Number.NaN);
    for (const [at, path] of paths.entries()) {
      const { scan, stamp } = readFile(path, prefilter, context);
      if (stamp) stamps.set([stamp.size, stamp.modified, stamp.changed, stamp.inode], at * 4);
      scans.push(scan);
      const pausing = pause();
      if (pausing) await pausing;
    }
    return { scans: scans.close(), stamps };
  };
}

export function scansIn({ scans }: Chunk): readonly FileScan[] {
  return unpack(scans) as readonly FileScan[];
}
