import writeFileAtomic from 'write-file-atomic';
import { codeOf } from './failure.js';

/** Virus scanners and indexers hold a file for some milliseconds; on Windows a rename over it fails meanwhile. */
const PAUSES_MS = [10, 30, 100, 300];
const HELD = ['EPERM', 'EBUSY', 'EACCES'];

/** Temporary file in the same folder, flushed, then renamed: the old bytes or the new ones, never a part. Keeps mode and owner. */
export function writeAtomically(absolute: string, bytes: Uint8Array): void {
  const write = (): void => writeFileAtomic.sync(absolute, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (process.platform === 'win32') retryWhileHeld(write, pause);
  else write();
}

export function retryWhileHeld(write: () => void, wait: (milliseconds: number) => void): void {
  for (const milliseconds of PAUSES_MS) {
    try {
      write();
      return;
    } catch (error) {
      if (!HELD.includes(codeOf(error) ?? '')) throw error;
      wait(milliseconds);
    }
  }
  write();
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
