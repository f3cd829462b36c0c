import type { StampsOf } from '../../core/stamps.js';
import type { RunContext } from '../context.js';
import type { FactsCache } from './facts-cache.js';
import { type Chunk, createReader, scansIn, type Task } from './read-chunk.js';
import { type Reading, readChunks } from './read-chunks.js';
import type { FileScan } from './read-file.js';

/**
 * What each of some files gives, in their order. To be walked through once, to the end: what one file gives is made when it is its turn, so that
 * not all of it is held at once.
 */
export type ReadFiles = (paths: readonly string[]) => Promise<Iterable<FileScan>>;

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
    const isKnown = paths.map((path, at) => stamps !== null && (cache?.isKnown(path, stamps, at) ?? false));
    const tasks = tasksOf(
      paths.filter((_, at) => !isKnown[at]),
      cache,
    );
    const chunks = await readChunks(tasks, { ...helping, read });
    return inOrder(paths, isKnown, scansOf(tasks, chunks, cache), cache, () => cache && store?.close(cache));
  };
}

/** What was read, chunk by chunk; each is let go of as the next one is asked for. */
function* scansOf(tasks: readonly Task[], chunks: Chunk[], cache: FactsCache | null): Generator<FileScan> {
  chunks.reverse();
  for (const { paths } of tasks) {
    const chunk = chunks.pop();
    if (chunk) yield* cache ? cache.remember(paths, chunk) : scansIn(chunk);
  }
}

function* inOrder(
  paths: readonly string[],
  isKnown: readonly boolean[],
  read: Iterator<FileScan>,
  cache: FactsCache | null,
  close: () => void,
): Generator<FileScan> {
  for (const [at, path] of paths.entries()) {
    const scan: FileScan | null | undefined = isKnown[at] ? cache?.recall(path) : read.next().value;
    if (!scan) throw new Error(`nothing is known of ${path}`);
    yield scan;
  }
  close();
}

function tasksOf(paths: readonly string[], cache: FactsCache | null): readonly Task[] {
  const tasks: Task[] = [];
  for (let at = 0; at < paths.length; at += TOGETHER) {
    const together = paths.slice(at, at + TOGETHER);
    tasks.push({ paths: together, known: together.map((path) => cache?.hashOf(path) ?? null) });
  }
  return tasks;
}
