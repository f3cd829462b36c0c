import { applyEdits } from '../core/edit.js';
import { migrateValue } from './migrate-value.js';
import type { Migration } from './migration.js';
import type { Problem } from './problem.js';
import { parseSettings } from './settings-document.js';

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
  const moves: PlannedMove[] = [];
  const done = new Set<string>();
  let document = await parseSettings(bytes, path);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const migration of migrations) {
      if (document.kind === 'problem') return document;
      if (done.has(migration.id)) continue;
      const found = document.stringsAt(migration.key).flatMap((stored) => {
        const to = migrateValue(migration, stored.value);
        return to === null ? [] : [{ stored, to }];
      });
      if (found.length === 0) continue;
      const outcome = applyEdits(
        document.text,
        found.map(({ stored, to }) => stored.edit(to)),
      );
      if (outcome.kind === 'refused') throw new Error(`edits of ${path} do not fit its text: ${outcome.reason}`);
      moves.push(...found.map(({ stored, to }) => ({ id: migration.id, key: stored.key, from: stored.value, to })));
      done.add(migration.id);
      document = await parseSettings(new TextEncoder().encode(outcome.text), path);
      hasChanged = true;
    }
  }
  return document.kind === 'problem' ? document : { kind: 'plan', text: document.text, moves };
}
