import type { Range } from './text.js';

/** Replaces exactly `expected` at `range`. A file whose text differs there is refused, never guessed at. */
export interface TextEdit {
  readonly range: Range;
  readonly expected: string;
  readonly replacement: string;
}

export type EditOutcome =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: 'edit-mismatch' | 'edit-overlap'; readonly range: Range };

/** Applies all edits to the original text at once, or none of them. The order given does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditOutcome {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  const parts: string[] = [];
  let at = 0;
  for (const { range, expected, replacement } of sorted) {
    if (range.start < at) return { kind: 'refused', reason: 'edit-overlap', range };
    if (text.slice(range.start, range.end) !== expected) return { kind: 'refused', reason: 'edit-mismatch', range };
    parts.push(text.slice(at, range.start), replacement);
    at = range.end;
  }
  parts.push(text.slice(at));
  return { kind: 'edited', text: parts.join('') };
}

/** The edits that lead back from the edited text. */
export function invertEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, expected, replacement }) => {
      const start = range.start + shift;
      shift += replacement.length - expected.length;
      return { range: { start, end: start + replacement.length }, expected: replacement, replacement: expected };
    });
}
