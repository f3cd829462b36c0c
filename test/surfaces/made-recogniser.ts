import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { type AppConfiguration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { createRecogniser, type Recogniser } from '../../src/surfaces/recognise.js';

/** The recogniser over the shipped catalog, with or without an application's own names. */
export function recogniser(app: Partial<AppConfiguration> = {}): Recogniser {
  return createRecogniser(loadCatalog(), { ...DEFAULT_CONFIGURATION.app, ...app });
}
