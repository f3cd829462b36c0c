import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { codeOf } from './failure.js';
import type { FileSystem } from './file-system.js';
import { isAlive, ownTemporary } from './own-temporary.js';
import { placeNew } from './place-new.js';
import { removeQuietly, writeTemporary } from './write-temporary.js';

/** Another run may be about to end; a longer wait would look like a hang. */
const PATIENCE_MS = 2_000;
const POLL_MS = 50;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/**
 * One run at a time writes to a tree. `folder` is the tree's own in the state folder. Gives back what releases the lock.
 * @throws UsageError where another run holds it for two seconds; errors of the system
 */
export function takeTreeLock(files: FileSystem, folder: string): () => void {
  const lock = join(folder, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() } satisfies Holder);
  for (let waited = 0; ; waited += POLL_MS) {
    const found = contentOf(files, lock);
    if (found === null) {
      const temporary = ownTemporary(lock);
      writeTemporary(files, temporary, new TextEncoder().encode(own), null, 0o600);
      if (placeNew(files, temporary, lock)) return () => release(files, lock, own);
    } else if (isLeftBehind(found)) breakLock(files, lock, found);
    else if (waited >= PATIENCE_MS) throw new UsageError(`another run of unpin is writing here: ${describe(found)}`, hint(lock));
    else files.wait(POLL_MS);
  }
}

/** Whether a run holds the lock of the tree right now. @throws errors of the system */
export function isHeld(files: FileSystem, folder: string): boolean {
  const found = contentOf(files, join(folder, 'lock'));
  return found !== null && !isLeftBehind(found);
}

/** A lock that stays is broken by the next run, since its process is dead by then. */
function release(files: FileSystem, lock: string, own: string): void {
  try {
    if (contentOf(files, lock) === own) files.remove(lock);
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** Moved aside first, so that of two processes that break it one finds that it has moved a fresh one, and puts it back. */
function breakLock(files: FileSystem, lock: string, found: string): void {
  const aside = ownTemporary(lock);
  try {
    files.rename(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (contentOf(files, aside) === found) removeQuietly(files, aside);
  else placeNew(files, aside, lock);
}

/** Its process is dead, or has died with the machine. Another machine's processes cannot be asked. */
function isLeftBehind(found: string): boolean {
  const holder = parse(found);
  if (holder?.host !== hostname()) return holder === null;
  return holder.since < Date.now() - uptime() * 1000 || !isAlive(holder.pid);
}

function parse(found: string): Holder | null {
  try {
    const { pid, host, since }: Partial<Holder> = JSON.parse(found);
    return typeof pid === 'number' && pid > 0 && typeof host === 'string' && typeof since === 'number' ? { pid, host, since } : null;
  } catch {
    return null;
  }
}

function describe(found: string): string {
  const holder = parse(found);
  return holder === null ? '' : `process ${holder.pid} on ${holder.host}, since ${new Date(holder.since).toISOString()}`;
}

function hint(lock: string): string {
  return `Wait until it is done. If no such process exists, delete ${lock}.`;
}

function contentOf(files: FileSystem, path: string): string | null {
  try {
    return files.read(path).toString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
