import type { ExtraModel } from '../core/configuration.js';
import { UsageError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import type { Catalog } from './catalog.js';
import { createCatalog } from './create-catalog.js';
import type { ModelRow } from './model-row.js';
import { PUBLISHER_SURFACES } from './publisher-index.js';

const SOURCE = 'catalog.extra of the configuration';

export interface OwnRows {
  readonly catalog: Catalog;
  /** Names of `catalog.extra` that the catalog has by now: its row counts, and the entry is of no use any more. */
  readonly known: readonly string[];
}

/**
 * The catalog with the models that the configuration adds.
 * @throws UsageError where a base or a target is unknown, or a name stands twice
 */
export function addOwnRows(catalog: Catalog, extra: readonly ExtraModel[]): OwnRows {
  const isKnown = ({ surface, id }: ExtraModel): boolean => catalog.find(surface, id)?.id === id;
  const fresh = extra.filter((model) => !isKnown(model));
  const own = fresh.map((model) => rowOf(model, catalog));
  const keys = own.map(({ surface, id }) => `${id} on ${surface}`);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new UsageError(`catalog.extra names ${twice} twice`);
  const known = extra.filter(isKnown).map(({ id }) => id);
  if (own.length === 0) return { catalog, known };
  const extended = createCatalog(catalog.rows, catalog.asOf, catalog.reads, own);
  for (const { id, surface, resolvesTo, replacement } of own) {
    const lost = [resolvesTo, replacement].find((target) => target !== undefined && !extended.find(surface, target));
    if (lost !== undefined) throw unknown(`"${lost}", which "${id}" names,`, surface, lost, extended);
  }
  return { catalog: extended, known };
}

function rowOf({ base, status, surface, ...given }: ExtraModel, catalog: Catalog): ModelRow {
  const theirs = base === undefined ? null : catalog.find(surface, base);
  if (base !== undefined && theirs === null) throw unknown(`the base "${base}" of "${given.id}"`, surface, base, catalog);
  const { retiresOn, deprecatedOn, retiresNotBefore, replacement } = theirs ?? {};
  const dates = Object.fromEntries(
    Object.entries({ deprecatedOn, retiresOn, retiresNotBefore, replacement }).filter(([, value]) => value !== undefined),
  );
  const publisher = Object.keys(PUBLISHER_SURFACES).find((name) => PUBLISHER_SURFACES[name] === surface);
  const row = {
    publisher: theirs?.publisher ?? publisher ?? 'private',
    family: theirs?.family ?? null,
    line: theirs?.line ?? null,
    version: theirs?.version ?? null,
    snapshot: null,
    kind: 'pin' as const,
    ...dates,
    stated: { status: status ?? theirs?.stated?.status ?? 'active', source: SOURCE } as const,
    ...given,
    surface,
    aliases: [],
    sources: [SOURCE, ...(theirs?.lifecycleSource ? [theirs.lifecycleSource] : [])],
  };
  const isDated = 'retiresOn' in row || 'deprecatedOn' in row || 'retiresNotBefore' in row;
  const hasOwnDates = given.retiresOn ?? given.deprecatedOn ?? given.retiresNotBefore;
  return isDated ? { ...row, lifecycleSource: hasOwnDates === undefined ? (theirs?.lifecycleSource ?? SOURCE) : SOURCE } : row;
}

function unknown(what: string, surface: string, id: string, catalog: Catalog): UsageError {
  const close = nearest(
    id,
    catalog.rows.filter((row) => row.surface === surface).map((row) => row.id),
  );
  return new UsageError(`catalog.extra: ${what} is not known on ${surface}`, close ? `Did you mean "${close}"?` : undefined);
}
