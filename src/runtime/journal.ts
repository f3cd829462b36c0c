import { codeOf, type FileSystem } from './file-system.js';
import type { Lock } from './lock.js';
import type { Receipt, ReceiptMap } from './receipts.js';
import { removeLeftovers, replaceFile } from './replace-file.js';
import { RUNTIME_VERSION } from './runtime-version.js';

export type NewReceipt = Omit<Receipt, 'outcome' | 'date' | 'tool'>;

/** The receipts under their lock. What has resolved is on disk. */
export interface Journal {
  get(id: string): Receipt | undefined;
  add(id: string, receipt: NewReceipt & Pick<Receipt, 'outcome'>): Promise<void>;
  /** Takes a receipt back whose migration was not done after all; on a disk that cannot even do that it stays. */
  drop(id: string): Promise<void>;
}

/** `date` is an ISO day. */
export function openJournal(files: FileSystem, path: string, read: ReceiptMap, lock: Lock, date: string): Journal {
  const receipts = new Map(read);
  const save = (next: ReceiptMap): Promise<void> => {
    removeLeftovers(files, path);
    return replaceFile(files, path, new TextEncoder().encode(spellReceipts(next)), 0o600, () => lock.confirm());
  };
  return {
    get: (id) => receipts.get(id),
    async add(id, receipt) {
      const whole: Receipt = { ...receipt, date, tool: `unpin ${RUNTIME_VERSION}` };
      await save(new Map(receipts).set(id, whole));
      receipts.set(id, whole);
    },
    async drop(id) {
      receipts.delete(id);
      try {
        await save(receipts);
      } catch (error) {
        if (codeOf(error) === '') throw error;
      }
    },
  };
}

/** The text of the journal. */
function spellReceipts(receipts: ReceiptMap): string {
  return `${JSON.stringify({ version: 1, receipts: Object.fromEntries(receipts) }, null, 2)}\n`;
}
