import { accessSync, constants, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { WritableDisk, WriteOutcome } from '../core/disk.js';
import { boundAt } from './boundary.js';
import { exists, nearestFolder } from './exists.js';
import { type Failure, fail, failureOf } from './failure.js';
import { readBytes } from './read-bytes.js';
import { writeAtomically } from './write-atomically.js';

/** The folder `root`. Nothing is read or written through a name that leads out of it. */
export function openDisk(root: string): WritableDisk {
  const top = realpathSync.native(root);
  const boundary = boundAt(top);
  return {
    root: top.replaceAll(sep, '/'),
    read(path) {
      const absolute = join(top, path);
      const closed = boundary.checkFolder(dirname(absolute));
      if (closed) return closed;
      const read = attempt(() => readBytes(absolute));
      if (read.kind === 'bytes' || read.cause !== 'symlink-loop') return read;
      const target = boundary.resolve(absolute);
      return target.kind === 'failed' ? target : attempt(() => readBytes(target.path));
    },
    replace(path, before, after) {
      const target = boundary.resolve(join(top, path));
      if (target.kind === 'failed') return target;
      return attempt((): WriteOutcome => {
        accessSync(target.path, constants.W_OK);
        if (!readFileSync(target.path).equals(before)) return fail('changed', 'changed since it was read');
        writeAtomically(target.path, after);
        return { kind: 'written' };
      });
    },
    create(path, content) {
      const absolute = join(top, path);
      if (!boundary.contains(absolute)) return fail('outside-root', 'leads out of the folder of this run');
      return attempt((): WriteOutcome => {
        if (exists(absolute)) return fail('exists', 'exists already');
        const parent = boundary.resolve(nearestFolder(absolute));
        if (parent.kind === 'failed') return parent;
        mkdirSync(dirname(absolute), { recursive: true });
        writeAtomically(absolute, new TextEncoder().encode(content));
        return { kind: 'written' };
      });
    },
  };
}

function attempt<Outcome>(action: () => Outcome): Outcome | Failure {
  try {
    return action();
  } catch (error) {
    return failureOf(error);
  }
}
