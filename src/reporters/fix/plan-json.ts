import type { Judged } from '../../core/decision.js';
import type { FixPlan, FixResult, PlannedFile } from '../../core/fix-plan.js';
import { shownName } from '../../core/mask.js';
import { textBefore } from '../../core/planned-text.js';
import { printableJson } from '../../core/printable.js';
import { lineStarts, positionAt } from '../../core/text.js';
import { removed } from './removed.js';

/** A fix as data; its shape is described in `docs/json.md`. `written` is there after a run with `--write` only. */
export function renderPlanJson(
  head: { readonly version: string; readonly catalog: string },
  plan: FixPlan,
  result: FixResult | null,
): string {
  return printableJson({
    version: head.version,
    catalog: head.catalog,
    files: plan.files.map(fileOf),
    created: plan.created.map(({ path }) => path),
    left: plan.left.map(({ reason, needs, judged }) => ({ reason, needs, references: judged.map(positionOf) })),
    refused: result ? result.refused : plan.refused,
    skipped: plan.skips.map(({ path, cause, message }) => ({ path, cause, message })),
    ...(result && { written: result.written }),
  });
}

function fileOf({ path, before, edits, comments = [] }: PlannedFile): object {
  const taken = removed(comments);
  const starts = taken.length > 0 ? lineStarts(textBefore({ before })) : [];
  const gone = taken.map(({ range }) => positionAt(starts, range.start));
  return { path, edits: edits.map(({ judged }) => editOf(judged)), ...(gone.length > 0 && { comments: gone }) };
}

function editOf(judged: Judged): object {
  const { tier, reason, to } = judged.decision;
  return { ...positionOf(judged), to, tier, reason };
}

function positionOf({ reference, place }: Judged): object {
  const { path, line, column } = reference;
  return { path, line, column, text: shownName(reference), surface: place.surface };
}
