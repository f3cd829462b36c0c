import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/**
 * The disk as the runtime sees it, handed in so that tests can fail or stop at every step. Paths are absolute. Each call throws what
 * `node:fs` throws: an error with a `code`.
 */
export interface FileSystem {
  read(path: string): Uint8Array;
  stat(path: string): FileStatus;
  /** The file behind all links. */
  resolve(path: string): string;
  list(folder: string): readonly string[];
  /** `wx` creates a file that must not exist; `r` opens a folder to flush it. */
  open(path: string, flags: 'wx' | 'r', mode: number): number;
  /** May write less than it was given; the number of bytes that it wrote. */
  write(file: number, bytes: Uint8Array): number;
  setMode(file: number, mode: number): void;
  flush(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  link(existing: string, path: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
}

export interface FileStatus {
  /** Permission bits alone. */
  readonly mode: number;
  readonly uid: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export const nodeFileSystem: FileSystem = {
  read: (path) => readFileSync(path),
  stat(path) {
    const { mode, uid, mtimeMs } = statSync(path);
    return { mode: mode & 0o7777, uid, changedAt: mtimeMs };
  },
  resolve: (path) => realpathSync.native(path),
  list: (folder) => readdirSync(folder),
  open: (path, flags, mode) => openSync(path, flags, mode),
  write: (file, bytes) => writeSync(file, bytes),
  setMode: (file, mode) => fchmodSync(file, mode),
  flush: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  link: (existing, path) => linkSync(existing, path),
  remove: (path) => unlinkSync(path),
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
};

/** The `code` of a system error; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
