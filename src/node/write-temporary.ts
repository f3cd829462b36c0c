import { codeOf } from './failure.js';
import type { FileStatus, FileSystem } from './file-system.js';

/** The new file would belong to somebody else than the old one. */
export class ForeignOwner extends Error {
  override readonly name = 'ForeignOwner';
}

/**
 * Writes all bytes to a file that must not exist, and flushes them. Owner and mode are those of `like`, where there is one. Nothing is
 * left behind when that fails.
 */
export function writeTemporary(files: FileSystem, temporary: string, bytes: Uint8Array, like: FileStatus | null, mode: number): void {
  const file = files.open(temporary, 'wx', like === null ? mode : 0o600);
  try {
    try {
      if (like !== null) dress(files, file, temporary, like);
      for (let at = 0; at < bytes.length; ) at += files.write(file, bytes.subarray(at));
      files.flush(file);
    } finally {
      files.close(file);
    }
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
}

/** The owner first: a change of it takes bits from the mode. Only what differs, for not every disk knows owners and modes. */
function dress(files: FileSystem, file: number, temporary: string, like: FileStatus): void {
  const own = files.status(temporary);
  if (own?.user !== like.user || own.group !== like.group) {
    try {
      files.setOwner(file, like.user, like.group);
    } catch (error) {
      if (codeOf(error) !== 'EPERM') throw error;
      throw new ForeignOwner();
    }
  }
  if (own?.mode !== like.mode) files.setMode(file, like.mode);
}

export function removeQuietly(files: FileSystem, path: string): void {
  quietly(() => files.remove(path));
}

/** What cannot be tidied up now is tidied up next time. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

const CANNOT_FLUSH_FOLDERS = ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF'];

/** Without this a rename may be lost with the power. Windows and some network disks cannot; a disk that fails does throw. */
export function flushFolder(files: FileSystem, folder: string): void {
  try {
    const file = files.open(folder, 'r', 0);
    try {
      files.flush(file);
    } finally {
      files.close(file);
    }
  } catch (error) {
    if (!CANNOT_FLUSH_FOLDERS.includes(codeOf(error) ?? '')) throw error;
  }
}
