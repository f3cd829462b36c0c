import type { ModelRow, Status } from './model-row.js';

/** Everything asked of the ledger. Built once a process by `loadCatalog`. */
export interface Catalog {
  /** Day and content hash of the data, for reports and cache keys. */
  readonly version: string;
  /** ISO day on which the youngest fact was read. */
  readonly asOf: string;
  readonly rows: readonly ModelRow[];
  find(surface: string, id: string): ModelRow | null;
  /** Rows of that exact spelling on any surface. */
  findAnywhere(id: string): readonly ModelRow[];
  /** The snapshot that the alias means on that surface today, or null. */
  resolve(surface: string, alias: string): ModelRow | null;
  /** The alias of the same surface that resolves to this very pin today, or null. */
  aliasOf(surface: string, pin: string, today: string): ModelRow | null;
  status(row: ModelRow, today: string): Status;
  /** Active end of the replacement chain on the same surface and line, never older; with the hops for `explain`. */
  successor(row: ModelRow, today: string): Successor;
}

export type Successor =
  | { readonly kind: 'found'; readonly row: ModelRow; readonly hops: readonly string[] }
  /** `chain-ends`, `leaves-line`, `lower-version`, `not-active`, `no-replacement`. */
  | { readonly kind: 'none'; readonly reason: string; readonly hops: readonly string[] };
