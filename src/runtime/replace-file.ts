import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf, type FileSystem } from './file-system.js';

/** Virus scanners and indexers hold a file for some milliseconds; on Windows a rename over it fails meanwhile. */
const PAUSES_MS = [10, 30, 100, 300];
const HELD = ['EPERM', 'EBUSY', 'EACCES'];
/**
 * Temporary file in the same folder, flushed, renamed, folder flushed: whoever looks sees the old bytes or the new ones. `confirm` runs
 * last before the rename and may throw. The caller holds the lock.
 */
export async function replaceFile(files: FileSystem, path: string, bytes: Uint8Array, mode: number, confirm: () => void): Promise<void> {
  const temporary = writeTemporary(files, path, bytes, mode, true);
  try {
    confirm();
    await renameHeld(files, temporary, path);
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
  flushFolder(files, dirname(path));
}

/** Writes a file of a name that is free: `settings.json.0123456789abcdef.tmp`. Nothing is left behind when that fails. */
export function writeTemporary(files: FileSystem, path: string, bytes: Uint8Array, mode: number, isDurable: boolean): string {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  const file = files.open(temporary, 'wx', mode);
  try {
    // The mode given to `open` is cut by the umask.
    files.setMode(file, mode);
    for (let at = 0; at < bytes.length; ) at += files.write(file, bytes.subarray(at));
    if (isDurable) files.flush(file);
  } catch (error) {
    files.close(file);
    removeQuietly(files, temporary);
    throw error;
  }
  files.close(file);
  return temporary;
}

/** What a killed process has left beside the file. The caller holds the lock, so nobody is writing one. */
export function removeLeftovers(files: FileSystem, path: string): void {
  const name = basename(path);
  for (const entry of files.list(dirname(path))) {
    if (!entry.startsWith(`${name}.`) || !/^(\.lock)?\.[0-9a-f]{16}\.tmp$/.test(entry.slice(name.length))) continue;
    removeQuietly(files, join(dirname(path), entry));
  }
}

export function removeQuietly(files: FileSystem, path: string): void {
  try {
    files.remove(path);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

async function renameHeld(files: FileSystem, from: string, to: string): Promise<void> {
  for (const milliseconds of process.platform === 'win32' ? PAUSES_MS : []) {
    try {
      files.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.includes(codeOf(error))) throw error;
      await pause(milliseconds);
    }
  }
  files.rename(from, to);
}

/** Without this the rename itself may be lost with the power. Not every system can flush a folder, and the new bytes stand in any case. */
function flushFolder(files: FileSystem, folder: string): void {
  try {
    const file = files.open(folder, 'r', 0);
    try {
      files.flush(file);
    } finally {
      files.close(file);
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
