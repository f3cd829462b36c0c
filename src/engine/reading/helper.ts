import type { Chunk } from './read-chunk.js';

/** Another thread that reads. */
export interface Helper {
  /** Resolves when it can read. */
  readonly isReady: Promise<void>;
  /** @throws HelperDied where the thread ended before it answered; anything else is a fault of ours */
  read(paths: readonly string[]): Promise<Chunk>;
  close(): void;
}

/** The thread is gone, and what it was reading with it. */
export class HelperDied extends Error {
  override readonly name = 'HelperDied';
}

/** The stack of a main thread, and what Node keeps free of it: what is nested too deeply for one thread is so for all. */
const STACK_MB = 1.15;

/** Starts a thread from a module whose default export reads the files of a task, with `setup` as its worker data. */
export async function openHelper(module: URL, setup: unknown): Promise<Helper> {
  const { default: Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: module.href,
    workerData: setup,
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  // The pool knows of errors only: a thread that just ends would leave its task open for ever.
  const death = new Promise<never>((_, reject) => {
    const die = (): void => reject(new HelperDied('a thread that was reading files ended'));
    for (const thread of pool.threads) thread.on('exit', die);
    pool.on('error', reject);
  });
  death.catch(() => {});
  const run = (paths: readonly string[]): Promise<Chunk> => Promise.race([pool.run(paths) as Promise<Chunk>, death]).catch(tellDeath);
  return {
    isReady: run([]).then(() => {}),
    read: run,
    close() {
      pool.destroy().catch(() => {});
    },
  };
}

function tellDeath(error: unknown): never {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  throw isOutOfMemory ? new HelperDied('a thread that was reading files ran out of memory') : error;
}
