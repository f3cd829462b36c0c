import type { FixPlan, PlannedFile } from '../../src/core/fix-plan.js';
import type { BegunRun, Journal, JournaledRun } from '../../src/core/journal.js';
import { judgedIn } from '../hand-made/judged.js';

/** A file that turns the first `from` of its text into `to`. */
export function planned(path: string, text: string, from: string, to: string): PlannedFile {
  const start = text.indexOf(from);
  const edit = { range: { start, end: start + from.length }, expected: from, replacement: to, judged: judgedIn(text, from, {}) };
  return { path, before: new TextEncoder().encode(text), edits: [edit] };
}

export function planOf(plan: Partial<FixPlan>): FixPlan {
  return { files: [], created: [], refused: [], left: [], skips: [], ...plan };
}

/** A journal that remembers what it was given, and in which order things happened. */
export function rememberingJournal(events: string[] = []): Journal & { readonly runs: JournaledRun[]; readonly events: string[] } {
  const runs: JournaledRun[] = [];
  return {
    runs,
    events,
    begin(run): BegunRun {
      runs.push(run);
      events.push('begin');
      return {
        finish() {
          events.push('finish');
          return null;
        },
      };
    },
  };
}
