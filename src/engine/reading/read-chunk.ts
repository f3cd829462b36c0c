import { createPacker, type Packed, unpack } from '../../core/pack.js';
import type { RunContext } from '../context.js';
import { prefilterOf } from '../prefilter.js';
import { type FileScan, readFile } from './read-file.js';
import { secretTest } from './secret-test.js';

/** Files that one thread reads together. */
export interface Task {
  readonly paths: readonly string[];
  /** For each path the name of the bytes of which the facts are known, else null. */
  readonly known: readonly (string | null)[];
}

/** What the files of one task give, ready to cross a thread: `scans` holds a `FileScan` for each path, in order. */
export interface Chunk {
  readonly scans: Packed;
  /** Four numbers a file: size, modified, changed, inode; NaN where there is no stamp. */
  readonly stamps: Float64Array;
  /** Numbers of the files whose scans hold a codename in clear, which no cache may keep. */
  readonly secrets: readonly number[];
}

/** Reads files in order. Between two of them it may `pause`, for a thread that has more to do. */
export type ReadChunk = (task: Task, pause: () => Promise<void> | null) => Promise<Chunk>;

/** Compiles once what every chunk needs. */
export function createReader(context: RunContext): ReadChunk {
  const prefilter = prefilterOf(context);
  const isSecret = secretTest(Object.keys(context.configuration.app.codenames));
  return async ({ paths, known }, pause) => {
    const scans = createPacker();
    const stamps = new Float64Array(paths.length * 4).fill(Number.NaN);
    const secrets: number[] = [];
    for (const [at, path] of paths.entries()) {
      const { scan, stamp } = readFile(path, prefilter, context, known[at]);
      if (stamp) stamps.set([stamp.size, stamp.modified, stamp.changed, stamp.inode], at * 4);
      scans.push(scan);
      if (isSecret(path, scan)) secrets.push(at);
      const pausing = pause();
      if (pausing) await pausing;
    }
    return { scans: scans.close(), stamps, secrets };
  };
}

export function scansIn({ scans }: Chunk): readonly FileScan[] {
  return unpack(scans) as readonly FileScan[];
}
