import type { Problem } from './problem.js';

/** What a start did to the settings, for the application to tell its user. */
export interface RunReport {
  readonly changes: readonly Change[];
  readonly skips: readonly Skip[];
  readonly failures: readonly Failure[];
}

/** One value that was moved. */
export interface Change {
  readonly id: string;
  readonly source: string;
  /** The settings file, links followed. */
  readonly path: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** The copy that was made before the first change of this file; null where an earlier one stands. */
  readonly backup: string | null;
  /** Moved by an earlier start that ended before it could say so. */
  readonly isRecovered: boolean;
  /** Other sources that still hold an old value. */
  readonly others: readonly OtherSource[];
}

export interface OtherSource {
  readonly source: string;
  readonly key: string;
  readonly value: string;
  /** It is stronger, so the user still gets the old value. */
  readonly isOverriding: boolean;
}

export interface Skip {
  readonly id: string;
  readonly reason:
    | 'receipt'
    | 'opted-out'
    | 'own-key'
    | 'gate'
    /** A gate asks for something that is not known about the user. */
    | 'gate-unknown'
    /** The source has no file: a fresh install, or a user who never set anything. */
    | 'no-settings'
    | 'no-old-value';
}

/** A migration that could not be done; it has no receipt, so the next start tries again. */
export interface Failure {
  /** Null where it concerns all. */
  readonly id: string | null;
  readonly cause: Problem | { readonly kind: 'threw'; readonly error: unknown } | { readonly kind: 'duplicate-id' };
}
