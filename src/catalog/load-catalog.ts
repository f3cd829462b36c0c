import { createRequire } from 'node:module';
import type { Catalog } from './catalog.js';
import type { CatalogData } from './catalog-file.js';
import type { CatalogRead } from './catalog-read.js';
import { createCatalog } from './create-catalog.js';
import type { ModelRow } from './model-row.js';

/** The files of `data/`, one a publisher. */
export const LEDGER_FILES = ['anthropic', 'openai', 'google', 'mistral', 'xai', 'cohere', 'deepseek', 'voyage'] as const;

// `require` and not an import attribute: the attribute prints a warning on Node 20, and an import would parse the data at every start.
const require = createRequire(import.meta.url);
let loaded: Catalog | null = null;

/** The shipped catalog. Parsed at the first call, once a process. */
export function loadCatalog(): Catalog {
  if (loaded) return loaded;
  const { rows, asOf, reads } = loadCatalogData();
  loaded = createCatalog(rows, asOf, reads);
  return loaded;
}

/** What it is made of. */
export function loadCatalogData(): CatalogData {
  const { asOf } = require('./data/ledger.json') as { asOf: string };
  const rows = LEDGER_FILES.flatMap((publisher) => require(`./data/${publisher}.json`) as ModelRow[]);
  return { asOf, rows, reads: require('./data/reads.json') as CatalogRead[] };
}
