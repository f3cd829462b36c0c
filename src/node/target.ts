import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { compileGlobs, isGlob } from '../core/glob.js';
import type { Skip } from '../core/place.js';
import { exists, nearestFolder } from './exists.js';
import { failureOf } from './failure.js';

/** What one argument of a command names. */
export interface Target {
  readonly kind: 'file' | 'folder' | 'glob' | 'absent';
  /** As it was written. */
  readonly pattern: string;
  /** The real file or folder, for a glob the folder before its first special character; relative to the root, `''` the root itself. */
  readonly base: string;
  matches(path: string): boolean;
}

/** @throws UsageError where it lies outside of the root; a link that goes round in circles is a skip */
export function locate(root: string, pattern: string): Target | Skip {
  const text = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const isPlain = !isGlob(text) || exists(resolve(root, text));
  const segments = text.split('/');
  const fixed = isPlain ? text : segments.slice(0, segments.findIndex(isGlob)).join('/');
  const absolute = resolve(root, fixed === '' && text.startsWith('/') ? '/' : fixed);
  const outcome = realBase(absolute);
  if (outcome.kind === 'failed') return { path: pattern, cause: outcome.cause, message: outcome.message };
  const base = relative(root, outcome.real).replaceAll(sep, '/');
  if (base === '..' || base.startsWith('../') || isAbsolute(base)) {
    throw new UsageError(`"${pattern}" lies outside of the folder of this run`, `Run unpin in ${folderAbove(root, base)}.`);
  }
  if (!isPlain) {
    const rest = segments.slice(segments.findIndex(isGlob)).join('/');
    return { kind: 'glob', pattern, base, matches: compileGlobs([base === '' ? rest : `${base}/${rest}`]) };
  }
  const kind = !outcome.exists ? 'absent' : statSync(outcome.real).isDirectory() ? 'folder' : 'file';
  return { kind, pattern, base, matches: (path) => isBelow(path, base) };
}

export function isBelow(path: string, base: string): boolean {
  return base === '' || path === base || path.startsWith(`${base}/`);
}

/** The nearest folder that holds both; on another drive there is none. */
function folderAbove(root: string, base: string): string {
  const steps = base.split('/').filter((segment) => segment === '..');
  return steps.length === 0 ? 'a folder that holds it' : resolve(root, ...steps);
}

/** Links followed as far as the path exists; the rest of the name as it is written. */
function realBase(
  absolute: string,
): { readonly kind: 'real'; readonly real: string; readonly exists: boolean } | ReturnType<typeof failureOf> {
  try {
    if (exists(absolute)) return { kind: 'real', real: realpathSync.native(absolute), exists: true };
    const folder = nearestFolder(absolute);
    return { kind: 'real', real: join(realpathSync.native(folder), relative(folder, absolute)), exists: false };
  } catch (error) {
    return failureOf(error);
  }
}
