import type { Catalog } from '../../catalog/catalog.js';
import type { Kind, ModelName } from '../../core/model-name.js';

/**
 * Most likely first. The ledger's own spelling beats a name that its publisher knows in another spelling, that beats a name with a routing
 * prefix before it, that beats a mere shape; the order of the registry (publishers before third parties) settles the rest.
 */
export function rankReadings(catalog: Catalog, names: readonly ModelName[], kindOf: (name: ModelName) => Kind): readonly ModelName[] {
  const scored = names.map((name) => ({ name, score: kindOf(name) === 'none' ? 0 : score(catalog, name) }));
  return scored.sort((a, b) => b.score - a.score).map(({ name }) => name);
}

function score(catalog: Catalog, name: ModelName): number {
  if (name.surface === 'app') return 5;
  const isRouted = !name.text.startsWith(name.id);
  if (catalog.find(name.surface, name.id)) return isRouted ? 2 : 4;
  return name.surface === 'gateway' || name.surface === 'litellm' || isRouted ? 1 : 3;
}
