import type { Severity } from './configuration.js';
import type { Judged } from './decision.js';

/** What a rule says about one judged reference. Rules word and grade; they detect nothing themselves. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly judged: Judged;
  /** One sentence in the present tense, no full path, no codename in clear. */
  readonly message: string;
  /** The next step. */
  readonly help: string;
  /** Where a stated fact comes from (lifecycle findings). */
  readonly source?: string;
}
