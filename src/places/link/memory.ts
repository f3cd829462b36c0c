import type { StampsOf } from '../../core/stamps.js';
import type { KnownModule } from './known-modules.js';
import type { FoundNames } from './name-index.js';

/** What the files of a project said when its links were followed; plain data, and never a failure. */
export interface LinkMemory {
  readonly names: FoundNames | null;
  readonly modules: readonly KnownModule[];
}

/** Keeps it between runs. */
export interface LinkStore {
  /** As the last run left it. */
  open(): LinkMemory;
  close(memory: LinkMemory): void;
  readonly stampsOf: StampsOf;
}
