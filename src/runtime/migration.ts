import type { Gate } from './gates.js';

/** Moves stored names: `from` is matched whole, in any casing and with any of `modifiers`, which stay as written. */
export interface RenameMigration {
  /** Key of its receipt: never changed once released. */
  readonly id: string;
  /** The one settings source that is read and written. */
  readonly source: string;
  /** Where the name stands in it: segments joined by dots, `*` for every member. */
  readonly key: string;
  readonly gate: Gate;
  readonly from: readonly string[];
  readonly to: string;
  readonly modifiers: readonly string[];
}

/** For what no list of names can say. `rewrite` is pure: the stored value in, the new one out, null to leave it. */
export interface RewriteMigration {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly gate: Gate;
  rewrite(stored: string): string | null;
}

export type Migration = RenameMigration | RewriteMigration;
