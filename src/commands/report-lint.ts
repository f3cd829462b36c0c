import { hasUnread, type ScanReport } from '../core/report.js';
import { checkLook } from '../engine/check-look.js';
import { fails, lint } from '../engine/lint.js';
import { openBaseline } from './baseline-file.js';
import type { Call, ExitCode } from './command.js';
import type { LintingFlags } from './lint-options.js';
import type { Run } from './open-run.js';
import { parseReports, renderLint, writeReports } from './render-lint.js';

/** Lints what `scan` gives, writes every report, and says how it ended. `isWhole`: every file of the project was looked at. */
export async function reportLint(call: Call<LintingFlags>, run: Run, scan: () => Promise<ScanReport>, isWhole: boolean): Promise<ExitCode> {
  const { flags, host } = call;
  const { context, projectFolder, lintedFolder } = run;
  const reports = parseReports(flags.report);
  const baseline = openBaseline(projectFolder, flags.baseline, host);
  const report = lint(await scan(), context, baseline, isWhole, await lintedFolder());
  checkLook(report, context, isWhole);
  const showAll = flags.show === 'all';
  writeReports(report, context, reports, showAll, host);
  await host.print(renderLint(report, context, flags.format, showAll, host));
  if (hasUnread(report.skips)) return 3;
  return fails(report, flags.failOn ?? 'warn') ? 1 : 0;
}
