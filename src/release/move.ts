import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { AppConfiguration } from '../core/configuration.js';
import { nearest } from '../core/nearest.js';
import { type Refusal, refuse } from '../migrations/migration-plan.js';
import { checkTarget, publishersOwn } from '../migrations/new-name.js';

/** What was asked for: `sonnet=claude-sonnet-5-5`, or `sonnet.bedrock=…` for one provider of a table. */
export interface AliasRequest {
  readonly alias: string;
  /** A provider word of the alias's table; null for the one ID of all, and for `first-party` in a table. */
  readonly provider: string | null;
  readonly to: string;
}

/** An alias that means another model from now on. */
export interface AliasMove {
  readonly alias: string;
  /** The key in the alias's table; null where one ID stands for all providers. */
  readonly provider: string | null;
  readonly from: string;
  readonly to: string;
  /** What the catalog knows of the model left behind; null for a stranger. */
  readonly oldRow: ModelRow | null;
  readonly newRow: ModelRow;
}

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly move: AliasMove; readonly notices: readonly string[] }
  /** The alias means it already. */
  | { readonly kind: 'same'; readonly request: AliasRequest }
  | Refusal;

/** Known, alive, of the same line and not older, on the provider that it is meant for. */
export function checkMove(request: AliasRequest, app: AppConfiguration, catalog: Catalog, today: string): MoveOutcome {
  const { alias, to } = request;
  const meaning = Object.hasOwn(app.aliases, alias) ? app.aliases[alias] : undefined;
  if (meaning === undefined)
    return refuse('unknown-alias', `"${alias}" is no alias of app.aliases.`, closest(alias, Object.keys(app.aliases)));
  const provider = typeof meaning === 'string' ? null : (request.provider ?? 'first-party');
  const from = typeof meaning === 'string' ? meaning : meaning[provider ?? ''];
  if (typeof meaning === 'string' && request.provider !== null) {
    return refuse('no-table', `app.aliases.${alias} is one ID for all providers.`, `Make it a table first, or say --alias ${alias}=${to}.`);
  }
  if (from === undefined) {
    return refuse('unknown-provider', `app.aliases.${alias} has no entry for ${provider}.`, closest(provider ?? '', Object.keys(meaning)));
  }
  const newRow = rowOn(provider, to, catalog);
  if (newRow === null) return unknownTarget(request, provider, catalog, today);
  if (from === to) return { kind: 'same', request };
  const oldRow = rowOn(provider, from, catalog);
  const checked = checkTarget({
    name: alias,
    app: { ...app, aliases: withMoves(app.aliases, [{ alias, provider, to }]) },
    catalog,
    gates: [{ kind: 'provider', anyOf: [provider ?? 'first-party'] }],
    oldRows: oldRow === null ? [] : [oldRow],
    today,
  });
  if (checked.kind === 'refused') return checked;
  const notices = [
    ...checked.notices,
    ...(oldRow === null ? [`"${from}", which ${alias} meant, is not in the catalog: nothing says that ${to} is not lower.`] : []),
    ...(catalog.status(newRow, today) === 'unknown' ? [`No source says that ${to} is in service.`] : []),
  ];
  return { kind: 'moved', move: { alias, provider, from, to, oldRow, newRow }, notices };
}

/** The aliases as they are after the moves. */
export function withMoves(
  aliases: AppConfiguration['aliases'],
  moves: readonly Pick<AliasMove, 'alias' | 'provider' | 'to'>[],
): AppConfiguration['aliases'] {
  const moved = { ...aliases };
  for (const { alias, provider, to } of moves) {
    const meaning = moved[alias];
    moved[alias] = provider === null || typeof meaning === 'string' ? to : { ...meaning, [provider]: to };
  }
  return moved;
}

/** A provider's own spelling; without a provider the publisher's. */
export function rowOn(provider: string | null, id: string, catalog: Catalog): ModelRow | null {
  if (provider !== null && provider !== 'first-party') return catalog.find(provider, id);
  return catalog.findAnywhere(id).find(publishersOwn) ?? null;
}

/** A name in service is suggested before a dead one that is spelt as nearly. */
function unknownTarget({ alias, to }: AliasRequest, provider: string | null, catalog: Catalog, today: string): Refusal {
  const where = provider === null || provider === 'first-party' ? '' : ` of ${provider}`;
  const known = catalog.rows.filter((row) =>
    provider === null || provider === 'first-party' ? publishersOwn(row) : row.surface === provider,
  );
  const inService = known.filter((row) => catalog.status(row, today) === 'active');
  const close = nearest(
    to,
    [...inService, ...known].map(({ id }) => id),
  );
  return refuse(
    'unknown-target',
    `"${to}" is no name${where} that the catalog knows, so nothing can be checked for ${alias}.`,
    `${close ? `Did you mean "${close}"? ` : ''}A model that is too new or private goes into catalog.extra of the configuration; a newer catalog is handed in with --catalog.`,
  );
}

function closest(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close ? `Did you mean "${close}"?` : `Known: ${known.join(', ') || 'none'}.`;
}
