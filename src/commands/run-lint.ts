import { mayBeTold } from '../rules/words/place.js';
import { blobFile } from './blob-file.js';
import type { Call, ExitCode } from './command.js';
import type { LintingFlags } from './lint-options.js';
import { openRun, type ScanFlags } from './open-run.js';
import { parseReports } from './render-lint.js';
import { reportLint } from './report-lint.js';
import { isWholeRun } from './whole-run.js';
import { withinDays } from './within-days.js';

/** Exit code 1 for findings at or above `--fail-on`; of a shard, which only hands on what its files say, 0. */
export async function runLint(call: Call<ScanFlags & LintingFlags>): Promise<ExitCode> {
  const file = blobFile(call.flags);
  if (file !== null) return (await import('./write-shard.js')).writeShard(call, file);
  parseReports(call.flags.report);
  const run = await openRun(call, 'index', (written) => withinDays(written, call.flags.within));
  const isWhole = call.flags.shard === undefined && isWholeRun(call, run.context);
  return reportLint(call, run, () => run.scan(mayBeTold), isWhole);
}
