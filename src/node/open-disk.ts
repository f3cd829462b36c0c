import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Disk, ReadOutcome, WritableDisk, WriteOutcome } from '../core/disk.js';
import { boundAt } from './boundary.js';
import { exists, nearestFolder } from './exists.js';
import { type Failure, fail, failureOf } from './failure.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { createGlance, readBytes, stampAt } from './read-bytes.js';
import { patientRename } from './rename-held.js';
import { createFile, removeFile, replaceFile, type Writing } from './replace-file.js';
import { temporaryName } from './write-atomically.js';
import { flushFolder, removeQuietly } from './write-temporary.js';

/** Few sources are larger; those get a buffer of their own. */
const GLANCED_BYTES = 1_000_000;

/** The folder `root`. Nothing is read or written through a name that leads out of it. */
export function openDisk(root: string, files: FileSystem = nodeFileSystem, temporary: string = temporaryName()): WritableDisk {
  const top = realpathSync.native(root);
  const boundary = boundAt(top);
  const writing: Writing = { files, temporary, rename: patientRename(files) };
  const unsettled = new Set<string>();
  /** Runs an action on the real file behind a name, and remembers its folder. */
  const change = (path: string, action: (target: string) => WriteOutcome): WriteOutcome => {
    const target = boundary.resolve(join(top, path));
    if (target.kind === 'failed') return target;
    unsettled.add(dirname(target.path));
    return attempt(() => action(target.path));
  };
  const readWithin =
    (read: (absolute: string) => ReadOutcome): Disk['read'] =>
    (path) => {
      const absolute = join(top, path);
      const closed = boundary.checkFolder(dirname(absolute));
      if (closed) return closed;
      const outcome = attempt(() => read(absolute));
      if (outcome.kind === 'bytes') return outcome;
      // Bytes of a name that are no UTF-8 have become U+FFFD, and no such file is found: it must not pass for one that was deleted.
      if (outcome.cause === 'missing' && path.includes('\ufffd')) return fail('unreadable', 'its name is not UTF-8');
      if (outcome.cause !== 'symlink-loop') return outcome;
      const target = boundary.resolve(absolute);
      return target.kind === 'failed' ? target : attempt(() => read(target.path));
    };
  return {
    root: top.replaceAll(sep, '/'),
    temporary,
    read: readWithin(readBytes),
    glance: readWithin(createGlance(GLANCED_BYTES)),
    stamp(path) {
      const absolute = join(top, path);
      return boundary.checkFolder(dirname(absolute)) === null ? stampAt(absolute) : null;
    },
    replace: (path, before, after) => change(path, (target) => replaceFile(writing, target, before, after)),
    create(path, content) {
      const absolute = join(top, path);
      if (!boundary.contains(absolute)) return fail('outside-root', 'leads out of the folder of this run');
      return attempt((): WriteOutcome => {
        if (exists(absolute)) return fail('exists', 'exists already');
        const parent = boundary.resolve(nearestFolder(absolute));
        if (parent.kind === 'failed') return parent;
        for (const folder of [...foldersBetween(parent.path, dirname(absolute)), parent.path]) unsettled.add(folder);
        return createFile(writing, absolute, new TextEncoder().encode(content));
      });
    },
    remove: (path, content) => change(path, (target) => removeFile(writing, target, new TextEncoder().encode(content))),
    removeFolder(path) {
      const folder = boundary.resolve(join(top, path));
      if (folder.kind === 'failed') return;
      attempt((): WriteOutcome => {
        files.removeFolder(folder.path);
        return { kind: 'written' };
      });
    },
    missingFolders(path) {
      const absolute = join(top, path);
      if (!boundary.contains(absolute)) return [];
      return foldersBetween(nearestFolder(absolute), dirname(absolute)).map((folder) => relative(top, folder).replaceAll(sep, '/'));
    },
    sweep(path) {
      const folder = boundary.resolve(nearestFolder(join(top, path)));
      if (folder.kind === 'inside') removeQuietly(files, join(folder.path, temporary));
      const target = boundary.resolve(join(top, path));
      if (target.kind === 'inside') removeQuietly(files, join(dirname(target.path), temporary));
    },
    settle() {
      for (const folder of unsettled) {
        const flushed = attempt((): WriteOutcome => {
          flushFolder(files, folder);
          return { kind: 'written' };
        });
        if (flushed.kind === 'failed' && flushed.cause !== 'missing') return flushed;
      }
      unsettled.clear();
      return { kind: 'written' };
    },
  };
}

/** Folders below `top` down to `folder`, outermost first. */
function foldersBetween(top: string, folder: string): readonly string[] {
  const steps = relative(top, folder).split(sep);
  return steps[0] === '' ? [] : steps.map((_, at) => join(top, ...steps.slice(0, at + 1)));
}

function attempt<Outcome>(action: () => Outcome): Outcome | Failure {
  try {
    return action();
  } catch (error) {
    return failureOf(error);
  }
}
