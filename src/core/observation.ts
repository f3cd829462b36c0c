import type { Severity } from './configuration.js';
import type { Judged } from './decision.js';

/** What a rule says about one judged reference. Rules word and grade; they detect nothing themselves. */
export interface Observation {
  /** One sentence in the present tense, no full path, no codename in clear. */
  readonly message: string;
  /** The next step. */
  readonly help: string;
  /** Where a stated fact comes from (lifecycle findings). */
  readonly source?: string;
}

/** An observation with the rule that made it and the severity that the path's policy gives to that rule. */
export interface Finding extends Observation {
  readonly ruleId: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly judged: Judged;
  /** Hex digits that stay the same when the line moves or the file is renamed, and change with the name. */
  readonly fingerprint: string;
}
