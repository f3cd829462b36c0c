import type { Severity } from './configuration.js';
import type { Tier } from './decision.js';
import type { Spot } from './suppression.js';

/** What a rule says about one judged reference. Rules word and grade; they detect nothing themselves. */
export interface Observation {
  /** One sentence in the present tense, no full path, no codename in clear. */
  readonly message: string;
  /** The next step. */
  readonly help: string;
  /** Where a stated fact comes from (lifecycle findings). */
  readonly source?: string;
}

/** What a finding is about: a name in its place, or a suppression. All of it may be shown. */
export interface Subject extends Spot {
  /** The name, or the comment; codenames masked. */
  readonly text: string;
  /** A surface id; null where the subject is no name. */
  readonly surface: string | null;
  readonly reason: string;
  readonly tier: Tier | null;
  /** The whole new value, where a rewrite stands ready. */
  readonly to?: string;
}

/** An observation with its subject, the rule that made it and the severity that the policy of the path gives to that rule. */
export interface Finding extends Observation, Subject {
  readonly ruleId: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** Hex digits that stay the same when the line moves or the file is renamed, and change with the name. */
  readonly fingerprint: string;
}

/** A finding that somebody accepted, and how. */
export interface Accepted {
  readonly finding: Finding;
  readonly by: 'comment' | 'configuration' | 'baseline';
  readonly reason: string;
  /** ISO day, the last on which it is accepted. */
  readonly until: string | null;
}
