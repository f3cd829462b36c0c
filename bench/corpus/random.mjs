import { createRandom as createStream } from '../../scripts/fuzz/random.mjs';

/** A stream of numbers that a seed repeats, with what the corpus draws besides. */
export function createRandom(seed) {
  const stream = createStream(seed);
  const { next } = stream;
  return {
    ...stream,
    /** A name of `shares`, an object of weights. */
    draw(shares) {
      let left = next() * Object.values(shares).reduce((sum, share) => sum + share, 0);
      for (const [name, share] of Object.entries(shares)) {
        left -= share;
        if (left < 0) return name;
      }
      return Object.keys(shares)[0];
    },
    /** Sizes of source files: half of them below `median`, few very large (Box-Muller, then the exponent). */
    logNormal: (median, sigma) => median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}
