import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { ReadOutcome, Stamp } from '../core/disk.js';
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
  const { outcome } = readInto(absolute, Buffer.allocUnsafe);
  return outcome;
}

/** As `readBytes`, into a buffer that the next call overwrites, and with the stamp of the file. */
export function createGlance(length: number): (absolute: string) => ReadOutcome {
  let buffer: Buffer | null = null;
  const allocate = (size: number): Buffer => {
    if (size > length) return Buffer.allocUnsafeSlow(size);
    buffer ??= Buffer.allocUnsafeSlow(length);
    return buffer;
  };
  return (absolute) => {
    const { outcome, stats } = readInto(absolute, allocate);
    return outcome.kind === 'bytes' && stats ? { ...outcome, stamp: stampOf(stats) } : outcome;
  };
}

function readInto(absolute: string, allocate: (size: number) => Buffer): { readonly outcome: ReadOutcome; readonly stats?: Stats } {
  if (isWindows && lstatSync(absolute).isSymbolicLink()) return { outcome: fail('symlink-loop', 'a symbolic link') };
  const file = openSync(absolute, FLAGS);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { outcome: fail('unreadable', stats.isDirectory() ? 'a folder, not a file' : 'not a file') };
    if (stats.size > MAX_BYTES) return { outcome: tooLarge(stats.size) };
    return { outcome: soundOut(readUpTo(file, allocate(stats.size), stats.size)), stats };
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

/** Without opening it; null where it is no plain file. */
export function stampAt(absolute: string): Stamp | null {
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  return stats?.isFile() ? stampOf(stats) : null;
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

function readUpTo(file: number, bytes: Buffer, size: number): Buffer {
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
