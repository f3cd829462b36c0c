import type { TextEdit } from '../core/edit.js';
import { codeOf } from './file-system.js';
import type { Journal, NewReceipt } from './journal.js';
import { migrateValue } from './migrate-value.js';
import type { Migration } from './migration.js';
import { problemOf } from './problem.js';
import type { Change, Failure, OtherSource } from './run-report.js';
import type { SettingsDocument, StoredString } from './settings-document.js';
import type { SettingsRead, SettingsStore } from './settings-store.js';

export type Outcome =
  | { readonly kind: 'changed'; readonly changes: readonly Change[] }
  /** `receipt`: another process has done it meanwhile. */
  | { readonly kind: 'receipt' | 'opted-out' | 'no-settings' | 'no-old-value' }
  | { readonly kind: 'failed'; readonly cause: Failure['cause'] };

/** A value and what it becomes. */
interface Move {
  readonly stored: StoredString;
  readonly to: string;
}

/** What a migration works with: the settings as last read, the store that writes them, and the journal. */
export interface Workplace {
  read(source: string): Promise<SettingsRead>;
  readonly settings: SettingsStore;
  readonly journal: Journal;
}

/** What this start would do, without a lock and without a write; null where there is something to move or to finish. */
export async function look(migration: Migration, read: Workplace['read'], hasPending: boolean): Promise<Outcome | null> {
  try {
    const document = await read(migration.source);
    if (document.kind === 'problem') return document.reason === 'missing' ? { kind: 'no-settings' } : { kind: 'failed', cause: document };
    return hasPending || movesOf(migration, document).length > 0 ? null : { kind: 'no-old-value' };
  } catch (error) {
    return { kind: 'failed', cause: causeOf(error, migration.id) };
  }
}

/**
 * Three writes, each whole on disk before the next: `pending`, the settings, the receipt. A crash before the settings repeats all of it; one
 * after them leaves `pending` and no old value, and the next start only writes the receipt.
 */
export async function migrateOne(migration: Migration, place: Workplace): Promise<Outcome> {
  const { id, source, key } = migration;
  try {
    const seen = await look(migration, place.read, place.journal.get(id) !== undefined);
    const document = await place.read(source);
    if (seen !== null || document.kind === 'problem') return seen ?? { kind: 'no-settings' };
    const [first] = movesOf(migration, document);
    if (first === undefined) return await finish(migration, place, document);
    const receipt = { source, key, from: first.stored.value, to: first.to };
    if (await isOptedOut(place, id)) {
      await place.journal.add(id, { outcome: 'opted-out', ...receipt });
      return { kind: 'opted-out' };
    }
    return await move(migration, place, receipt);
  } catch (error) {
    return { kind: 'failed', cause: causeOf(error, id) };
  }
}

async function move(migration: Migration, { settings, journal, read }: Workplace, receipt: NewReceipt): Promise<Outcome> {
  const { id, source } = migration;
  const refusal = await settings.refusal(source);
  if (refusal !== null) return { kind: 'failed', cause: refusal };
  await journal.add(id, { outcome: 'pending', ...receipt });
  let moves: readonly Move[] = [];
  const written = await settings.change(source, (fresh): readonly TextEdit[] => {
    moves = movesOf(migration, fresh);
    return moves.map(({ stored, to }) => stored.edit(to));
  });
  if (written.kind !== 'written') {
    await journal.drop(id);
    return written.kind === 'problem' ? { kind: 'failed', cause: written } : { kind: 'no-old-value' };
  }
  await journal.add(id, { outcome: 'migrated', ...receipt });
  const others = await othersOf(migration, settings, read);
  const { path, backup } = written;
  return {
    kind: 'changed',
    changes: moves.map(({ stored, to }) => ({
      id,
      source,
      path,
      key: stored.key,
      from: stored.value,
      to,
      backup,
      isRecovered: false,
      others,
    })),
  };
}

/** Nothing old is stored. Where a crash has left `pending`, the migration is done, and its receipt is what is missing. */
async function finish(migration: Migration, { settings, journal, read }: Workplace, document: SettingsDocument): Promise<Outcome> {
  const { id, source, key } = migration;
  const pending = journal.get(id);
  if (pending === undefined) return { kind: 'no-old-value' };
  const { from, to } = pending;
  await journal.add(id, { outcome: 'migrated', source, key, from, to });
  if (!document.stringsAt(key).some(({ value }) => value === to)) return { kind: 'no-old-value' };
  const others = await othersOf(migration, settings, read);
  return {
    kind: 'changed',
    changes: [{ id, source, path: pathOf(settings, source), key, from, to, backup: null, isRecovered: true, others }],
  };
}

function pathOf({ sources }: SettingsStore, name: string): string {
  const source = sources.find((one) => one.name === name);
  return source?.kind === 'file' ? source.path : name;
}

function movesOf(migration: Migration, document: SettingsDocument): readonly Move[] {
  return document.stringsAt(migration.key).flatMap((stored) => {
    const to = migrateValue(migration, stored.value);
    return to === null ? [] : [{ stored, to }];
  });
}

/** Where else an old value stands: moved nowhere, told to the user. */
async function othersOf(migration: Migration, { sources }: SettingsStore, read: Workplace['read']): Promise<readonly OtherSource[]> {
  const own = sources.findIndex(({ name }) => name === migration.source);
  const found = await Promise.all(
    sources.map(async ({ name }, at): Promise<readonly OtherSource[]> => {
      const document = at === own ? null : await read(name);
      if (document?.kind !== 'document') return [];
      return movesOf(migration, document).map(({ stored }) => ({
        source: name,
        key: stored.key,
        value: stored.value,
        isOverriding: at > own,
      }));
    }),
  );
  return found.flat();
}

/** `"migrations": "off"`, or `{ "<id>": "off" }`, in any source. */
async function isOptedOut({ settings, read }: Workplace, id: string): Promise<boolean> {
  const documents = await Promise.all(settings.sources.map(({ name }) => read(name)));
  return documents.some((document) => {
    const choice = document.kind === 'document' ? document.values.migrations : undefined;
    return (
      choice === 'off' || (typeof choice === 'object' && choice !== null && (choice as Readonly<Record<string, unknown>>)[id] === 'off')
    );
  });
}

function causeOf(error: unknown, id: string): Failure['cause'] {
  return codeOf(error) === '' ? { kind: 'threw', error } : problemOf(error, id);
}
