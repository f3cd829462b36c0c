import { dirname, join } from 'node:path';
import type { WriteOutcome } from '../core/disk.js';
import { fail } from './failure.js';
import type { FileStatus, FileSystem } from './file-system.js';
import { placeNew } from './place-new.js';
import { ForeignOwner, removeQuietly, writeTemporary } from './write-temporary.js';

/** What every write of one disk shares. */
export interface Writing {
  readonly files: FileSystem;
  /** File name of what stands beside the target meanwhile. */
  readonly temporary: string;
  rename(from: string, to: string): void;
}

const WRITTEN: WriteOutcome = { kind: 'written' };
const CHANGED = fail('changed', 'changed since it was read');

/**
 * Temporary file in the same folder, flushed, renamed: whoever looks sees the old bytes or the new ones. Nothing is written where the bytes
 * are not `before`, or another name leads to the same bytes, which a rename would part from this one. @throws errors of the system
 */
export function replaceFile(writing: Writing, target: string, before: Uint8Array, after: Uint8Array): WriteOutcome {
  const { files } = writing;
  const status = files.status(target);
  if (status === null) return fail('missing', 'does not exist');
  if (status.kind !== 'file') return fail('unreadable', 'not a file');
  if (status.links > 1) return fail('hard-linked', `has ${status.links} names (hard links); written, they would hold different bytes`);
  files.checkWritable(target);
  if (!files.read(target).equals(before)) return CHANGED;
  const temporary = join(dirname(target), writing.temporary);
  try {
    writeTemporary(files, temporary, after, status, status.mode);
  } catch (error) {
    if (error instanceof ForeignOwner) return fail('foreign-owner', 'belongs to another user or group; written, it would change hands');
    throw error;
  }
  return moveIn(writing, temporary, target, status);
}

/** Looks once more, so that what an editor saved meanwhile is not lost; between that and the rename lie microseconds. */
function moveIn({ files, rename }: Writing, temporary: string, target: string, status: FileStatus): WriteOutcome {
  try {
    if (files.status(target)?.stamp === status.stamp) {
      rename(temporary, target);
      return WRITTEN;
    }
  } catch (error) {
    removeQuietly(files, temporary);
    throw error;
  }
  removeQuietly(files, temporary);
  return CHANGED;
}

/** With its folders, and never over a file that exists. @throws errors of the system */
export function createFile({ files, temporary }: Writing, target: string, bytes: Uint8Array): WriteOutcome {
  const beside = join(dirname(target), temporary);
  files.makeFolder(dirname(target), 0o777);
  writeTemporary(files, beside, bytes, null, 0o666);
  return placeNew(files, beside, target) ? WRITTEN : fail('exists', 'exists already');
}

/** @throws errors of the system */
export function removeFile({ files }: Writing, target: string, content: Uint8Array): WriteOutcome {
  const status = files.status(target);
  if (status === null) return fail('missing', 'does not exist');
  if (status.kind !== 'file' || !files.read(target).equals(content)) return CHANGED;
  files.remove(target);
  return WRITTEN;
}
