import type { Disk } from '../../core/disk.js';
import type { LinkStore } from './memory.js';

/** The whole project around a run: where a name that leaves its file is looked for. */
export interface Project {
  readonly disk: Disk;
  /** Every file of the project that some language reads; paths relative to the project. */
  list(): Promise<readonly string[]>;
  /** Null in a run that keeps nothing. */
  readonly store: LinkStore | null;
}
