// The catalog as one file, which users may refresh apart from releases, and the same for Renovate: a list of releases a line of models.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { spellCatalogFile } from '../dist/catalog/catalog-file.js';
import { loadCatalog, loadCatalogData } from '../dist/catalog/load-catalog.js';
import { renovateReleases } from '../dist/catalog/renovate-releases.js';

const catalog = loadCatalog();
writeFileSync('dist/catalog.json', spellCatalogFile(loadCatalogData(), catalog.version));
rmSync('dist/renovate', { recursive: true, force: true });
for (const [name, releases] of renovateReleases(catalog, catalog.asOf)) {
  const path = `dist/renovate/${name}.json`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(releases, null, 2)}\n`);
}
