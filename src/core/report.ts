import type { Severity } from './configuration.js';
import type { Judged } from './decision.js';
import type { Accepted, Finding } from './observation.js';
import type { Skip } from './place.js';
import type { Suppressions } from './suppression.js';

/** How much was looked at. `listed >= hit >= parsed`; what was not read is in the skips. */
export interface Counts {
  readonly listed: number;
  /** Files with a prefilter hit. */
  readonly hit: number;
  readonly parsed: number;
}

/** What a run looked at, and what it could not read. */
export interface ReadReport {
  readonly version: string;
  readonly catalog: string;
  readonly skips: readonly Skip[];
  readonly counts: Counts;
  /** Paths of the files that were listed and exist. */
  readonly files: readonly string[];
  /** Comments of unpin in the files that were read. */
  readonly suppressions: Suppressions;
  /** Things to say on stderr that are no findings: an ignored file named explicitly, old catalog data. */
  readonly notices: readonly string[];
}

/** The result of a scan: every reference of every file, judged. */
export interface ScanReport extends ReadReport {
  readonly judged: readonly Judged[];
}

/** True where something that may hold names was not read or not understood. Binary files hold no source text and do not count. */
export function hasUnread(skips: readonly Skip[]): boolean {
  return skips.some(({ cause }) => cause !== 'binary' && cause !== 'ignored');
}

/** What formats that list all rules say about one. */
export interface RuleDescription {
  readonly id: string;
  readonly summary: string;
  /** Its default. */
  readonly severity: Severity;
  /** Its page, relative to the root of the package. */
  readonly docs: string;
}

/** The result of lint, without what nobody is told: suppression and baseline are applied once, before any reporter sees it. */
export interface LintReport extends ReadReport {
  readonly findings: readonly Finding[];
  /** All rules, whether they found something or not. */
  readonly rules: readonly RuleDescription[];
  /** Findings that a comment or the baseline accepts. */
  readonly accepted: readonly Accepted[];
  /** Third-party and alias-less pins that are told as one counted line. */
  readonly counted: readonly Judged[];
}

export interface ReportOptions {
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  readonly color: boolean;
  /** The address of a file of the run; null where the output shows no links. */
  readonly addressOf: ((path: string) => string) | null;
  /** Where the root of the run lies in the repository: `packages/app/`, or empty. */
  readonly base: string;
  readonly showAll: boolean;
  /** Codenames of the configuration: masked wherever they stand in what is shown. */
  readonly codenames: readonly string[];
  /** The text of a file for a look at its lines; null where it cannot be had any more. */
  source(path: string): string | null;
}
