import type { Configuration } from '../core/configuration.js';
import type { Catalog } from './catalog.js';
import { parseCatalogFile } from './catalog-file.js';
import { createCatalog } from './create-catalog.js';
import { loadCatalog } from './load-catalog.js';
import { addOwnRows } from './own-rows.js';

export interface OpenedCatalog {
  readonly catalog: Catalog;
  /** Things to say on stderr. */
  readonly notices: readonly string[];
}

/** A catalog file that somebody hands in; `name` is how messages call it. */
export interface GivenCatalog {
  readonly name: string;
  readonly text: string;
}

/**
 * The catalog of a run: the given one, else the shipped one, with the configuration's own models.
 * @throws UsageError for a file that is damaged, and for own models that do not fit
 */
export function openCatalog(given: GivenCatalog | null, { extra }: Configuration['catalog']): OpenedCatalog {
  const { catalog, known } = addOwnRows(given === null ? loadCatalog() : catalogIn(given), extra);
  return { catalog, notices: known.map((id) => `catalog.extra: "${id}" is in the catalog by now; take the entry out.`) };
}

function catalogIn({ name, text }: GivenCatalog): Catalog {
  const { rows, asOf, reads } = parseCatalogFile(text, name);
  return createCatalog(rows, asOf, reads);
}
