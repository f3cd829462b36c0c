import type { ModelName } from '../core/model-name.js';
import type { CatalogRead } from './catalog-read.js';
import type { ModelRow, Status } from './model-row.js';

/** Everything asked of the ledger. Built once a process by `loadCatalog`. */
export interface Catalog {
  /** Day and content hash of the data, for reports and cache keys. */
  readonly version: string;
  /** ISO day on which the youngest fact was read. */
  readonly asOf: string;
  /** Versions of packages from which facts were read: what gives their sources a day. */
  readonly reads: readonly CatalogRead[];
  readonly rows: readonly ModelRow[];
  /** Those of the rows that the configuration adds: names that no grammar need know. */
  readonly own: readonly ModelRow[];
  /**
   * The row of that spelling. A Bedrock profile of a region without a row of its own is answered by its base ID, surface `app` by the publisher's row,
   * Claude Code by that of Anthropic's API, under its own surface.
   */
  find(surface: string, id: string): ModelRow | null;
  /** Rows of that exact spelling on any surface. */
  findAnywhere(id: string): readonly ModelRow[];
  /** The model that the alias means on that surface; `servedBy` is the surface behind Claude Code, where it matters. Null where no source says. */
  resolve(surface: string, alias: string, servedBy?: string): ModelRow | null;
  /** The alias of the same surface that resolves to this very pin and still works on that day, or null. */
  aliasOf(surface: string, pin: string, today: string): ModelRow | null;
  /** The active alias of that surface that floats over the versions of the row's line (`sonnet`, `gemini-flash-latest`), or null. */
  floatingAlias(surface: string, row: ModelRow, today: string): ModelRow | null;
  /** The state on this very surface, from its own dates alone. */
  status(row: ModelRow, today: string): Status;
  lifecycle(row: ModelRow, today: string): Lifecycle;
  /** The same model on its publisher's own API: the same snapshot where there is one, else the undated name, else the youngest. */
  publisherRow(of: ModelRow | ModelName): ModelRow | null;
  /** A third party's own state where it is known, else the publisher's; `row` is the one that told it. */
  statusWithPublisher(of: ModelRow | ModelName, today: string): { readonly status: Status; readonly row: ModelRow | null };
  /** Active end of the replacement chain on the same surface and line, never older; with the hops for `explain`. */
  successor(row: ModelRow, today: string): Successor;
}

/** What a message about a dying model may say. */
export interface Lifecycle {
  readonly status: Status;
  /** `dates`: computed from exact dates. `stated`: said without dates. `none`: nothing known. */
  readonly basis: 'dates' | 'stated' | 'none';
  readonly deprecatedOn: string | null;
  /** An exact date; never made from a "not before". */
  readonly retiresOn: string | null;
  readonly retiresNotBefore: string | null;
  readonly source: string | null;
}

export type Successor =
  | { readonly kind: 'found'; readonly row: ModelRow; readonly hops: readonly string[] }
  | { readonly kind: 'none'; readonly reason: SuccessorReason; readonly hops: readonly string[] };

/**
 * `leaves-line`, `lower-version`: the last hop is in service, and no rewrite may go there. `chain-ends`: a dying link recommends nothing known on
 * this surface. `not-active`: the end is neither dying nor known to be alive.
 */
type SuccessorReason = 'no-replacement' | 'chain-ends' | 'leaves-line' | 'lower-version' | 'not-active' | 'cycle';
