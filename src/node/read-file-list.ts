import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decodeUtf8 } from '../core/decode.js';
import { UsageError } from '../core/errors.js';
import { codeOf, failureOf } from './failure.js';

/** A list of files that another program has made. */
export interface FileList {
  /** Relative to the root, with `/`; those that exist. */
  readonly files: ReadonlySet<string>;
  /** As written: deleted or renamed since, or outside of the root. */
  readonly absent: readonly string[];
  /** As written: a folder stands for nothing, or the `.` in the output of `find` would stand for everything. */
  readonly folders: readonly string[];
}

/** @throws UsageError where it cannot be read */
export function readListFile(absolute: string, name: string): Uint8Array {
  try {
    return readFileSync(absolute);
  } catch (error) {
    throw new UsageError(
      `--files-from: "${name}": ${failureOf(error).message}`,
      'Write the list before the run, or hand it over on stdin: --files-from -',
    );
  }
}

/** One path a line, or each with a NUL behind it, as `git diff --name-only -z` and `find -print0` write them. */
export function parseFileList(bytes: Uint8Array, root: string): FileList {
  const text = decodeUtf8(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined)
    throw new UsageError('--files-from: the list is not UTF-8', 'Write one path a line, or each with a NUL behind it.');
  return fileListOf(text.split(text.includes('\0') ? '\0' : /\r?\n/), root);
}

/** Paths are absolute, or relative to `root`; empty ones stand for nothing. */
export function fileListOf(entries: readonly string[], root: string): FileList {
  const files = new Set<string>();
  const absent: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry === '') continue;
    const absolute = resolve(root, entry);
    const stats = statsOf(absolute);
    const path = stats ? relative(root, join(realpathSync.native(dirname(absolute)), basename(absolute))) : '..';
    if (path.split(sep)[0] === '..' || isAbsolute(path)) absent.push(entry);
    else if (stats?.isDirectory()) folders.push(entry);
    else files.add(path.replaceAll(sep, '/'));
  }
  return { files, absent, folders };
}

/** Undefined too where a file stands in place of a folder of the path, or the path is none: longer than names may be, or with a NUL. */
function statsOf(absolute: string): Stats | undefined {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return undefined;
  }
}
