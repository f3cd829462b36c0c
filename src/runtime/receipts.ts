import type { FileSystem } from './file-system.js';
import type { Problem } from './problem.js';

/** What remains of a migration. `pending` is written before the settings, so that a start after a crash can tell what was under way. */
export interface Receipt {
  readonly outcome: 'pending' | 'migrated' | 'opted-out';
  readonly source: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** ISO day in UTC. */
  readonly date: string;
  /** The runtime that wrote it: `unpin 0.1.0`. */
  readonly tool: string;
}

export type ReceiptMap = ReadonlyMap<string, Receipt>;

export interface Receipts {
  readonly path: string;
  /** The disk of Node where not given. */
  readonly files: FileSystem | undefined;
  /** None where the journal does not exist. One that cannot be read is a problem: taking it for empty would repeat what users have undone. */
  read(): Promise<{ readonly kind: 'receipts'; readonly receipts: ReceiptMap } | Problem>;
}
