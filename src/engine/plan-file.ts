import type { Judged } from '../core/decision.js';
import { decodeUtf8 } from '../core/decode.js';
import { applyEdits, type TextEdit } from '../core/edit.js';
import type { PlannedEdit, PlannedFile, RefusedFile } from '../core/fix-plan.js';
import type { Reference } from '../core/place.js';
import type { Language } from '../core/syntax.js';
import { lineStarts, positionAt } from '../core/text.js';
import { languageOf } from '../languages/index.js';
import { analyse } from './analyse.js';
import type { RunContext } from './context.js';
import type { Prefilter } from './prefilter.js';
import { verifyEdits } from './verify-edits.js';

type FileOutcome = { readonly kind: 'planned'; readonly file: PlannedFile } | { readonly kind: 'refused'; readonly file: RefusedFile };

/**
 * Reads the file again, splices all its rewrites and the comments that somebody asked for at once, and reads the result as a scan would:
 * what does not hold refuses the whole file.
 */
export function planFile(
  path: string,
  rewrites: readonly Judged[],
  references: readonly Reference[],
  prefilter: Prefilter,
  context: RunContext,
  comments: readonly TextEdit[] = [],
): FileOutcome {
  const refuse = (reason: RefusedFile['reason'], message: string): FileOutcome => ({ kind: 'refused', file: { path, reason, message } });

  const read = context.disk.read(path);
  if (read.kind === 'failed') return refuse('not-read', read.message);
  const text = decodeUtf8(read.bytes);
  if (text === null) return refuse('not-read', 'it is not UTF-8');

  const language = languageOf(path);
  const edits = rewrites.map((judged) => editOf(judged, language));
  const unspelt = edits.indexOf(null);
  if (unspelt >= 0) return refuse('cannot-spell', `at ${where(rewrites[unspelt]?.reference)}`);
  const planned = edits.filter((edit) => edit !== null);

  const edited = applyEdits(text, [...comments, ...planned]);
  if (edited.kind === 'refused') {
    const { line, column } = positionAt(lineStarts(text), edited.range.start);
    return refuse(edited.reason, `at ${line}:${column}`);
  }
  const verified = verifyEdits(references, planned, analyse(path, edited.text, prefilter.searchText(edited.text), context), comments);
  if (verified.kind === 'broken') return refuse(verified.reason, verified.message);

  return { kind: 'planned', file: { path, before: read.bytes, edits: planned, comments } };
}

function editOf(judged: Judged, language: Language | null): PlannedEdit | null {
  const { range, raw, quote } = judged.reference;
  const replacement = language?.spell(judged.decision.to ?? '', quote) ?? null;
  return replacement === null ? null : { range, expected: raw, replacement, judged };
}

function where(reference: Reference | undefined): string {
  return reference ? `${reference.line}:${reference.column}` : '';
}
