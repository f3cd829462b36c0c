import { codeOf, type FileSystem, nodeFileSystem } from './file-system.js';
import { type Problem, problem, problemOf } from './problem.js';

/** What remains of a migration. `pending` is written before the settings, so that a start after a crash can tell what was under way. */
export interface Receipt {
  readonly outcome: 'pending' | 'migrated' | 'opted-out';
  readonly source: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** ISO day in UTC. */
  readonly date: string;
  /** The runtime that wrote it: `unpin 0.1.0`. */
  readonly tool: string;
}

export type ReceiptMap = ReadonlyMap<string, Receipt>;

export interface Receipts {
  readonly path: string;
  readonly files: FileSystem;
  /** None where the journal does not exist. One that cannot be read is a problem: taking it for empty would repeat what users have undone. */
  read(): { readonly kind: 'receipts'; readonly receipts: ReceiptMap } | Problem;
}

/** One journal a user, beside his settings. `path` is absolute. */
export function createReceipts(path: string, files: FileSystem = nodeFileSystem): Receipts {
  return {
    path,
    files,
    read() {
      let text: string;
      try {
        text = new TextDecoder().decode(files.read(path));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return { kind: 'receipts', receipts: new Map() };
        return { ...problemOf(error, path), reason: 'unreadable' };
      }
      const receipts = parse(text);
      return receipts === null ? problem('unreadable', path, 'not a journal of receipts') : { kind: 'receipts', receipts };
    },
  };
}

/** The text of the journal. */
export function spellReceipts(receipts: ReceiptMap): string {
  return `${JSON.stringify({ version: 1, receipts: Object.fromEntries(receipts) }, null, 2)}\n`;
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
