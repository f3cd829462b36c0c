import type { Catalog } from '../catalog/catalog.js';
import { compareVersions } from '../catalog/compare-versions.js';
import type { ModelRow } from '../catalog/model-row.js';
import { plainParameter, rejectedBy } from '../catalog/parameters.js';
import type { Tier } from '../core/decision.js';
import type { ModelName } from '../core/model-name.js';
import { carryModifiers, splitModifiers } from '../core/modifiers.js';
import { appTarget } from './app-target.js';
import { type Case, claimsOf, type DecideContext } from './facts.js';
import type { Reason } from './reasons.js';

export type Target =
  | { readonly kind: 'found'; readonly to: string; readonly tier: Tier; readonly reason: Reason }
  | { readonly kind: 'none'; readonly reason: Reason };

/** A target that dies within this many days is no target. */
const WARNING_DAYS = 90;

/** The new value for a pin or codename in a proven place: an alias of its surface, or the live end of its replacement chain. */
export function targetOf(given: Case, context: DecideContext): Target {
  const { name, place, isDying } = given;
  if (name === null) return none('no-alias-on-surface');
  if (place.surface === 'app') return appTarget(given, name, context);
  const row = context.catalog.find(place.surface, name.id);
  if (row === null) return none(isDying ? 'dying-no-target' : 'no-alias-on-surface');
  if (context.configuration.to === 'alias') return fitting(aliasTarget(row, name, context), given, context);
  // Whoever asks for successors wants pins: a pin that lives stays as it is.
  return isDying ? fitting(successorTarget(row, name, context), given, context) : none('no-alias-on-surface');
}

/** A rename alone breaks a call whose parameters the newer model refuses. */
function fitting(target: Target, { name, place }: Case, { catalog }: DecideContext): Target {
  if (target.kind !== 'found' || target.tier !== 'upgrade') return target;
  const id = splitModifiers(target.to)[0].slice(name?.prefix.length ?? 0);
  const row = catalog.resolve(place.surface, id) ?? catalog.find(place.surface, id);
  const refused = row === null ? [] : rejectedBy(row).map(({ parameter }) => plainParameter(parameter));
  const isBroken = claimsOf(place, 'parameter').some(({ value }) => refused.includes(plainParameter(value)));
  return isBroken ? none('incompatible-parameter') : target;
}

function aliasTarget(row: ModelRow, name: ModelName, { catalog, today }: DecideContext): Target {
  const isDying = isDyingRow(catalog, row, today);
  const same = catalog.aliasOf(row.surface, row.id, today);
  if (same) return isRetiring(catalog, same, today) ? none('target-retiring') : found(same.id, name, 'safe', 'alias-for-pin');
  const floating = catalog.floatingAlias(row.surface, row, today);
  const meant = floating && catalog.resolve(row.surface, floating.id);
  // What the alias means has to be known, and to be no step back.
  if (floating && meant && compareVersions(meant.version ?? '', row.version ?? '') >= 0)
    return found(floating.id, name, meant.id === row.id ? 'safe' : 'upgrade', 'alias-moved');
  return none(isDying ? 'dying-no-target' : 'no-alias-on-surface');
}

function successorTarget(row: ModelRow, name: ModelName, { catalog, today }: DecideContext): Target {
  const end = catalog.successor(row, today);
  if (end.kind === 'none') return none('dying-no-target');
  return isRetiring(catalog, end.row, today) ? none('target-retiring') : found(end.row.id, name, 'upgrade', 'successor');
}

function found(id: string, name: ModelName, tier: Tier, reason: Reason): Target {
  const prefix = id.startsWith(name.prefix) ? '' : name.prefix;
  return { kind: 'found', to: carryModifiers(`${prefix}${id}`, name.modifiers), tier, reason };
}

function none(reason: Reason): Target {
  return { kind: 'none', reason };
}

function isDyingRow(catalog: Catalog, row: ModelRow, today: string): boolean {
  const status = catalog.status(row, today);
  return status === 'deprecated' || status === 'retired';
}

/** Asked about what is not retired yet. */
function isRetiring(catalog: Catalog, row: ModelRow, today: string): boolean {
  const { retiresOn } = catalog.lifecycle(row, today);
  return retiresOn !== null && Date.parse(retiresOn) - Date.parse(today) <= WARNING_DAYS * 86_400_000;
}
