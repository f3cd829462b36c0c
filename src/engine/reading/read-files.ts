import type { StampsOf } from '../../core/stamps.js';
import type { RunContext } from '../context.js';
import type { FactsCache } from './facts-cache.js';
import { createReader, scansIn, type Task } from './read-chunk.js';
import { type Reading, readChunks } from './read-chunks.js';
import type { FileScan } from './read-file.js';

/** What each of some files gives, in their order. */
export type ReadFiles = (paths: readonly string[]) => Promise<readonly FileScan[]>;

/** Threads that may be started beside this one. */
export type Helping = Omit<Reading, 'read'>;

const ALONE: Helping = {
  mostHelpers: 0,
  isAsked: false,
  openHelper() {
    throw new Error('no helper was to be opened');
  },
  notice() {},
  tell() {},
};

/** Files whose facts are packed together: enough that they share names and words, few enough that threads end at the same time. */
const TOGETHER = 256;

/** Keeps facts between runs. */
export interface FactsStore {
  /** As the last run left it. */
  open(): FactsCache;
  close(cache: FactsCache): void;
  readonly stampsOf: StampsOf;
}

/** Reads files in this thread, and in those beside it; only those that the store does not know. */
export function createReadFiles(context: RunContext, helping: Helping = ALONE, store: FactsStore | null = null): ReadFiles {
  const read = createReader(context);
  return async (paths) => {
    const cache = store?.open() ?? null;
    const stamps = store?.stampsOf(paths) ?? null;
    const recalled = paths.map((path, at) => (stamps && cache?.recall(path, stamps, at)) ?? null);
    const tasks = tasksOf(
      paths.filter((_, at) => recalled[at] === null),
      cache,
    );
    const chunks = await readChunks(tasks, { ...helping, read });
    const scans = chunks.flatMap((chunk, at) => (cache ? cache.remember(tasks[at]?.paths ?? [], chunk) : scansIn(chunk)));
    if (cache) store?.close(cache);
    let next = 0;
    return recalled.map((known, at) => {
      const scan = known ?? scans[next++];
      if (!scan) throw new Error(`nothing is known of ${paths[at]}`);
      return scan;
    });
  };
}

function tasksOf(paths: readonly string[], cache: FactsCache | null): readonly Task[] {
  const tasks: Task[] = [];
  for (let at = 0; at < paths.length; at += TOGETHER) {
    const together = paths.slice(at, at + TOGETHER);
    tasks.push({ paths: together, known: together.map((path) => cache?.hashOf(path) ?? null) });
  }
  return tasks;
}
