import type { Catalog } from '../catalog/catalog.js';
import type { Preference, Severity } from '../core/configuration.js';
import type { Judged } from '../core/decision.js';
import type { Observation } from '../core/observation.js';

/**
 * Axis `rules/`: one file a rule, an object typed by this contract. A rule words and grades what was judged before;
 * it looks at no text and no file. The registry is `rules/index.ts`, the page of each is `docs/rules/<id>.md`.
 */
export interface Rule {
  /** Never renamed. */
  readonly id: string;
  /** One line for tables and for formats that list all rules. */
  readonly summary: string;
  /** Where the configuration says nothing. */
  readonly severity: Severity;
  readonly options: readonly RuleOption[];
  observe(judged: Judged, context: RuleContext): Observation | null;
}

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
