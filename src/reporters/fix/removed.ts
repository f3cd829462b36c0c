import type { TextEdit } from '../../core/edit.js';

/** The comments that a plan takes out; the others are put in. */
export function removed(comments: readonly TextEdit[]): readonly TextEdit[] {
  return comments.filter(({ replacement }) => replacement === '');
}
