import { codeOf } from './failure.js';
import type { FileSystem } from './file-system.js';
import { removeQuietly } from './write-temporary.js';

const CANNOT_LINK = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/**
 * Gives the temporary file its name, unless the name is taken: then false. The name appears with its whole content or not at all, and
 * never over another file; on disks without links (FAT) a look comes first. The temporary name is gone in any case.
 */
export function placeNew(files: FileSystem, temporary: string, target: string): boolean {
  try {
    files.link(temporary, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!CANNOT_LINK.includes(codeOf(error) ?? '')) throw error;
    if (files.status(target) !== null) return false;
    files.rename(temporary, target);
    return true;
  } finally {
    removeQuietly(files, temporary);
  }
}
