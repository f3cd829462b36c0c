import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { makeFolder } from './make-folder.js';

/**
 * Every step that a write takes on the disk, so that tests can fail or stop at each of them. Paths are absolute. Each call throws what
 * `node:fs` throws: an error with a `code`.
 */
export interface FileSystem {
  read(path: string): Buffer;
  /** Of the name itself, not of what a link leads to; null where there is none. */
  status(path: string): FileStatus | null;
  list(folder: string): readonly string[];
  /** Throws where this process may not write the file. */
  checkWritable(path: string): void;
  /** `wx` creates a file that must not exist; `r` opens a folder to flush it. */
  open(path: string, flags: 'wx' | 'r', mode: number): number;
  /** May write less than it was given; the number of bytes that it wrote. */
  write(file: number, bytes: Uint8Array): number;
  setOwner(file: number, user: number, group: number): void;
  setMode(file: number, mode: number): void;
  flush(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  link(existing: string, path: string): void;
  remove(path: string): void;
  makeFolder(path: string, mode: number): void;
  removeFolder(path: string): void;
  wait(milliseconds: number): void;
}

export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Permission bits alone. */
  readonly mode: number;
  readonly user: number;
  readonly group: number;
  /** Names that lead to the same bytes. */
  readonly links: number;
  /** Changes whenever the bytes, the mode or the file behind the name may have changed. */
  readonly stamp: string;
}

export const nodeFileSystem: FileSystem = {
  read: (path) => readFileSync(path),
  status(path) {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return null;
    const { dev, ino, size, mtimeNs, ctimeNs } = stats;
    return {
      kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other',
      mode: Number(stats.mode & 0o7777n),
      user: Number(stats.uid),
      group: Number(stats.gid),
      links: Number(stats.nlink),
      stamp: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
    };
  },
  list: (folder) => readdirSync(folder),
  checkWritable: (path) => accessSync(path, constants.W_OK),
  open: (path, flags, mode) => openSync(path, flags, mode),
  write: (file, bytes) => writeSync(file, bytes),
  setOwner: (file, user, group) => fchownSync(file, user, group),
  setMode: (file, mode) => fchmodSync(file, mode),
  flush: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  link: (existing, path) => linkSync(existing, path),
  remove: (path) => unlinkSync(path),
  makeFolder,
  removeFolder: (path) => rmdirSync(path),
  wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};
