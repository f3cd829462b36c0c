import type { TextEdit } from '../core/edit.js';
import type { PlannedFile } from '../core/fix-plan.js';

/** A file that is no source of references, changed by edits of its text, which fit. */
export function planText(path: string, text: string, edits: readonly TextEdit[]): PlannedFile {
  return { path, before: new TextEncoder().encode(text), edits: [], comments: edits };
}

/** The same from the text that it shall have: the one edit between what both begin and end with. */
export function replaceWhole(path: string, before: string, after: string): PlannedFile {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const range = { start, end: before.length - end };
  return planText(path, before, [
    { range, expected: before.slice(range.start, range.end), replacement: after.slice(start, after.length - end) },
  ]);
}
