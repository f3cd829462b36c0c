import type { Disk, ReadOutcome, Stamp } from '../../../src/core/disk.js';

/** When files were written that nobody doubts, in milliseconds since 1970. */
export const LONG_AGO = 1_000_000;

/** Files in memory with the time of their last change, and a disk that tells which of them were read. */
export function createTimedFiles(texts: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, { text, time: LONG_AGO }]));
  const read: string[] = [];
  const stamp = (path: string): Stamp | null => {
    const file = files.get(path);
    return file ? { size: file.text.length, modified: file.time, changed: file.time, inode: 1 } : null;
  };
  const take = (path: string): ReadOutcome => {
    read.push(path);
    const [file, stamped] = [files.get(path), stamp(path)];
    if (!file || !stamped) return { kind: 'failed', cause: 'missing', message: 'does not exist' };
    return { kind: 'bytes', bytes: new TextEncoder().encode(file.text), stamp: stamped };
  };
  const disk: Disk = { root: '/', read: take, stamp };
  return { files, read, disk };
}
