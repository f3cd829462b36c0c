import type { Catalog } from '../catalog/catalog.js';
import type { Configuration } from '../core/configuration.js';
import type { Disk } from '../core/disk.js';
import type { Recogniser } from '../surfaces/recognise.js';

/** What a run is made of; built once by the command, handed down. */
export interface RunContext {
  /** Of unpin itself. */
  readonly version: string;
  /**
   * Where the root of the disk lies in the project: `packages/app/`, or empty. What judges by a path (contexts, `files` globs of the
   * configuration) looks at `base + path`, so that a run from a sub-directory judges as one from the top.
   */
  readonly base: string;
  readonly configuration: Configuration;
  readonly catalog: Catalog;
  readonly recogniser: Recogniser;
  readonly disk: Disk;
  /** ISO day. */
  readonly today: string;
  /** No link step: what needs another file is `needs-cross-file`. */
  readonly isFileOnly: boolean;
}
