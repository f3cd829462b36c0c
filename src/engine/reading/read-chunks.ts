import { type Helper, HelperDied } from './helper.js';
import type { Chunk, ReadChunk, Task } from './read-chunk.js';

export interface Reading {
  /** In this thread. */
  readonly read: ReadChunk;
  /** Threads that may be started beside this one: as soon as that saves time, or, where they were asked for, at once. */
  readonly mostHelpers: number;
  readonly isAsked: boolean;
  openHelper(): Helper;
  /** Told when a helper died; what it was reading is then read in this thread, so no file is lost. */
  notice(line: string): void;
  /** Called now and then with the number of files read so far, and of all. */
  tell(done: number, all: number): void;
}

/** This thread looks after the others as often as that. */
const SLICE_MS = 5;
/** A thread costs this much CPU time before it has read a file with names: it loads and compiles what this one has already. */
const HELPER_MS = 160;
/** Files after which the pace is known well enough. */
const PACED_AFTER = 200;
/** The first task of a thread, which it answers when it is ready. */
const NOTHING: Task = { paths: [], known: [] };

/** Does every task, in this thread and, where that saves time, in others beside it. */
export async function readChunks(tasks: readonly Task[], reading: Reading): Promise<Chunk[]> {
  const outcomes: Chunk[] = [];
  const waiting = tasks.map((task, at) => ({ task, at })).reverse();
  const helpers: Helper[] = [];
  const helping: Promise<void>[] = [];
  const total = tasks.reduce((sum, { paths }) => sum + paths.length, 0);
  const started = performance.now();
  let sliced = started;
  let done = 0;
  let isOpen = true;

  const help = async (helper: Helper): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      try {
        outcomes[next.at] = await helper.read(next.task);
        done += next.task.paths.length;
      } catch (error) {
        waiting.push(next);
        reading.notice(`a thread that was reading files ${deathIn(error)}; they are read again`);
        return;
      }
    }
  };
  /** One that is not ready when this thread has read all that waits is not needed. */
  const join = (run: () => Promise<void>): void => {
    if (!isOpen) return;
    const running = run();
    running.catch(() => {});
    helping.push(running);
  };
  const openHelpers = (): void => {
    while (helpers.length < reading.mostHelpers) {
      const helper = reading.openHelper();
      helpers.push(helper);
      helper.read(NOTHING).then(
        () => join(() => help(helper)),
        (error) => join(async () => void deathIn(error)),
      );
    }
  };
  const pause = (): Promise<void> | null => {
    done += 1;
    const now = performance.now();
    if (now - sliced < SLICE_MS) return null;
    if (done > PACED_AFTER && ((now - started) / done) * (total - done) > HELPER_MS) openHelpers();
    reading.tell(done, total);
    return new Promise((resolve) => {
      setImmediate(() => {
        sliced = performance.now();
        resolve();
      });
    });
  };
  const readHere = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) outcomes[next.at] = await reading.read(next.task, pause);
  };

  try {
    if (reading.isAsked) openHelpers();
    await readHere();
    isOpen = false;
    await Promise.all(helping);
    // What they left when they died.
    await readHere();
    return outcomes;
  } finally {
    for (const helper of helpers) helper.close();
  }
}

/** How a thread ended. @throws what is a fault of ours */
function deathIn(error: unknown): string {
  if (error instanceof HelperDied) return error.message;
  throw error;
}
