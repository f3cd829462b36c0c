import type { Catalog } from '../catalog/catalog.js';
import { type GivenCatalog, openCatalog } from '../catalog/open-catalog.js';
import type { Configuration } from '../core/configuration.js';
import { readChosenCatalog } from '../node/read-chosen-catalog.js';
import type { Call } from './command.js';

/** The catalog of a command, by `--catalog`, `UNPIN_CATALOG` and `catalog.extra`. @throws UsageError */
export function catalogOf(call: Call, configuration: Configuration, given = givenCatalog(call)): Catalog {
  const { catalog, notices } = openCatalog(given, configuration.catalog);
  for (const notice of notices) call.host.notice(notice);
  return catalog;
}

/** Read once: it may be a pipe. */
export function givenCatalog({ flags, host }: Call): GivenCatalog | null {
  return readChosenCatalog(flags.catalog, host.environment, host.cwd);
}
