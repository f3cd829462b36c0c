import type { Skip } from '../../core/place.js';
import type { Shard } from '../../core/shard.js';
import type { FileScan } from '../reading/read-file.js';

/**
 * What one shard hands on: the facts of its files, unjudged. A file whose facts hold a codename is `withheld`: whoever merges reads it again.
 */
export type ShardScan = FileScan | { readonly kind: 'withheld' };

/** What all shards of one run have in common. */
export interface RunIdentity {
  /** Of unpin. */
  readonly version: string;
  readonly catalog: string;
  /** The commit that is checked out; null outside of git. */
  readonly commit: string | null;
  /** Where the folder of the run lies in the project. */
  readonly base: string;
  readonly isFileOnly: boolean;
  /** Every file of the project was listed. */
  readonly isWhole: boolean;
  /** Hash of all that was listed, before it was parted. */
  readonly listing: string;
}

export interface Blob extends RunIdentity {
  readonly shard: Shard;
  /** Hash of the configuration, slow to compute: whoever has the blob shall not find out a codename by trying. */
  readonly seal: Seal;
  /** Of the shard alone, in order, each with what it gave. */
  readonly files: readonly string[];
  readonly scans: readonly ShardScan[];
  readonly skips: readonly Skip[];
  readonly notices: readonly string[];
}

/** Both in hexadecimal digits. */
export interface Seal {
  readonly salt: string;
  readonly hash: string;
}
