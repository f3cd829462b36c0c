import type { Catalog } from '../catalog/catalog.js';
import type { Configuration } from '../core/configuration.js';
import type { Disk } from '../core/disk.js';
import type { Project } from '../places/link/project.js';
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
  /** Where names that leave their file are followed. Null in a run that sees one file at a time: what needs another is then `needs-cross-file`. */
  readonly project: Project | null;
  /** ISO day. */
  readonly today: string;
}
