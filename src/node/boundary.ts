import { lstatSync, realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { type Failure, fail, failureOf } from './failure.js';

/** Says which names stay inside a folder once all links are followed. Paths are absolute. */
export interface Boundary {
  /** By the name alone. */
  contains(path: string): boolean;
  /** The real path behind the name. */
  resolve(path: string): { readonly kind: 'inside'; readonly path: string } | Failure;
  /** Null where the folder lies inside. Asked once a folder: a look-up costs more than a read. */
  checkFolder(folder: string): Failure | null;
}

/** `top` is a real path. */
export function boundAt(top: string): Boundary {
  const folders = new Map<string, Failure | null>();
  const below = top.endsWith(sep) ? top : top + sep;
  /** No link by itself: where its parent lies inside, it does. One look, where the whole path would be walked. */
  const isPlain = (folder: string): boolean => folder.startsWith(below) && isFolder(folder);
  const failureIn = (folder: string): Failure | null => {
    const resolved = boundary.resolve(folder);
    return resolved.kind === 'failed' ? resolved : null;
  };
  const boundary: Boundary = {
    contains: (path) => path === top || path.startsWith(below),
    resolve(path) {
      try {
        const real = realpathSync.native(path);
        return boundary.contains(real) ? { kind: 'inside', path: real } : fail('outside-root', 'leads out of the folder of this run');
      } catch (error) {
        return failureOf(error);
      }
    },
    checkFolder(folder) {
      const known = folders.get(folder);
      if (known !== undefined) return known;
      const failure = isPlain(folder) && boundary.checkFolder(dirname(folder)) === null ? null : failureIn(folder);
      folders.set(folder, failure);
      return failure;
    },
  };
  return boundary;
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
