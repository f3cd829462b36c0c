import { createHash } from 'node:crypto';
import type { Listing } from '../../core/listing.js';
import { isInShard, type Shard } from '../../core/shard.js';
import type { RunContext } from '../context.js';

/** The same for the same files, skips and notices. */
export function listingHash({ files, skips, notices }: Listing): string {
  const hash = createHash('sha256');
  for (const path of files) hash.update(path).update('\0');
  return hash.update(JSON.stringify([skips.map(({ path, cause, message }) => [path, cause, message]), notices])).digest('hex');
}

export function partOf(listing: Listing, shard: Shard, { base }: RunContext): Listing {
  return { ...listing, files: listing.files.filter((path) => isInShard(base + path, shard)) };
}
