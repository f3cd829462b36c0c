import { resolve } from 'node:path';
import type { Judged } from '../core/decision.js';
import type { TextEdit } from '../core/edit.js';
import { UsageError } from '../core/errors.js';
import type { FixPlan, Permission, PlannedFile } from '../core/fix-plan.js';
import type { Recipe } from '../core/recipe.js';
import type { ScanReport } from '../core/report.js';
import { planFix } from '../engine/fix.js';
import { lint } from '../engine/lint.js';
import { scan } from '../engine/scan.js';
import { openEditor } from '../node/open-editor.js';
import { renderHunk } from '../reporters/fix/hunk.js';
import { type Asking, askFile, type Showing } from './ask-file.js';
import type { Call, Host } from './command.js';
import type { FixFlags } from './fix.js';
import { formatExplanation } from './format-explanation.js';
import type { Run } from './open-run.js';

/** What a plan was made from. */
export interface Planning {
  readonly report: ScanReport;
  readonly permission: Permission;
  readonly recipe: Recipe | null;
}

/** Goes through a plan with the person at the terminal, and gives the plan of what was answered with yes. Nothing else is remembered. */
export async function reviewPlan(plan: FixPlan, planning: Planning, { context, disk }: Run, { host }: Call<FixFlags>): Promise<FixPlan> {
  const person = personAt(host);
  const { permission, recipe } = planning;
  const accepted = new Set<Judged>();
  const comments = new Map<string, readonly TextEdit[]>();
  let report = planning.report;
  let showing = showingOf(report, context);
  for (const { path } of plan.files) {
    let file: PlannedFile | undefined = plan.files.find((each) => each.path === path);
    let isLast = false;
    while (file !== undefined) {
      const answer = await askFile(file, showing, person);
      if (answer.kind === 'answered') {
        for (const judged of answer.accepted) accepted.add(judged);
        if (answer.comments.length > 0) comments.set(path, answer.comments);
        isLast = answer.isLast;
        break;
      }
      const problem = openEditor(resolve(disk.root, path), answer.line, host.environment);
      if (problem !== null) await person.print(`${problem}\n`);
      report = withFile(report, path, await scan({ files: [path], skips: [], notices: [] }, context));
      showing = showingOf(report, context);
      file = planFix(report, context, permission, recipe).files.find((each) => each.path === path);
      if (file === undefined) await person.print('Nothing is left to rewrite in that file.\n');
    }
    if (isLast) break;
  }
  const selects = (judged: Judged): boolean => accepted.has(judged);
  return { ...planFix(report, context, permission, { selects }, comments), left: plan.left };
}

/** @throws UsageError where nobody can answer */
export function personAt(host: Host): Host & Asking {
  const { ask } = host;
  if (ask === null)
    throw new UsageError('fix -i asks a person, and nobody sits at a terminal here', 'Leave out -i; --write writes what is safe.');
  return { ...host, ask };
}

function showingOf(report: ScanReport, context: Run['context']): Showing {
  const { findings } = lint(report, context);
  const codenames = Object.keys(context.configuration.app.codenames);
  return {
    show(judged, file) {
      const edit = file.edits.find((each) => each.judged === judged);
      return `\n${formatExplanation([judged], context, 'pretty')}${edit ? renderHunk(file, edit, codenames) : ''}`;
    },
    rulesAbout: ({ reference }) => [
      ...new Set(
        findings.filter(({ path, range }) => path === reference.path && range.start === reference.range.start).map(({ ruleId }) => ruleId),
      ),
    ],
  };
}

/** The report as if it had been made now, as far as that file goes. */
function withFile(report: ScanReport, path: string, fresh: ScanReport): ScanReport {
  const others = <Spot extends { readonly path: string }>(spots: readonly Spot[]): readonly Spot[] =>
    spots.filter((spot) => spot.path !== path);
  return {
    ...report,
    judged: [...report.judged.filter(({ reference }) => reference.path !== path), ...fresh.judged],
    skips: [...others(report.skips), ...fresh.skips],
    suppressions: {
      valid: [...others(report.suppressions.valid), ...fresh.suppressions.valid],
      broken: [...others(report.suppressions.broken), ...fresh.suppressions.broken],
    },
  };
}
