import type { GivenCatalog } from '../catalog/open-catalog.js';
import type { Configuration } from '../core/configuration.js';

/** What another thread needs to read as this one does; plain data. */
export interface ReadingSetup {
  readonly version: string;
  readonly root: string;
  readonly base: string;
  readonly configuration: Configuration;
  readonly catalog: GivenCatalog | null;
  readonly today: string;
}
