import type { LintReport, ReportOptions } from '../core/report.js';

/** Axis `reporters/`: one file a format. A reporter turns a finished report into text; it prints nothing and leaves nothing out. */
export interface Reporter {
  /** The word behind `--format`. */
  readonly id: string;
  /** Ends with a newline, also for a clean tree. */
  render(report: LintReport, options: ReportOptions): string;
}
