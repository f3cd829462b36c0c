import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { codeOf, type FileSystem } from './file-system.js';
import { pause, removeQuietly, writeTemporary } from './replace-file.js';

/** A start may wait this long for another process; what it does takes milliseconds. */
const PATIENCE_MS = 2_000;
/** A lock of this age belongs to nobody, even where its process cannot be asked (another machine, a reused process ID). */
const STALE_MS = 10_000;
const POLL_MS = 5;
/** What file systems answer that have no hard links. */
const UNLINKABLE = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

export interface Lock {
  /** @throws LockLost where another process took it for stale */
  confirm(): void;
  release(): void;
}

/** The process slept so long inside the lock that another one took it. Nothing has been written. */
class LockLost extends Error {
  override readonly name = 'LockLost';
  readonly code = 'ELOCKLOST';
}

/** Takes `path`.lock, or null after two seconds. @throws system errors, such as of a folder that cannot be written */
export async function takeLock(files: FileSystem, path: string): Promise<Lock | null> {
  const lock = `${path}.lock`;
  const own = JSON.stringify({ pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') });
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    const found = content(files, lock);
    if (found === null && create(files, lock, own)) return held(files, lock, own);
    if (found !== null && isStale(files, lock, found)) breakStale(files, lock, found);
    else if (Date.now() >= deadline) return null;
    else await pause(POLL_MS);
  }
}

function held(files: FileSystem, lock: string, own: string): Lock {
  const isOwn = () => content(files, lock) === own;
  return {
    confirm() {
      if (!isOwn()) throw new LockLost('the lock was taken over');
    },
    release() {
      if (isOwn()) removeQuietly(files, lock);
    },
  };
}

/** A link appears with its content or not at all, so a killed process never leaves an empty lock. */
function create(files: FileSystem, lock: string, own: string): boolean {
  const bytes = new TextEncoder().encode(own);
  const temporary = writeTemporary(files, lock, bytes, 0o600, false);
  try {
    files.link(temporary, lock);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (UNLINKABLE.includes(code)) return createUnlinked(files, lock, bytes);
    // ENOENT: another process has cleaned up our temporary file.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  } finally {
    removeQuietly(files, temporary);
  }
}

/** A lock that is found without content is nobody's once it is old. */
function createUnlinked(files: FileSystem, lock: string, bytes: Uint8Array): boolean {
  let file: number;
  try {
    file = files.open(lock, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  files.write(file, bytes);
  files.close(file);
  return true;
}

/** The lock is moved aside first, so that of two processes that break it one finds out that it has moved a fresh one, and puts it back. */
function breakStale(files: FileSystem, lock: string, found: string): void {
  const aside = `${lock}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    files.rename(lock, aside);
    if (content(files, aside) !== found) files.link(aside, lock);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
  removeQuietly(files, aside);
}

function isStale(files: FileSystem, lock: string, found: string): boolean {
  try {
    if (Date.now() - files.stat(lock).changedAt > STALE_MS) return true;
    const { pid, host } = JSON.parse(found) as { pid: number; host: string };
    return host === hostname() && !isAlive(pid);
  } catch (error) {
    // It is gone, or no lock of ours: then its age decides.
    if (codeOf(error) === '' && !(error instanceof SyntaxError)) throw error;
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function content(files: FileSystem, path: string): string | null {
  try {
    return new TextDecoder().decode(files.read(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
