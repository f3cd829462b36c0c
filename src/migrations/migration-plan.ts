import type { MigrationsConfiguration } from '../core/configuration.js';

/** A settings migration before it is spelt in a style: which stored names become which alias, for whom, and where. Plain data. */
export interface MigrationPlan {
  /** Name of the file, of the exported value and of the receipt: `migrateSonnet45ToSonnet46`. */
  readonly name: string;
  readonly kind: 'pin' | 'codename';
  /** At least one; the first gave the migration its name. */
  readonly from: readonly OldName[];
  readonly to: NewName;
  /** Modifiers that are matched in any casing and carried as written. */
  readonly modifiers: readonly string[];
  /** All must pass. */
  readonly gates: readonly PlanGate[];
  readonly source: string;
  /** Path of the value, segments joined by dots. */
  readonly key: string;
  readonly host: MigrationsConfiguration['host'];
  /** ISO day. */
  readonly plannedOn: string;
  /** ISO day after which nobody can need it any more: a year after the last old name retires, or after it was planned. */
  readonly deletableAfter: string;
}

export interface OldName {
  /** The catalog's ID, or the codename. */
  readonly id: string;
  /** For people: `Sonnet 4.5`, or the codename without `-latest`. */
  readonly title: string;
  /** Lower case, the ID first: every text without modifier that a user may have stored for it. */
  readonly spellings: readonly string[];
  readonly retiresOn: string | null;
}

export interface NewName {
  /** What is written, without modifier. */
  readonly name: string;
  /** What it means on the day of the plan (`Sonnet 4.6`), where configuration or catalog say so. */
  readonly title: string | null;
}

export type PlanGate =
  | { readonly kind: 'provider'; readonly anyOf: readonly string[] }
  | { readonly kind: 'plan'; readonly anyOf: readonly string[] }
  | { readonly kind: 'user-type'; readonly anyOf: readonly string[]; readonly env: string };

/** What an existing migration in the folder does, as far as its text tells. */
export interface KnownMigration {
  readonly name: string;
  readonly source: string | null;
  readonly key: string | null;
  readonly from: readonly string[];
  readonly to: string | null;
}

/** Expected ends of planning: a reason code and words for the person. */
export interface Refusal<Reason extends string = string> {
  readonly kind: 'refused';
  readonly reason: Reason;
  readonly message: string;
  readonly hint: string;
}

export function refuse<const Reason extends string>(reason: Reason, message: string, hint: string): Refusal<Reason> {
  return { kind: 'refused', reason, message, hint };
}
