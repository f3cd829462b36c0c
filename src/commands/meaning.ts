import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow, Status } from '../catalog/model-row.js';
import type { AppConfiguration } from '../core/configuration.js';
import type { Kind, ModelName } from '../core/model-name.js';
import { carryModifiers } from '../core/modifiers.js';
import { isFirstParty } from '../decisions/facts.js';
import { createRecogniser } from '../surfaces/recognise.js';

/** What a name means to one surface, or to the application for one provider. */
export interface Meaning {
  readonly surface: string;
  /** A provider word of the application's aliases, or who stands behind Claude Code; null where the answer is the same for all. */
  readonly provider: string | null;
  readonly kind: Kind;
  /** The name that is meant, modifiers carried; a pin means itself. Null where no source says. */
  readonly to: string | null;
  readonly status: Status;
  readonly source: string | null;
}

/** Empty where no surface knows the name. The likeliest first. */
export function meaningsOf(text: string, catalog: Catalog, app: AppConfiguration, today: string): readonly Meaning[] {
  const recogniser = createRecogniser(catalog, app);
  const names = recogniser.readWhole(text, true)?.names ?? [];
  return names.flatMap((name) =>
    name.surface === 'app' ? appMeanings(name, recogniser.kindOf(name), app) : catalogMeanings(name, catalog, today),
  );
}

/** The words that `servesFor` knows, for this application. */
export function providersOf(catalog: Catalog, { aliases }: AppConfiguration): readonly string[] {
  const own = Object.values(aliases).flatMap((target) => (typeof target === 'string' ? [] : Object.keys(target)));
  return [...new Set(['first-party', ...catalog.rows.map(({ surface }) => surface), ...own])];
}

/** True where `provider` is the surface, the provider word, or `first-party` and the publisher serves it; an answer for all is one for each. */
export function servesFor({ surface, provider }: Meaning, wanted: string): boolean {
  if (surface === 'app') return provider === null || provider === wanted;
  return (provider ?? surface) === wanted || (wanted === 'first-party' && provider === null && isFirstParty(surface));
}

function appMeanings(name: ModelName, kind: Kind, app: AppConfiguration): readonly Meaning[] {
  const meaning = (provider: string | null, to: string): Meaning => ({
    surface: 'app',
    provider,
    kind,
    to: carryModifiers(to, name.modifiers),
    status: 'unknown',
    source: 'configuration',
  });
  const target = app.codenames[name.base] ?? app.aliases[name.base] ?? {};
  return typeof target === 'string' ? [meaning(null, target)] : Object.entries(target).map(([provider, to]) => meaning(provider, to));
}

function catalogMeanings(name: ModelName, catalog: Catalog, today: string): readonly Meaning[] {
  const row = catalog.find(name.surface, name.id);
  if (row === null) return [];
  const meaning = (provider: string | null, target: ModelRow | null): Meaning => ({
    surface: name.surface,
    provider,
    kind: row.kind,
    to: target && carryModifiers(target.id, name.modifiers),
    status: catalog.statusWithPublisher(target ?? row, today).status,
    source: (target ?? row).sources[0] ?? null,
  });
  if (row.kind === 'pin') return [meaning(null, row)];
  const served = Object.keys(row.resolvesToOn ?? {}).map((provider) => meaning(provider, catalog.resolve(name.surface, row.id, provider)));
  return [meaning(null, catalog.resolve(name.surface, row.id)), ...served];
}
