import type { Catalog } from '../catalog/catalog.js';
import type { BaselineEntry } from '../core/baseline.js';
import type { Preference, Severity } from '../core/configuration.js';
import type { Judged } from '../core/decision.js';
import type { Observation } from '../core/observation.js';
import type { Suppression } from '../core/suppression.js';

/**
 * Axis `rules/`: one file a rule, an object typed by this contract. A rule words and grades what was judged before;
 * it looks at no text and no file. The registry is `rules/index.ts`, the page of each is `docs/rules/<id>.md`.
 */
export type Rule = NameRule | MigrationRule | SuppressionRule | BaselineRule;

interface RuleHead {
  /** Never renamed. */
  readonly id: string;
  /** One line for tables and for formats that list all rules. */
  readonly summary: string;
  /** Where the configuration says nothing. */
  readonly severity: Severity;
  readonly options: readonly RuleOption[];
}

/** Speaks about judged names; it is asked about those that `mayBeTold` lets through. */
export interface NameRule extends RuleHead {
  readonly about: 'name';
  observe(judged: Judged, context: RuleContext): Observation | null;
}

/** Speaks about the folder of migrations, in the words of its checker: `unpin migrate check` says the same. */
export interface MigrationRule extends RuleHead {
  readonly about: 'migration';
  observe(problem: MigrationProblem): Observation | null;
}

/** Speaks about comments that suppress nothing. */
export interface SuppressionRule extends RuleHead {
  readonly about: 'suppression';
  observe(problem: SuppressionProblem): Observation;
}

/** Speaks about entries of the baseline that match nothing. */
export interface BaselineRule extends RuleHead {
  readonly about: 'baseline';
  observe(entry: BaselineEntry): Observation;
}

/** `code`: what the checker calls it. */
export interface MigrationProblem extends Observation {
  readonly code: string;
}

export type SuppressionProblem =
  /** It cannot be read; `problem` says why. */
  | { readonly kind: 'broken'; readonly problem: string }
  | { readonly kind: 'unknown-rule'; readonly suppression: Suppression; readonly known: readonly string[] }
  /** Nothing that it covers is found. */
  | { readonly kind: 'unused'; readonly suppression: Suppression }
  /** It names no model, and its line holds several: shown names. */
  | { readonly kind: 'ambiguous'; readonly suppression: Suppression; readonly names: readonly string[] };

/** An option of `["warn", { … }]`. `days` is written as `90d`; null where it has no default. */
export interface RuleOption {
  readonly name: string;
  readonly kind: 'days';
  readonly fallback: number | null;
  readonly description: string;
}

export interface RuleContext {
  readonly catalog: Catalog;
  /** ISO day. */
  readonly today: string;
  /** What the policy of the path prefers, and whether somebody wrote that down for it. */
  readonly preference: Preference;
  readonly isPreferenceStated: boolean;
  readonly options: RuleOptionValues;
}

/** Every option of the rule by name, in days. */
export type RuleOptionValues = Readonly<Record<string, number | null>>;

/** Relative to the root of the package. */
export function docsOf(rule: Rule): string {
  return `docs/rules/${rule.id}.md`;
}
