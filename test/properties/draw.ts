import type { Parameters } from 'fast-check';

/** 1,000 cases where everything is tested, more than 20,000 by `npm run test:full`. */
export const SCALE = process.env.UNPIN_FULL === '1' ? 21 : 1;

/**
 * How many cases, and from which seed: a new one each time, or, to see a failure again, what it has printed:
 * `UNPIN_SEED=-123 npx vitest run test/properties`, with `UNPIN_PATH=5:1` straight to the smallest case.
 */
export function draw(cases: number): Parameters<unknown> {
  const { UNPIN_SEED, UNPIN_PATH } = process.env;
  const seed = UNPIN_SEED === undefined ? Date.now() ^ (process.pid << 8) : Number(UNPIN_SEED);
  console.info(`seed ${seed}`);
  return { numRuns: cases * SCALE, seed, ...(UNPIN_PATH === undefined ? {} : { path: UNPIN_PATH }), endOnFailure: false };
}
