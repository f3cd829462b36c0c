/** The disk as a small interface, handed in from commands and adapters; tests pass an object. Paths are relative to the root, with `/`. */
export interface Disk {
  /** Absolute, with `/` on every platform; only for messages and for reading configuration. */
  readonly root: string;
  /** Raw bytes, or why not: `unreadable`, `missing`, `too-large`, `binary`, `symlink-loop`. */
  read(path: string): ReadOutcome;
}

export type ReadOutcome =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly cause: string; readonly message: string };

/** A disk that can also be changed. Every write is atomic; nothing is written through a name that leaves the root. */
export interface WritableDisk extends Disk {
  /** Replaces the file when its bytes are still `before`; keeps mode and symlink. */
  replace(path: string, before: Uint8Array, after: Uint8Array): WriteOutcome;
  /** Creates a file that must not exist yet, with its folders. */
  create(path: string, content: string): WriteOutcome;
}

export type WriteOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly cause: string; readonly message: string };
