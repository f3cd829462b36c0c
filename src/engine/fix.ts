import type { WritableDisk } from '../core/disk.js';
import type { TextEdit } from '../core/edit.js';
import type { FixPlan, FixResult, Permission, PlannedFile, RefusedFile } from '../core/fix-plan.js';
import type { Journal } from '../core/journal.js';
import type { Reference } from '../core/place.js';
import type { Recipe } from '../core/recipe.js';
import type { ScanReport } from '../core/report.js';
import { carryOut, journalOf } from './carry-out.js';
import { chooseRewrites } from './choose-rewrites.js';
import type { RunContext } from './context.js';
import { planFile } from './plan-file.js';
import { compilePrefilter } from './prefilter.js';
import { compileHolds } from './suppress.js';

/** Comments of unpin to insert or take out, by path. */
export type Comments = ReadonlyMap<string, readonly TextEdit[]>;

/**
 * Works out every edit that the permission allows and the recipe, where there is one, selects, and the changes to comments;
 * proves each file, and writes nothing.
 */
export function planFix(
  scan: ScanReport,
  context: RunContext,
  permission: Permission,
  recipe: Pick<Recipe, 'selects'> | null = null,
  comments: Comments = new Map(),
): FixPlan {
  const selected = recipe ? scan.judged.filter(recipe.selects) : scan.judged;
  const { rewrites, left } = chooseRewrites(selected, permission, compileHolds(scan, context));
  const references = referencesByPath(scan);
  const prefilter = compilePrefilter(context.recogniser.stems);
  const files: PlannedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const path of new Set([...rewrites.keys(), ...comments.keys()])) {
    const outcome = planFile(path, rewrites.get(path) ?? [], references.get(path) ?? [], prefilter, context, comments.get(path));
    if (outcome.kind === 'planned') files.push(outcome.file);
    else refused.push(outcome.file);
  }
  return { files, created: [], refused, left, skips: scan.skips };
}

/** Carries out the plan, once the journal holds it; a file that is not what it was is refused and the others go on. */
export function applyFix(plan: FixPlan, disk: WritableDisk, journal: Journal): FixResult {
  if (plan.files.length + plan.created.length === 0) return { written: [], refused: plan.refused };
  const run = journalOf(plan, disk);
  const begun = journal.begin(run);
  const { written, refused } = carryOut(run, disk);
  const unclosed = begun.finish();
  return { written, refused: [...plan.refused, ...refused], ...(unclosed !== null && { unclosed }) };
}

function referencesByPath(scan: ScanReport): ReadonlyMap<string, readonly Reference[]> {
  const byPath = new Map<string, Reference[]>();
  for (const { reference } of scan.judged) {
    const list = byPath.get(reference.path);
    if (list) list.push(reference);
    else byPath.set(reference.path, [reference]);
  }
  return byPath;
}
