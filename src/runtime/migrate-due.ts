import { dirname } from 'node:path';
import { nodeFileSystem } from './file-system.js';
import { type Journal, openJournal } from './journal.js';
import { takeLock } from './lock.js';
import { look, migrateOne, type Outcome, type Workplace } from './migrate-one.js';
import type { Migration } from './migration.js';
import { problem, problemOf } from './problem.js';
import type { ReceiptMap } from './receipts.js';
import type { RunOptions } from './run-migrations.js';
import type { Change, Failure, RunReport, Skip } from './run-report.js';
import type { SettingsRead, SettingsStore } from './settings-store.js';

/** Looks first, so that a start with nothing to do needs no lock; then moves what is to be moved. */
export async function migrateDue(due: readonly Migration[], receipts: ReceiptMap, options: RunOptions): Promise<RunReport> {
  const read = readOnce(options.settings);
  const outcomes = new Map<string, Outcome>();
  for (const migration of due) {
    const outcome = await look(migration, read, receipts.has(migration.id));
    if (outcome === null) return migrateUnderLock(due, options);
    outcomes.set(migration.id, outcome);
  }
  return report(outcomes, options);
}

/** Holds the journal's lock from the first look to the last receipt, so that of two processes one migrates and the other finds it done. */
async function migrateUnderLock(due: readonly Migration[], options: RunOptions): Promise<RunReport> {
  const { files = nodeFileSystem, path } = options.receipts;
  try {
    files.makeFolder(dirname(path));
    const lock = await takeLock(files, path);
    if (lock === null) return failed(problem('locked', path, 'another process is migrating'));
    try {
      const read = await options.receipts.read();
      if (read.kind === 'problem') return failed(read);
      const today = options.today ?? new Date().toISOString().slice(0, 10);
      return await migrateLocked(due, options, openJournal(files, path, read.receipts, lock, today));
    } finally {
      lock.release();
    }
  } catch (error) {
    return failed(problemOf(error, path));
  }
}

function failed(cause: Failure['cause']): RunReport {
  return { changes: [], skips: [], failures: [{ id: null, cause }] };
}

/** Until no migration finds anything more: one may write what another one, earlier in the order, takes away. Each runs at most once. */
async function migrateLocked(due: readonly Migration[], options: RunOptions, journal: Journal): Promise<RunReport> {
  const { settings } = options;
  let read = readOnce(settings);
  const outcomes = new Map<string, Outcome>();
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const migration of due) {
      const before = outcomes.get(migration.id);
      if (before === undefined && hasReceipt(journal, migration.id)) outcomes.set(migration.id, { kind: 'receipt' });
      if (hasReceipt(journal, migration.id) || (before !== undefined && before.kind !== 'no-old-value')) continue;
      const outcome = await migrateOne(migration, { read, settings, journal });
      // At the end again: changes are told in the order in which they were made.
      outcomes.delete(migration.id);
      outcomes.set(migration.id, outcome);
      if (outcome.kind !== 'changed') continue;
      hasChanged = true;
      read = readOnce(settings);
    }
  }
  return report(outcomes, options);
}

/** Each source is parsed once, however many migrations ask for it. */
function readOnce(settings: SettingsStore): Workplace['read'] {
  const documents = new Map<string, Promise<SettingsRead>>();
  return (source) => {
    const document = documents.get(source) ?? settings.read(source);
    documents.set(source, document);
    return document;
  };
}

function report(outcomes: ReadonlyMap<string, Outcome>, options: RunOptions): RunReport {
  const changes: Change[] = [];
  const skips: Skip[] = [];
  const failures: Failure[] = [];
  for (const [id, outcome] of outcomes) {
    switch (outcome.kind) {
      case 'changed':
        changes.push(...outcome.changes);
        break;
      case 'failed':
        failures.push({ id, cause: outcome.cause });
        break;
      default:
        skips.push({ id, reason: outcome.kind });
    }
  }
  for (const change of changes) {
    try {
      options.onChange?.(change);
    } catch (error) {
      failures.push({ id: change.id, cause: { kind: 'threw', error } });
    }
  }
  return { changes, skips, failures };
}

function hasReceipt(journal: Journal, id: string): boolean {
  const outcome = journal.get(id)?.outcome;
  return outcome === 'migrated' || outcome === 'opted-out';
}
