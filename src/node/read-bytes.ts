import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { ReadOutcome } from '../core/disk.js';
import { type Failure, fail } from './failure.js';

/** No source text is larger; what is, is not even searched. */
const MAX_BYTES = 64_000_000;
const SNIFFED_BYTES = 8192;

/** Without `O_NONBLOCK` opening a named pipe would wait for a writer. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const isWindows = process.platform === 'win32';

/**
 * The name must not be a link: that is told as `symlink-loop`, by the flag because a look at each name first costs as much as its read.
 * @throws the system's error where the file cannot be opened
 */
export function readBytes(absolute: string): ReadOutcome {
  if (isWindows && lstatSync(absolute).isSymbolicLink()) return fail('symlink-loop', 'a symbolic link');
  const file = openSync(absolute, FLAGS);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return fail('unreadable', stats.isDirectory() ? 'a folder, not a file' : 'not a file');
    if (stats.size > MAX_BYTES) return tooLarge(stats.size);
    return soundOut(readUpTo(file, stats.size));
  } finally {
    closeSync(file);
  }
}

/** What bytes from elsewhere than a file are to a run. */
export function soundOut(bytes: Buffer): ReadOutcome {
  if (bytes.length > MAX_BYTES) return tooLarge(bytes.length);
  return bytes.subarray(0, SNIFFED_BYTES).includes(0) ? withNulls(bytes) : { kind: 'bytes', bytes };
}

function tooLarge(size: number): Failure {
  return fail('too-large', `${Math.round(size / 1_000_000)} MB; not even searched`);
}

function readUpTo(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** UTF-16 text holds NULs too, but it is text: it must not pass as an image does. */
function withNulls(bytes: Buffer): Failure {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? fail('encoding', 'UTF-16; save it as UTF-8 to have it judged') : fail('binary', 'binary, not text');
}
