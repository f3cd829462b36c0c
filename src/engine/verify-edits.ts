import type { TextEdit } from '../core/edit.js';
import type { PlannedEdit } from '../core/fix-plan.js';
import type { FileFacts, Reference } from '../core/place.js';
import { overlaps } from '../core/text.js';

export type Verification =
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly reason: 'breaks-syntax' | 'changes-other-names'; readonly message: string };

/**
 * Compares a file read again after its edits with what the plan promises: the syntax is whole, every name that was not
 * rewritten stands where it must with the same text, the rewritten ones hold their new value (or are no names any more), and nothing is new
 * but the names in `comments` that were inserted, which must have become comments; names in comments that were taken out are gone.
 */
export function verifyEdits(
  before: readonly Reference[],
  edits: readonly PlannedEdit[],
  after: FileFacts,
  comments: readonly TextEdit[] = [],
): Verification {
  if (after.skip) return { kind: 'broken', reason: 'breaks-syntax', message: after.skip.message };
  if (after.isReportOnly) return { kind: 'broken', reason: 'breaks-syntax', message: 'the syntax is broken after the edits' };

  const replacements = new Map(edits.map((edit) => [edit.judged.reference.range.start, edit.judged.decision.to]));
  const shift = shiftBy([...comments, ...edits]);
  const expected = new Map<number, { text: string; isRewritten: boolean }>();
  for (const { range, text } of before) {
    if (comments.some((comment) => overlaps(comment.range, range))) continue;
    const replacement = replacements.get(range.start);
    expected.set(shift(range.start), { text: replacement ?? text, isRewritten: replacement !== undefined });
  }

  const inserted = comments.map(({ range, replacement }) => {
    const end = shift(range.start);
    return { start: end - replacement.length, end };
  });
  for (const { range, text, line, column, role } of after.references) {
    if (role === 'comment' && inserted.some((comment) => overlaps(comment, range))) continue;
    if (expected.get(range.start)?.text !== text) return changed(`a name that was not planned stands at ${line}:${column}`);
    expected.delete(range.start);
  }
  const lost = [...expected.values()].filter((one) => !one.isRewritten).length;
  return lost === 0 ? { kind: 'holds' } : changed(`${lost} of the names that were to stay are not found any more`);
}

function changed(message: string): Verification {
  return { kind: 'broken', reason: 'changes-other-names', message };
}

/** Where an offset of the old text stands in the new one. */
function shiftBy(edits: readonly TextEdit[]): (offset: number) => number {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  return (offset) => {
    let shifted = offset;
    for (const { range, expected, replacement } of sorted) {
      if (range.end > offset) break;
      shifted += replacement.length - expected.length;
    }
    return shifted;
  };
}
