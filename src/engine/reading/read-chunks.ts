import { type Helper, HelperDied } from './helper.js';
import type { Chunk, ReadChunk } from './read-chunk.js';

/** A chunk is null where the thread that read it died: its files were not read. */
export type ChunkOutcome = Chunk | null;

export interface Reading {
  /** In this thread. */
  readonly read: ReadChunk;
  /** Threads that may be started beside this one. */
  readonly mostHelpers: number;
  openHelper(): Promise<Helper>;
  /** Called now and then with the number of files read so far. */
  tell(done: number): void;
}

/** This thread looks after the others, and after the terminal, as often as that. */
const SLICE_MS = 5;
/** A thread costs this much CPU time before it has read a file: it loads and compiles what this one has already. */
const HELPER_MS = 400;
/** Files after which the pace is known well enough. */
const PACED_AFTER = 200;

/** Reads every chunk, in this thread and, where that saves time, in others beside it. */
export async function readChunks(chunks: readonly (readonly string[])[], reading: Reading): Promise<readonly ChunkOutcome[]> {
  const outcomes: ChunkOutcome[] = [];
  const helpers: Helper[] = [];
  const running = new Set<Promise<void>>();
  const total = chunks.reduce((sum, { length }) => sum + length, 0);
  const started = performance.now();
  let next = 0;
  let done = 0;
  let sliced = started;

  const help = async (helper: Helper): Promise<void> => {
    for (let at = next; at < chunks.length; at = next) {
      next += 1;
      const paths = chunks[at] ?? [];
      outcomes[at] = await helper.read(paths).catch(nullIfDead);
      if (outcomes[at] === null) return;
      done += paths.length;
    }
  };
  const openHelper = async (): Promise<void> => {
    const helper = await reading.openHelper();
    helpers.push(helper);
    await helper.isReady;
    const run = help(helper);
    running.add(run);
    await run;
  };
  let isHelped = false;
  const consider = (now: number): void => {
    const left = ((now - started) / done) * (total - done);
    if (isHelped || done < PACED_AFTER || left < HELPER_MS) return;
    isHelped = true;
    // Who is not ready when all is read was not needed.
    for (let count = 0; count < reading.mostHelpers; count += 1) openHelper().catch(() => {});
  };
  const pause = (): Promise<void> | null => {
    done += 1;
    const now = performance.now();
    if (now - sliced < SLICE_MS) return null;
    consider(now);
    reading.tell(done);
    return new Promise((resolve) => {
      setImmediate(() => {
        sliced = performance.now();
        resolve();
      });
    });
  };

  try {
    for (let at = next; at < chunks.length; at = next) {
      next += 1;
      outcomes[at] = await reading.read(chunks[at] ?? [], pause);
    }
    await Promise.all(running);
    return outcomes;
  } finally {
    for (const helper of helpers) helper.close();
  }
}

function nullIfDead(error: unknown): null {
  if (error instanceof HelperDied) return null;
  throw error;
}
