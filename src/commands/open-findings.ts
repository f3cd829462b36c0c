import type { BaselineEntry } from '../core/baseline.js';
import type { Finding } from '../core/observation.js';
import type { ScanReport } from '../core/report.js';
import { checkLook } from '../engine/check-look.js';
import type { RunContext } from '../engine/context.js';
import { lint } from '../engine/lint.js';
import { readOwners } from '../node/read-owners.js';
import { baselinePath } from './baseline-file.js';
import type { BaselineFlags } from './baseline-options.js';
import type { Call } from './command.js';
import { openRun } from './open-run.js';
import { isWholeRun } from './whole-run.js';

/** The findings of today, as a baseline would hold them. */
export interface Findings {
  /** Of the baseline. */
  readonly absolute: string;
  readonly context: RunContext;
  readonly scan: ScanReport;
  /** Those that no comment accepts. */
  readonly findings: readonly Finding[];
  readonly entryOf: (finding: Finding) => BaselineEntry;
}

export async function openFindings(call: Call<BaselineFlags>): Promise<Findings> {
  const run = await openRun(call);
  const scan = await run.scan();
  checkLook(scan, run.context, isWholeRun(call, run.context));
  const ownerOf = readOwners(run.projectFolder);
  return {
    absolute: baselinePath(run.projectFolder, call.flags.baseline, call.host),
    context: run.context,
    scan,
    findings: lint(scan, run.context, null, isWholeRun(call, run.context), await run.lintedFolder()).findings,
    entryOf({ ruleId, path, text, fingerprint }) {
      const inProject = run.context.base + path;
      const owner = ownerOf(inProject);
      return { rule: ruleId, path: inProject, name: text, fingerprint, ...(owner !== null && { owner }) };
    },
  };
}
