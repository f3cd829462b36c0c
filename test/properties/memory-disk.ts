import type { WritableDisk, WriteOutcome } from '../../src/core/disk.js';

const CHANGED: WriteOutcome = { kind: 'failed', cause: 'changed', message: 'changed since it was read' };

/** A disk that is an object: only what exists can be replaced. */
export function memoryDisk(
  files: Readonly<Record<string, Uint8Array>>,
): WritableDisk & { readonly bytes: ReadonlyMap<string, Uint8Array> } {
  const bytes = new Map(Object.entries(files));
  return {
    bytes,
    root: '/project',
    temporary: '.temporary',
    read(path) {
      const found = bytes.get(path);
      return found ? { kind: 'bytes', bytes: found } : { kind: 'failed', cause: 'missing', message: 'does not exist' };
    },
    replace(path, before, after) {
      const found = bytes.get(path);
      if (found === undefined || !Buffer.from(found).equals(before)) return CHANGED;
      bytes.set(path, after);
      return { kind: 'written' };
    },
    create: () => CHANGED,
    remove: () => CHANGED,
    removeFolder() {},
    missingFolders: () => [],
    sweep() {},
    settle: () => ({ kind: 'written' }),
  };
}
