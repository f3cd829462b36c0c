import type { TextEdit } from '../core/edit.js';
import type { PlannedFile } from '../core/fix-plan.js';
import { languageOf } from '../languages/index.js';
import { type Refusal, refuse } from '../migrations/migration-plan.js';
import type { AliasMove } from './move.js';
import { planText } from './plan-text.js';
import { readWrittenNames } from './written-names.js';

export interface Configured {
  readonly kind: 'configured';
  /** Null where nothing in it changes. */
  readonly file: PlannedFile | null;
  /** Moves whose ID does not stand in this file: another module must hold it. */
  readonly elsewhere: readonly AliasMove[];
}

/** The configuration after the moves, and with codenames that it does not have yet: each a span of its text, every other byte stays. */
export function configure(
  path: string,
  text: string,
  moves: readonly AliasMove[],
  fresh: readonly { readonly codename: string; readonly alias: string }[],
): Configured | Refusal {
  const names = readWrittenNames(path, text);
  const edits: TextEdit[] = [];
  const elsewhere: AliasMove[] = [];
  for (const move of moves) {
    const written = names.alias(move.alias, move.provider);
    if (written === null) {
      elsewhere.push(move);
      continue;
    }
    const replacement = languageOf(path)?.spell(move.to, written.quote) ?? null;
    if (written.value !== move.from || replacement === null) {
      return refuse('edit-mismatch', `${path} does not write ${move.alias} as the configuration has it.`, 'Is the key there twice?');
    }
    edits.push({ range: written.range, expected: written.raw, replacement });
  }
  for (const { codename, alias } of fresh) {
    const inserted = names.insertCodename(codename, alias);
    if (inserted === null)
      return refuse('no-table', `${path} has no app.codenames to add a codename to.`, 'Add it by hand, then run again.');
    edits.push(...inserted);
  }
  return { kind: 'configured', file: edits.length === 0 ? null : planText(path, text, edits), elsewhere };
}
