import type { Range } from './text.js';

/** What somebody accepts, for a reason: the findings of one rule. Its spot is where that is written. */
export interface Suppression extends Spot {
  readonly rule: string;
  /** The one name that is meant; null for every name of the rule. */
  readonly name: string | null;
  /** The last ISO day on which it holds. */
  readonly until: string | null;
  readonly reason: string;
}

/** What one comment `unpin-ignore…` asks for, once for each rule that it names. Its range goes from that word to the end of the comment's text. */
export interface CommentSuppression extends Suppression {
  /** Lines that it covers, 1-based and inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Of the comment that ends a block. */
  readonly end?: Range;
}

/** An entry of `suppressions` in the configuration, for files that take no comments. */
export interface ConfiguredSuppression extends Suppression {
  /** Globs, relative to the project. */
  readonly files: readonly string[];
}

/** Where something stands in a file: a comment, a name. */
export interface Spot {
  readonly path: string;
  readonly range: Range;
  readonly line: number;
  readonly column: number;
}

/** A comment that looks like a suppression and suppresses nothing; why, in words. */
export interface BrokenSuppression extends Spot {
  readonly problem: string;
}

/** Those that stand in comments. */
export interface Suppressions {
  readonly valid: readonly CommentSuppression[];
  readonly broken: readonly BrokenSuppression[];
}

/** Stands in every such comment: what the prefilter looks for. */
export const SUPPRESSION_STEM = 'unpin-ignore';

/** Why an exception is a finding itself; each has an anchor in `docs/reasons.md`. */
export const EXCEPTION_PROBLEMS = {
  'broken-suppression': 'a comment of unpin that cannot be read',
  'unknown-rule-suppression': 'a suppression that names no rule of unpin',
  'unused-suppression': 'a suppression that covers no finding',
  'ambiguous-suppression': 'a comment of unpin that names no model where several stand on its line',
  'stale-baseline': 'an entry of the baseline whose finding is gone',
} as const;
