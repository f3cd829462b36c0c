/** The disk as a small interface, handed in from commands and adapters; tests pass an object. Paths are relative to the root, with `/`. */
export interface Disk {
  /** Absolute, with `/` on every platform; only for messages and for reading configuration. */
  readonly root: string;
  /** Raw bytes, or why not: `unreadable`, `missing`, `too-large`, `binary`, `symlink-loop`. */
  read(path: string): ReadOutcome;
  /** As `read`, but the next glance overwrites the bytes: nothing is allocated for a file that is only looked through. */
  glance?(path: string): ReadOutcome;
  /** That of the file that stands there now; null where there is none, or it is a link. Only where files have stamps. */
  stamp?(path: string): Stamp | null;
}

export type ReadOutcome =
  /** `stamp` where the bytes are those of a file. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly stamp?: Stamp }
  | { readonly kind: 'failed'; readonly cause: string; readonly message: string };

/** What the system says of a file without reading it. Times are milliseconds since 1970, with fractions. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

/**
 * A disk that can also be changed. Every write is atomic; nothing is written through a name that leaves the root. Causes of a refusal:
 * `changed`, `missing`, `exists`, `hard-linked`, `foreign-owner`, `outside-root`, `unreadable`, `symlink-loop`.
 */
export interface WritableDisk extends Disk {
  /** Name of the file that stands beside a target while it is being written: all that a killed run may leave behind. */
  readonly temporary: string;
  /** Replaces the file when its bytes are still `before`; keeps mode, owner and symlink. */
  replace(path: string, before: Uint8Array, after: Uint8Array): WriteOutcome;
  /** Creates a file that must not exist yet, with its folders. */
  create(path: string, content: string): WriteOutcome;
  /** Removes the file when it still holds `content`. */
  remove(path: string, content: string): WriteOutcome;
  /** Removes the folder where it is empty. */
  removeFolder(path: string): void;
  /** The folders on the way to the path that do not exist, outermost first. */
  missingFolders(path: string): readonly string[];
  /** Removes what a killed run has left beside the path. */
  sweep(path: string): void;
  /** Makes every write so far survive a loss of power. */
  settle(): WriteOutcome;
}

export type WriteOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly cause: string; readonly message: string };
