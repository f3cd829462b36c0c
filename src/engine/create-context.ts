import { loadCatalog } from '../catalog/load-catalog.js';
import { type Configuration, DEFAULT_CONFIGURATION } from '../core/configuration.js';
import type { Disk } from '../core/disk.js';
import { createRecogniser } from '../surfaces/recognise.js';
import type { RunContext } from './context.js';

/** A run over a disk that is handed in, with the shipped catalog: for programs that use unpin as a library. `today` is an ISO day. */
export function createContext(disk: Disk, today: string, configuration: Configuration = DEFAULT_CONFIGURATION): RunContext {
  const catalog = loadCatalog();
  return {
    version: 'library',
    base: '',
    configuration,
    catalog,
    recogniser: createRecogniser(catalog, configuration.app),
    disk,
    project: null,
    today,
  };
}
