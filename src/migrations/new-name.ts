import type { Catalog } from '../catalog/catalog.js';
import { compareVersions } from '../catalog/compare-versions.js';
import type { ModelRow } from '../catalog/model-row.js';
import { PUBLISHER_SURFACES } from '../catalog/publisher-index.js';
import type { AppConfiguration } from '../core/configuration.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import { addDays } from './days.js';
import { type NewName, type PlanGate, type Refusal, refuse } from './migration-plan.js';
import { titleOf } from './name-migration.js';

/** A target that dies within this time is no target. */
const WARNING_DAYS = 90;

export interface TargetQuestion {
  readonly name: string;
  readonly app: AppConfiguration;
  readonly catalog: Catalog;
  readonly gates: readonly PlanGate[];
  /** Rows of the old pins; none for codenames. */
  readonly oldRows: readonly ModelRow[];
  readonly today: string;
}

export type TargetOutcome = { readonly kind: 'target'; readonly to: NewName; readonly notices: readonly string[] } | TargetRefusal;

type TargetRefusal = Refusal<
  'modifier-in-target' | 'unknown-target' | 'wrong-surface' | 'target-retiring' | 'crosses-line' | 'lower-version'
>;

/** Accepted where it will be read, active, of the same line and not older, on every provider that the gates let through. */
export function checkTarget(question: TargetQuestion): TargetOutcome {
  const { name, app, catalog } = question;
  if (splitKnownModifiers(name, app.modifiers)[1].length > 0) {
    return refuse(
      'modifier-in-target',
      `"${name}" carries a modifier.`,
      'Name the bare alias: the modifier of each user is kept, and none is invented.',
    );
  }
  const meanings = meaningsOf(question);
  if (meanings === null) {
    return refuse(
      'unknown-target',
      `"${name}" is neither in app.aliases nor a name that the catalog knows.`,
      'Add it to app.aliases with the ID it means.',
    );
  }
  const notices = meanings.length > 0 ? [] : [`The catalog does not say what "${name}" means today: its lifecycle is not checked.`];
  let title: string | null = null;
  for (const { provider, id } of meanings) {
    if (id === null)
      return refuse(
        'wrong-surface',
        `"${name}" means nothing on ${provider}.`,
        `Give app.aliases.${name} an ID for ${provider}, or leave ${provider} out of the gates.`,
      );
    const row = rowFor(catalog, provider, id);
    if (row === null) {
      if (provider !== 'first-party')
        return refuse(
          'wrong-surface',
          `${provider} does not know "${id}", which "${name}" means there.`,
          'Third-party users keep their exact IDs.',
        );
      notices.push(`"${id}", which "${name}" means, is not in the catalog: its lifecycle is not checked.`);
      continue;
    }
    const refusal = checkRow(question, row);
    if (refusal !== null) return refusal;
    title ??= titleOf(row);
  }
  return { kind: 'target', to: { name, title }, notices };
}

interface Meaning {
  readonly provider: string;
  readonly id: string | null;
}

/** What the name means on each gated provider; the first-party meaning alone where no gate names a provider. Null for a stranger. */
function meaningsOf({ name, app, catalog, gates }: TargetQuestion): readonly Meaning[] | null {
  const providers = gates.find((gate) => gate.kind === 'provider')?.anyOf ?? ['first-party'];
  if (Object.hasOwn(app.aliases, name)) {
    const meaning = app.aliases[name];
    return providers.map((provider) => ({ provider, id: typeof meaning === 'string' ? meaning : (meaning?.[provider] ?? null) }));
  }
  const rows = catalog.findAnywhere(name);
  if (rows.length === 0) return null;
  const row = rows.find(publishersOwn);
  if (row?.kind === 'pin') return providers.map((provider) => ({ provider, id: name }));
  // A word that only a publisher's tool floats (`sonnet` in Claude Code): its meaning where the catalog has it.
  const resolved = rows.map((alias) => catalog.resolve(alias.surface, name)).find((found) => found !== null);
  return resolved == null ? [] : providers.map((provider) => ({ provider, id: resolved.id }));
}

function rowFor(catalog: Catalog, provider: string, id: string): ModelRow | null {
  return provider === 'first-party' ? (catalog.findAnywhere(id).find(publishersOwn) ?? null) : catalog.find(provider, id);
}

function checkRow({ name, catalog, oldRows, today }: TargetQuestion, row: ModelRow): TargetRefusal | null {
  const means = row.id === name ? `"${name}"` : `"${name}" means ${row.id}, which`;
  const status = catalog.status(row, today);
  const limit = addDays(today, WARNING_DAYS);
  if (status === 'retired' || status === 'deprecated' || (row.retiresOn !== undefined && row.retiresOn <= limit)) {
    const when = row.retiresOn === undefined ? '' : ` (${status === 'retired' ? 'since' : 'retires on'} ${row.retiresOn})`;
    const found = catalog.successor(row, today);
    const advice = found.kind === 'found' ? `: ${found.row.id} continues its line` : '';
    return refuse('target-retiring', `${means} is ${status}${when}.`, `Point the alias at a model that stays in service${advice}.`);
  }
  for (const old of oldRows) {
    if (old.family !== row.family || old.line !== row.line) {
      return refuse('crosses-line', `${old.id} and ${row.id} are of different lines.`, 'A migration never moves a user to another line.');
    }
    if (old.version !== null && row.version !== null && compareVersions(row.version, old.version) < 0) {
      return refuse('lower-version', `${means} is older than ${old.id}.`, 'A migration never moves a user down.');
    }
  }
  return null;
}

/** The row of the publisher's own API, not of a third party that serves the model too. */
export function publishersOwn(row: ModelRow): boolean {
  return PUBLISHER_SURFACES[row.publisher] === row.surface;
}
