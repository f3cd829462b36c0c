import { readFileSync } from 'node:fs';
import type { FileSystem } from './file-system.js';
import type { Migration, RenameMigration } from './migration.js';
import type { Problem } from './problem.js';
import type { Receipt, ReceiptMap, Receipts } from './receipts.js';
import type { SettingsDocument } from './settings-document.js';
import type { SettingsSource, SettingsStore } from './settings-store.js';

// What an application declares at start-up: migrations, settings, journal. One file, and the rest of the runtime loaded when it is called:
// each module more that is imported at once costs every start a third of a millisecond or more.

/** @throws Error for a definition that cannot be meant: no names, a target that is an old name, a name that carries a modifier */
export function defineMigration<Defined extends Migration>(migration: Defined): Defined {
  if (migration.id === '') throw new Error('a migration needs an id');
  if (!('from' in migration)) return migration;
  const { id, from, to, modifiers } = migration as RenameMigration;
  if (from.length === 0) throw new Error(`${id}: no old names`);
  const target = to.toLowerCase();
  if (from.some((name) => name.toLowerCase() === target)) throw new Error(`${id}: "${to}" is both old and new`);
  const carrying = [...from, to].find((name) => modifiers.some((modifier) => name.toLowerCase().endsWith(modifier.toLowerCase())));
  if (carrying !== undefined) throw new Error(`${id}: "${carrying}" carries a modifier`);
  return migration;
}

/** @throws Error where two sources share a name */
export function createSettingsStore(sources: readonly SettingsSource[], files?: FileSystem): SettingsStore {
  const byName = new Map(sources.map((source) => [source.name, source]));
  if (byName.size < sources.length) throw new Error(`two settings sources share a name: ${sources.map(({ name }) => name).join(', ')}`);
  const disk = async (): Promise<FileSystem> => files ?? (await import('./file-system.js')).nodeFileSystem;
  // What reads and writes is loaded when it is called: most starts do neither.
  return {
    sources,
    async read(name) {
      const { readSource } = await import('./read-source.js');
      return readSource(await disk(), byName.get(name), name);
    },
    async peek(name) {
      const source = byName.get(name);
      if (source?.kind === 'file') return readText(source.path, files);
      if (source === undefined) return { kind: 'problem', reason: 'io', path: name, message: 'no such settings source' };
      return JSON.stringify(source.values);
    },
    async refusal(name) {
      const { refusalOf } = await import('./write-source.js');
      return refusalOf(await disk(), byName.get(name), name);
    },
    async write(name, key, value) {
      const { writeSource } = await import('./write-source.js');
      const change = (document: SettingsDocument) => document.editsFor(key, value);
      return writeSource(await disk(), byName.get(name), name, { change, isMaking: true, isBackingUp: false });
    },
    async change(name, change) {
      const { writeSource } = await import('./write-source.js');
      return writeSource(await disk(), byName.get(name), name, { change, isMaking: false, isBackingUp: true });
    },
  };
}

/** One journal a user, beside his settings. `path` is absolute. */
export function createReceipts(path: string, files?: FileSystem): Receipts {
  return {
    path,
    files,
    async read() {
      const text = await readText(path, files);
      if (typeof text !== 'string')
        return text.reason === 'missing' ? { kind: 'receipts', receipts: new Map() } : { ...text, reason: 'unreadable' };
      const receipts = parse(text);
      return receipts === null
        ? { kind: 'problem', reason: 'unreadable', path, message: 'not a journal of receipts' }
        : { kind: 'receipts', receipts };
    },
  };
}

/** What is not UTF-8 shows as U+FFFD. */
async function readText(path: string, files: FileSystem | undefined): Promise<string | Problem> {
  try {
    return new TextDecoder().decode(files === undefined ? readFileSync(path) : files.read(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing(path);
    const { problemOf } = await import('./problem.js');
    return problemOf(error, path);
  }
}

function missing(path: string): Problem {
  return { kind: 'problem', reason: 'missing', path, message: 'no such file' };
}

function parse(text: string): ReceiptMap | null {
  try {
    const journal: unknown = JSON.parse(text);
    if (!isRecord(journal) || journal.version !== 1 || !isRecord(journal.receipts)) return null;
    const entries = Object.entries(journal.receipts);
    return entries.every(([, receipt]) => isReceipt(receipt)) ? new Map(entries as [string, Receipt][]) : null;
  } catch {
    return null;
  }
}

function isReceipt(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['pending', 'migrated', 'opted-out'].includes(String(value.outcome)) &&
    typeof value.from === 'string' &&
    typeof value.to === 'string'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
