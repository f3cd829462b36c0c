import type { TextEdit } from '../core/edit.js';
import type { PlannedFile } from '../core/fix-plan.js';

/** A file that is no source of references, changed by edits of its text, which fit. */
export function planText(path: string, text: string, edits: readonly TextEdit[]): PlannedFile {
  return { path, before: new TextEncoder().encode(text), edits: [], comments: edits };
}
