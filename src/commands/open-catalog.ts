import type { Catalog } from '../catalog/catalog.js';
import { openCatalog } from '../catalog/open-catalog.js';
import type { Configuration } from '../core/configuration.js';
import { readChosenCatalog } from '../node/read-chosen-catalog.js';
import type { Call } from './command.js';

/** The catalog of a command, by `--catalog`, `UNPIN_CATALOG` and `catalog.extra`. @throws UsageError */
export function catalogOf({ flags, host }: Call, configuration: Configuration): Catalog {
  const { catalog, notices } = openCatalog(readChosenCatalog(flags.catalog, host.environment, host.cwd), configuration.catalog);
  for (const notice of notices) host.notice(notice);
  return catalog;
}
