import { codeOf } from './failure.js';
import type { FileSystem } from './file-system.js';

/** Virus scanners, indexers and network disks hold a file for some milliseconds; a rename over it fails meanwhile. */
const PAUSES_MS = [10, 30, 100, 300];
const HELD = ['EPERM', 'EBUSY', 'EACCES'];

/**
 * A rename that tries again, after longer and longer pauses, while another process holds the file. Where all patience was in vain once
 * (nobody held it, it is forbidden), later renames get none: thousands of files must not wait half a second each.
 */
export function patientRename(files: FileSystem): (from: string, to: string) => void {
  let pauses = PAUSES_MS;
  return (from, to) => {
    for (const milliseconds of pauses) {
      try {
        files.rename(from, to);
        return;
      } catch (error) {
        if (!HELD.includes(codeOf(error) ?? '')) throw error;
        files.wait(milliseconds);
      }
    }
    try {
      files.rename(from, to);
    } catch (error) {
      pauses = [];
      throw error;
    }
  };
}
