import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { AppConfiguration } from '../core/configuration.js';
import type { AliasMove } from './move.js';

/** What stands behind an alias for one provider after the release. */
export interface ProviderNote {
  readonly alias: string;
  readonly provider: string;
  /** The ID that it means there. */
  readonly means: string;
  /** Its state there; null where that provider does not know it. */
  readonly status: string | null;
  /** The alias has an entry of its own for that provider. */
  readonly hasEntry: boolean;
  /** The provider's own name of the model that the alias moves to, where it is in service there and the alias means something else. */
  readonly could: string | null;
}

/** Providers whose users may hold the alias, beside the publisher. */
const OTHERS = ['bedrock', 'vertex', 'foundry'];

/** Every provider that the table of a moved alias names; for an alias with one ID those that are known to serve others. */
export function providerNotes(
  moves: readonly AliasMove[],
  aliases: AppConfiguration['aliases'],
  catalog: Catalog,
  today: string,
): readonly ProviderNote[] {
  return moves
    .filter((move, at) => moves.findIndex(({ alias }) => alias === move.alias) === at)
    .flatMap(({ alias, newRow }) => {
      const meaning = aliases[alias] ?? {};
      const hasEntry = typeof meaning !== 'string';
      const entries = hasEntry ? Object.entries(meaning) : OTHERS.map((provider) => [provider, meaning] as const);
      return entries
        .filter(([provider]) => provider !== 'first-party')
        .map(([provider, means]): ProviderNote => {
          const row = catalog.find(provider, means);
          const isMoved = moves.some((move) => move.alias === alias && move.provider === provider);
          const isSettled = isMoved || (!hasEntry && row !== null);
          const could = isSettled ? null : nameOn(provider, means, newRow, catalog, today);
          return { alias, provider, means, status: row && catalog.statusWithPublisher(row, today).status, hasEntry, could };
        });
    });
}

/** The same model there, in the region of the present name. */
function nameOn(provider: string, present: string, model: ModelRow, catalog: Catalog, today: string): string | null {
  const region = /^[a-z-]+\.(?=[a-z]+\.)/.exec(present)?.[0] ?? '';
  const found = catalog.rows.find(
    (row) =>
      row.surface === provider &&
      row.id !== present &&
      (region === '' || row.id.startsWith(region)) &&
      catalog.publisherRow(row)?.id === (catalog.publisherRow(model) ?? model).id &&
      catalog.status(row, today) === 'active',
  );
  return found?.id ?? null;
}
