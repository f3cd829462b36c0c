import { evaluate, type UserContext } from './gates.js';
import type { Migration } from './migration.js';
import type { Problem } from './problem.js';
import type { ReceiptMap, Receipts } from './receipts.js';
import type { Change, Failure, RunReport, Skip } from './run-report.js';
import type { SettingsStore } from './settings-store.js';

export interface RunOptions {
  /** In their order; released ones never change places. */
  readonly migrations: readonly Migration[];
  readonly settings: SettingsStore;
  readonly receipts: Receipts;
  readonly context: UserContext;
  /** Called after each change is on disk. What it throws is reported, and hurts nothing. */
  onChange?(change: Change): void;
  /** ISO day for the receipts; today in UTC where not given. */
  readonly today?: string;
}

/**
 * Runs at start-up what has not run yet. Each migration on its own: one that fails stops no other and leaves no receipt. Prints nothing and
 * throws for nothing that a disk, a settings file or a migration can do.
 */
export async function runMigrations(options: RunOptions): Promise<RunReport> {
  const { settings, context } = options;
  const read = await options.receipts.read();
  if (read.kind === 'problem') return { changes: [], skips: [], failures: [{ id: null, cause: read }] };
  const skips: Skip[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string>();
  const due: Migration[] = [];
  for (const migration of options.migrations) {
    const { id } = migration;
    if (seen.has(id)) {
      failures.push({ id, cause: { kind: 'duplicate-id' } });
      continue;
    }
    seen.add(id);
    const reason = skipReason(migration, read.receipts, context);
    if (reason === null) due.push(migration);
    else skips.push({ id, reason });
  }
  // Most starts end here: nothing stored can be an old name, so nothing is parsed and nothing more is loaded.
  const texts = new Map<string, string | Problem>();
  for (const source of new Set(due.map((migration) => migration.source))) texts.set(source, await settings.peek(source));
  if (!due.some((migration) => mayApply(migration, read.receipts, texts.get(migration.source)))) {
    const left = due.map(
      ({ id, source }): Skip => ({ id, reason: typeof texts.get(source) === 'string' ? 'no-old-value' : 'no-settings' }),
    );
    return { changes: [], skips: [...skips, ...left], failures };
  }
  const { migrateDue } = await import('./migrate-due.js');
  const done = await migrateDue(due, read.receipts, options);
  return { changes: done.changes, skips: [...skips, ...done.skips], failures: [...failures, ...done.failures] };
}

function skipReason(migration: Migration, receipts: ReceiptMap, context: UserContext): Skip['reason'] | null {
  const outcome = receipts.get(migration.id)?.outcome;
  if (outcome === 'migrated') return 'receipt';
  if (outcome === 'opted-out') return 'opted-out';
  // Who brings his own key has the exact ID that his key supports, whatever else is true of him.
  if (context.provider === 'own-key') return 'own-key';
  const verdict = evaluate(migration.gate, context);
  return verdict === 'pass' ? null : verdict === 'fail' ? 'gate' : 'gate-unknown';
}

function mayApply(migration: Migration, receipts: ReceiptMap, text: string | Problem | undefined): boolean {
  if (receipts.has(migration.id)) return true;
  return typeof text === 'string' ? mayHold(migration, text) : text?.reason !== 'missing';
}

/** A glance at the raw text: an old name stands in it, or something is there that only a parse can tell. */
export function mayHold(migration: Migration, text: string): boolean {
  // An escape may hide a name, and so may another encoding.
  if ('rewrite' in migration || /[\\\0\uFFFD]/.test(text)) return true;
  const lower = text.toLowerCase();
  return migration.from.some((name) => lower.includes(name.toLowerCase()));
}
