import type { Kind } from '../core/model-name.js';

/** One row of the ledger: one name on one surface. Dates are ISO days in UTC. Status is never stored where dates can tell it. */
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
  /** The snapshot date, where the name carries one. */
  readonly snapshot: string | null;
  readonly kind: Extract<Kind, 'pin' | 'alias'>;
  readonly releasedOn?: string;
  readonly deprecatedOn?: string;
  /** An exact date. */
  readonly retiresOn?: string;
  /** The publisher promised nothing but this: it will not retire earlier. */
  readonly retiresNotBefore?: string;
  /** A status that the publisher states without dates. */
  readonly stated?: { readonly status: Status; readonly source: string };
  /** The publisher's literal recommendation, perhaps itself dead. */
  readonly replacement?: string;
  /** The ID that this alias resolves to on its surface. */
  readonly resolvesTo?: string;
  /** Other spellings that resolve to this row on the same surface. */
  readonly aliases: readonly string[];
  readonly sources: readonly string[];
  readonly notes?: string;
}

export type Status = 'active' | 'deprecated' | 'retired' | 'unknown';
