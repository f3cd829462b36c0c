import type { Judged } from '../core/decision.js';
import { UsageError } from '../core/errors.js';
import type { Reference } from '../core/place.js';

/** A name that a run replaced in the application's own settings or sinks, modifiers included. */
export interface Rewrite {
  readonly text: string;
  readonly to: string;
  /** Where it stands, as far as that is known. */
  readonly reference?: Reference;
}

/** Only names on the surface `app`: what other systems read is no setting of the application's users. */
export function rewritesOf(judged: readonly Judged[]): readonly Rewrite[] {
  return judged.flatMap(({ reference, place, decision }) =>
    decision.action === 'rewrite' && decision.to !== undefined && place.surface === 'app'
      ? [{ text: reference.text, to: decision.to, reference }]
      : [],
  );
}

/** The same from the JSON report of `scan` or `fix`. @throws UsageError where the text is no such report. */
export function rewritesOfReport(text: string): readonly Rewrite[] {
  const hint = 'Make one with `unpin scan --format json`.';
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new UsageError('The report is not JSON.', hint);
  }
  const references = isRecord(report) ? report.references : undefined;
  if (!Array.isArray(references)) throw new UsageError('The report has no list of references.', hint);
  return references.flatMap((reference: unknown) => {
    if (!isRecord(reference) || !isRecord(reference.decision) || typeof reference.text !== 'string')
      throw new UsageError('A reference of the report has no text or decision.', hint);
    const { action, to } = reference.decision;
    return reference.surface === 'app' && action === 'rewrite' && typeof to === 'string' ? [{ text: reference.text, to }] : [];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
