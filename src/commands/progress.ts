import type { Writable } from 'node:stream';

/** One line on stderr that says how far a long run is. It is overwritten, and gone when something else is said. */
export interface Progress {
  /** Of `all` files `done` have been read. */
  show(done: number, all: number): void;
  clear(): void;
}

/** A run that is over sooner shows nothing. */
const PATIENCE_MS = 500;
const PACE_MS = 100;
/** Back to the first column, and away with what stands there. */
const CLEAR = '\r\u001b[K';

/** `clock` gives milliseconds. */
export function createProgress(stderr: Writable, clock: () => number = () => performance.now()): Progress {
  const started = clock();
  let next = started + PATIENCE_MS;
  let isShown = false;
  return {
    show(done, all) {
      const now = clock();
      if (now < next) return;
      next = now + PACE_MS;
      isShown = true;
      const rate = Math.round((done * 1000) / (now - started));
      stderr.write(`${CLEAR}${done} of ${all} files, ${rate} a second`);
    },
    clear() {
      if (isShown) stderr.write(CLEAR);
      isShown = false;
    },
  };
}

/** For whom nobody watches. */
export const NO_PROGRESS: Progress = { show() {}, clear() {} };
