import type { TextEdit } from './edit.js';
import type { Range } from './text.js';

const OPENER = /^(?:\/\/|\/\*+|#|<!--)[ \t]*/;
const CLOSER = /\s*(?:\*\/|-->)$/;

/**
 * Takes a comment of unpin out and leaves all else on its line as it is. `directive` is its text from `unpin-ignore` on, `comment` the whole
 * token around it. Null where the comment says more than that and its line is not the directive's alone.
 */
export function removeSuppression(text: string, directive: Range, comment: Range): TextEdit | null {
  const start = lineStartAt(text, directive.start);
  const end = lineEndAt(text, directive.end);
  const said = text.slice(comment.start, comment.end).replace(OPENER, '').replace(CLOSER, '').trim();
  if (said !== text.slice(directive.start, directive.end)) {
    const isAlone = comment.start < start && end < comment.end && /^\s*\*?\s*$/.test(text.slice(start, directive.start));
    return isAlone && text.slice(directive.end, end).trim() === '' ? cut(text, start, end) : null;
  }
  const [before, after] = [text.slice(start, comment.start), text.slice(comment.end, end)];
  const isJsx = /^\s*\{$/.test(before) && /^\}\s*$/.test(after);
  if ((before.trim() === '' && after.trim() === '') || isJsx) return cut(text, start, end);
  if (after.trim() === '') return cut(text, comment.start - (before.length - before.trimEnd().length), comment.end);
  return cut(text, comment.start, comment.end + (after.length - after.trimStart().length));
}

function cut(text: string, start: number, end: number): TextEdit {
  return { range: { start, end }, expected: text.slice(start, end), replacement: '' };
}

/** A byte order mark stays. */
function lineStartAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Behind the newline. */
function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
