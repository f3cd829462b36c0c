import { applyEdits } from '../core/edit.js';
import { migrateValue } from './migrate-value.js';
import type { Migration } from './migration.js';
import type { Problem } from './problem.js';
import { mayHold } from './run-migrations.js';
import { parseSettings, type SettingsDocument } from './settings-document.js';

/** What migrations would make of a settings file, nothing written. */
export type SettingsPlan = { readonly kind: 'plan'; readonly text: string; readonly moves: readonly PlannedMove[] } | Problem;

export interface PlannedMove {
  readonly id: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** As `runMigrations` would for a user whom every gate lets through and who has no receipts: until nothing more is found, each at most once. */
export async function planSettings(bytes: Uint8Array, path: string, migrations: readonly Migration[]): Promise<SettingsPlan> {
  const first = await parseSettings(bytes, path);
  if (first.kind === 'problem') return first;
  let document: SettingsDocument | null = first;
  let { text } = first;
  const moves: PlannedMove[] = [];
  const done = new Set<Migration>();
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const migration of migrations) {
      // Parsed again only where something may be found.
      if (done.has(migration) || !mayHold(migration, text)) continue;
      document ??= await parseAgain(text, path);
      const step = planOne(document, migration);
      if (step === null) continue;
      done.add(migration);
      moves.push(...step.moves);
      text = step.text;
      document = null;
      hasChanged = true;
    }
  }
  return { kind: 'plan', text, moves };
}

async function parseAgain(text: string, path: string): Promise<SettingsDocument> {
  const parsed = await parseSettings(new TextEncoder().encode(text), path);
  if (parsed.kind === 'problem') throw new Error(`${path} cannot be parsed after a migration: ${parsed.message}`);
  return parsed;
}

function planOne(
  document: SettingsDocument,
  migration: Migration,
): { readonly text: string; readonly moves: readonly PlannedMove[] } | null {
  const { id, key } = migration;
  const found = document.stringsAt(key).flatMap((stored) => {
    const to = migrateValue(migration, stored.value);
    return to === null ? [] : [{ edit: stored.edit(to), move: { id, key: stored.key, from: stored.value, to } }];
  });
  if (found.length === 0) return null;
  const edits = found.map(({ edit }) => edit);
  const outcome = applyEdits(document.text, edits);
  if (outcome.kind === 'refused') throw new Error(`${id}: edits do not fit their text: ${outcome.reason}`);
  return { text: outcome.text, moves: found.map(({ move }) => move) };
}
