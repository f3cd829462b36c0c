import type { Kind } from '../core/model-name.js';

/**
 * One row of the ledger: one name on one surface. Dates are ISO days in UTC. Status is never stored where dates can tell it.
 * The rows stand in `data/<publisher>.json`, one a line, sorted by surface and id; a row is added or amended, never removed.
 */
export interface ModelRow {
  /** The name as the surface spells it, without modifiers. */
  readonly id: string;
  readonly surface: string;
  /** `anthropic`, `openai`, `google`, … whoever made the model. */
  readonly publisher: string;
  /** `claude`, `gpt`, `gemini`, … */
  readonly family: string | null;
  /** Rewrites never leave a line: `sonnet`, `opus`, `flash-lite`, `mini`. */
  readonly line: string | null;
  readonly version: string | null;
  /** The snapshot date, where the name carries one: `2025-09-29`, or `2025-09` where the publisher gives no day. */
  readonly snapshot: string | null;
  readonly kind: Extract<Kind, 'pin' | 'alias'>;
  readonly releasedOn?: string;
  readonly deprecatedOn?: string;
  /** An exact date. */
  readonly retiresOn?: string;
  /** The publisher promised nothing but this: it will not retire earlier. */
  readonly retiresNotBefore?: string;
  /** Which of the sources gave the dates. Present exactly where one of the three lifecycle dates is. */
  readonly lifecycleSource?: string;
  /** Sources of single facts, where another than `lifecycleSource` or the first of `sources` gave them. */
  readonly factSources?: Readonly<Partial<Record<FactName, string>>>;
  /** A status without dates: stated by the publisher, or `active` because a catalog as young as the ledger lists the name. */
  readonly stated?: { readonly status: Exclude<Status, 'unknown'>; readonly source: string };
  /** The publisher's literal recommendation, perhaps itself dead. */
  readonly replacement?: string;
  /** The ID that this alias resolves to, on the same surface or on the publisher's own. */
  readonly resolvesTo?: string;
  /** Where the answer depends on who serves the alias: surface id -> ID in the publisher's spelling. */
  readonly resolvesToOn?: Readonly<Record<string, string>>;
  /** Other spellings that resolve to this row on the same surface and have no row of their own. */
  readonly aliases: readonly string[];
  /** Best authority first. */
  readonly sources: readonly string[];
  /** What other sources say of a fact that a better one settled: kept, never averaged. */
  readonly conflicts?: readonly Conflict[];
  /** Sources that listed the name and no longer do. The row stays. */
  readonly lastSeen?: readonly Sighting[];
  readonly notes?: string;
}

export type FactName = 'releasedOn' | 'deprecatedOn' | 'retiresOn' | 'retiresNotBefore' | 'replacement' | 'resolvesTo';

export interface Conflict {
  readonly field: FactName;
  readonly value: string;
  readonly source: string;
  /** ISO day on which it was read. */
  readonly on: string;
}

/** `source` names the last version that listed the name, `goneIn` the first one that was read without it. */
export interface Sighting {
  readonly source: string;
  /** ISO day on which that last version was read. */
  readonly on: string;
  readonly goneIn: string;
}

export type Status = 'active' | 'deprecated' | 'retired' | 'unknown';
