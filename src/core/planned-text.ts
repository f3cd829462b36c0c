import { decodeUtf8 } from './decode.js';
import { applyEdits, type TextEdit } from './edit.js';
import type { PlannedFile } from './fix-plan.js';

/** Of a planned file, which is UTF-8. */
export function textBefore({ before }: Pick<PlannedFile, 'before'>): string {
  return decodeUtf8(before) ?? '';
}

/** Made when it is asked for: a run may change thousands of files. @throws Error where the edits do not fit, which planning has ruled out */
export function textAfter(file: PlannedFile): string {
  const edited = applyEdits(textBefore(file), allEdits(file));
  if (edited.kind === 'refused') throw new Error(`${file.path}: ${edited.reason}`);
  return edited.text;
}

export function bytesAfter(file: PlannedFile): Uint8Array {
  return new TextEncoder().encode(textAfter(file));
}

/** All that changes its text. */
export function allEdits({ edits, comments = [], entries = [] }: PlannedFile): readonly TextEdit[] {
  return [...comments, ...entries, ...edits];
}
