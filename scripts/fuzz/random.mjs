/** A stream of numbers that a seed repeats (mulberry32), and what is drawn from it. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    /** Small mostly, large at times. */
    size: (largest) => Math.floor(largest ** next()),
    chance: (part) => next() < part,
    pick: (list) => list[below(list.length)],
    times: (count, make) => Array.from({ length: count }, (_, at) => make(at)),
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
}
