import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './failure.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { patientRename } from './rename-held.js';
import { flushFolder, removeQuietly, writeTemporary } from './write-temporary.js';

/** A name that nobody else uses. */
export function temporaryName(): string {
  return `.unpin-${randomBytes(8).toString('hex')}.tmp`;
}

/**
 * Creates or replaces a file that unpin owns (a report, a patch, a journal): temporary file in the same folder, flushed, then renamed: the
 * old bytes or the new ones, never a part. Links are followed; mode and owner of a file that exists stay. @throws errors of the system
 */
export function writeAtomically(absolute: string, bytes: Uint8Array, files: FileSystem = nodeFileSystem, mode = 0o666): void {
  const target = behindLinks(absolute);
  const folder = dirname(target);
  const temporary = join(folder, temporaryName());
  writeTemporary(files, temporary, bytes, files.status(target), mode);
  try {
    patientRename(files)(temporary, target);
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
  flushFolder(files, folder);
}

/** A file that does not exist yet may stand in a folder behind links. */
function behindLinks(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return join(realpathSync.native(dirname(absolute)), basename(absolute));
  }
}
