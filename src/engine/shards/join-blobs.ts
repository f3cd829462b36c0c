import type { Configuration } from '../../core/configuration.js';
import { UsageError } from '../../core/errors.js';
import type { Listing } from '../../core/listing.js';
import { isInShard } from '../../core/shard.js';
import type { RunContext } from '../context.js';
import type { Blob, RunIdentity, ShardScan } from './blob.js';
import { listingHash } from './listing.js';
import { hasSeal } from './seal-configuration.js';

/** A blob, and how the file is called that it was read from. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** What one run would have listed, and what each file gave. */
export interface Joined {
  readonly listing: Listing;
  readonly scans: ReadonlyMap<string, ShardScan>;
}

const ALIKE: readonly (readonly [keyof RunIdentity, string])[] = [
  ['listing', 'listed other files'],
  ['isFileOnly', 'had another --file-only'],
  ['isWhole', 'had other paths'],
];

/**
 * Puts shards together that belong to one run over this tree. `commit` is what is checked out here, `configuration` that of the shards.
 * @throws UsageError where one is missing, there twice, or belongs to another run
 */
export function joinBlobs(blobs: readonly NamedBlob[], commit: string | null, configuration: Configuration, context: RunContext): Joined {
  for (const each of blobs) checkOwn(each, commit, configuration, context);
  const [first, ...others] = blobs;
  if (first === undefined) throw new UsageError('no shard was given', 'Each is written by `unpin lint --shard 1/8 --report blob=FILE`.');
  for (const { name, blob } of others) {
    if (blob.shard.of !== first.blob.shard.of)
      throw differ(name, first.name, `is one of ${blob.shard.of} shards, not of ${first.blob.shard.of}`);
    const unlike = ALIKE.find(([key]) => blob[key] !== first.blob[key]);
    if (unlike) throw differ(name, first.name, unlike[1]);
  }
  const { of } = first.blob.shard;
  const missing: number[] = [];
  for (let index = 1; index <= of; index += 1) {
    const same = blobs.filter(({ blob }) => blob.shard.index === index);
    if (same.length === 0) missing.push(index);
    if (same.length > 1)
      throw new UsageError(
        `shard ${index}/${of} is there more than once: ${same.map(({ name }) => name).join(', ')}`,
        'Leave one of them.',
      );
  }
  if (missing.length > 0)
    throw new UsageError(`of ${of} shards these are missing: ${missing.join(', ')}`, 'Did their jobs fail, or upload nothing?');
  return together(blobs.map(({ blob }) => blob));
}

function checkOwn({ name, blob }: NamedBlob, commit: string | null, configuration: Configuration, context: RunContext): void {
  const again = (message: string, hint: string): UsageError => new UsageError(`${name} ${message}`, hint);
  if (blob.catalog !== context.catalog.version)
    throw again(`was made with the catalog ${blob.catalog}, and this is ${context.catalog.version}`, 'Use one --catalog everywhere.');
  if (blob.base !== context.base) throw again('was made in another folder of the project', 'Run `unpin merge` where the shards ran.');
  if (blob.commit !== commit)
    throw again(`was made of the commit ${blob.commit ?? 'none'}, and this is ${commit ?? 'none'}`, 'Check out the commit of the shards.');
  if (!hasSeal(configuration, blob.seal))
    throw again('was made with another configuration', 'Codenames from the environment belong to it: hand them to every job.');
}

function differ(name: string, other: string, how: string): UsageError {
  return new UsageError(
    `${name} and ${other} are no shards of one run: the first ${how}`,
    'Make all of them again, with the same arguments.',
  );
}

function together(blobs: readonly Blob[]): Joined {
  const scans = new Map<string, ShardScan>();
  for (const { files, scans: own, shard, base } of blobs) {
    for (const [at, path] of files.entries()) {
      const scan = own[at];
      if (scan === undefined || !isInShard(base + path, shard)) throw foreign(shard.index);
      scans.set(path, scan);
    }
  }
  const [{ skips, notices, listing: expected } = { skips: [], notices: [], listing: '' }] = blobs;
  const listing = { files: [...scans.keys()].sort(), skips, notices };
  if (listingHash(listing) !== expected) throw foreign(null);
  return { listing, scans };
}

function foreign(index: number | null): UsageError {
  const which = index === null ? 'the shards' : `shard ${index}`;
  return new UsageError(`${which} do not hold the files that were listed`, 'Make the shards again.');
}
