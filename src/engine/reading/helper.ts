import { Worker } from 'node:worker_threads';
import type { Chunk, Task } from './read-chunk.js';

/** Another thread that reads, one task after the other. */
export interface Helper {
  /** @throws HelperDied where the thread ended before it answered; anything else is a fault of ours */
  read(task: Task): Promise<Chunk>;
  close(): void;
}

/** The thread is gone, and what it was reading with it. */
export class HelperDied extends Error {
  override readonly name = 'HelperDied';
}

/** The stack of a main thread, and what Node keeps free of it: what is nested too deeply for one thread is so for all. */
const STACK_MB = 1.15;
/** Ten times what reading takes. A file that needs more is left to the main thread, so that several of them do not add up. */
const HEAP_MB = 512;
/** What is made for one file and gone with it. By default three times as much. */
const YOUNG_MB = 16;

interface Asked {
  resolve(chunk: Chunk): void;
  reject(error: unknown): void;
}

/** Starts a thread with `module`, which answers each message, a task, with its chunk. `setup` is its worker data. */
export function openHelper(module: URL, setup: unknown): Helper {
  const thread = new Worker(module, {
    workerData: setup,
    resourceLimits: { stackSizeMb: STACK_MB, maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let asked: Asked | null = null;
  let death: unknown = null;
  const die = (reason: unknown): void => {
    death ??= reason;
    asked?.reject(death);
  };
  thread.on('message', (chunk: Chunk) => asked?.resolve(chunk));
  thread.on('error', (error) => die(isOutOfMemory(error) ? new HelperDied('ran out of memory') : error));
  thread.on('exit', () => die(new HelperDied('ended')));
  return {
    read: (task) =>
      new Promise((resolve, reject) => {
        if (death !== null) return reject(death);
        asked = { resolve, reject };
        thread.postMessage(task);
      }),
    close: () => void thread.terminate(),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
