import type { Catalog } from '../catalog/catalog.js';
import { compareVersions } from '../catalog/compare-versions.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { AppConfiguration } from '../core/configuration.js';
import { publishersOwn } from './new-name.js';
import type { Rewrite } from './rewrites.js';

type Names = Pick<AppConfiguration, 'aliases' | 'codenames'>;

/**
 * What a change of the configuration owes to users: every pin of the model that an alias has left for a newer one, and every codename that has
 * become public. An alias that moved to another line, or back, owes nothing.
 */
export function changesSince(before: Names, now: Names, catalog: Catalog): readonly Rewrite[] {
  const moved = Object.entries(now.aliases).flatMap(([alias, meaning]): readonly Rewrite[] => {
    const [old, fresh] = [rowOf(before.aliases[alias], catalog), rowOf(meaning, catalog)];
    if (old === null || fresh === null || !isNewer(fresh, old)) return [];
    return catalog.rows
      .filter((row) => publishersOwn(row) && row.kind === 'pin' && isSameModel(row, old))
      .map((row) => ({ text: row.id, to: alias }));
  });
  const published = Object.entries(now.codenames).filter(([codename]) => !Object.hasOwn(before.codenames, codename));
  return [...moved, ...published.map(([text, to]) => ({ text, to }))];
}

/** The publisher's row of what an alias means first-party. */
function rowOf(meaning: AppConfiguration['aliases'][string] | undefined, catalog: Catalog): ModelRow | null {
  const id = typeof meaning === 'string' ? meaning : meaning?.['first-party'];
  return id === undefined ? null : (catalog.findAnywhere(id).find(publishersOwn) ?? null);
}

function isNewer(fresh: ModelRow, old: ModelRow): boolean {
  const isSameLine = fresh.publisher === old.publisher && fresh.family === old.family && fresh.line === old.line;
  return isSameLine && fresh.version !== null && old.version !== null && compareVersions(fresh.version, old.version) > 0;
}

function isSameModel(row: ModelRow, other: ModelRow): boolean {
  return row.publisher === other.publisher && row.family === other.family && row.line === other.line && row.version === other.version;
}
