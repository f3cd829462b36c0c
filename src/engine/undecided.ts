import type { Reference } from '../core/place.js';
import type { ScanReport } from '../core/report.js';
import type { RunContext } from './context.js';

/** Names of which another file decides what is found, where a run sees one file at a time: what accepts them may be needed all the same. */
export function undecidedNames({ judged }: ScanReport, { project }: RunContext): readonly Reference[] {
  if (project !== null) return [];
  return judged
    .filter(({ place, decision }) => place.open.length > 0 || decision.reason === 'needs-cross-file')
    .map(({ reference }) => reference);
}
