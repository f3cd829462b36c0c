import { UsageError } from './errors.js';

/** One of `of` parts of the files of a run; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const MOST = 999;

/** Reads `3/8`. @throws UsageError for anything else */
export function parseShard(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(`--shard does not know "${text}"`, `It is a part and their number, from 1/1 to ${MOST}/${MOST}: --shard 3/8`);
}

/** Decides by the path alone, so that a file stays in its part whatever comes and goes beside it. `path` is relative to the project. */
export function isInShard(path: string, { index, of }: Shard): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  // The lowest bits of that hash know only the lowest bits of the letters.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % of === index - 1;
}
