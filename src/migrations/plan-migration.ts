import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { Configuration } from '../core/configuration.js';
import { addYear } from './days.js';
import { findClash } from './find-clash.js';
import { type KnownMigration, type MigrationPlan, type OldName, type PlanGate, type Refusal, refuse } from './migration-plan.js';
import { nameMigration } from './name-migration.js';
import { checkTarget } from './new-name.js';
import { readOldName } from './old-name.js';
import { withProviderGate } from './parse-gates.js';

export interface PlanningContext {
  readonly configuration: Configuration;
  readonly catalog: Catalog;
  /** ISO day. */
  readonly today: string;
  /** What stands in the folder already. */
  readonly existing: readonly KnownMigration[];
}

export interface MigrationRequest {
  /** At least one. */
  readonly from: readonly string[];
  /** Null: the alias of the codename. */
  readonly to: string | null;
  readonly gates: readonly PlanGate[];
  readonly source: string;
  readonly key: string;
}

export type PlanOutcome = { readonly kind: 'planned'; readonly plan: MigrationPlan; readonly notices: readonly string[] } | Refusal;

/** Turns a request into a plan, or says why no such migration should exist. */
export function planMigration(request: MigrationRequest, context: PlanningContext): PlanOutcome {
  const { app, migrations } = context.configuration;
  const from: OldName[] = [];
  const oldRows: ModelRow[] = [];
  const aliases = new Set<string>();
  for (const text of request.from) {
    const read = readOldName(text, app, context.catalog);
    if (read.kind === 'refused') return read;
    if (from.some((old) => old.id === read.old.id)) continue;
    from.push(read.old);
    if (read.kind === 'pin') oldRows.push(read.row);
    else aliases.add(read.alias);
  }
  const first = from[0];
  if (first === undefined)
    return refuse('no-old-name', 'No --from is given.', 'Name what users have stored: --from claude-sonnet-4-5-20250929.');
  if (oldRows.length > 0 && aliases.size > 0)
    return refuse('mixed-names', 'Pins and codenames cannot share a migration.', 'Generate one for each: their gates differ.');
  const name = request.to ?? (aliases.size === 1 ? [...aliases][0] : undefined);
  if (name === undefined) return refuse('no-target', 'No --to is given.', 'Name the alias that users shall have: --to sonnet.');

  const kind = aliases.size > 0 ? 'codename' : 'pin';
  const gates = withProviderGate(request.gates, kind);
  const target = checkTarget({ name, app, catalog: context.catalog, gates, oldRows, today: context.today });
  if (target.kind === 'refused') return target;

  const retirements = from.flatMap((old) => old.retiresOn ?? []);
  const plan: MigrationPlan = {
    name: nameMigration(first.title, kind === 'pin' && target.to.title !== null ? target.to.title : name),
    kind,
    from,
    to: target.to,
    modifiers: app.modifiers,
    gates,
    source: request.source,
    key: request.key,
    host: migrations.host,
    plannedOn: context.today,
    deletableAfter: addYear([context.today, ...retirements].sort().at(-1) ?? context.today),
  };
  const clash = findClash(plan, Object.keys(app.aliases), context.existing);
  if (clash !== null) return clash;
  const added =
    gates === request.gates ? [] : ['No gate names a provider: provider:first-party is added, so that third-party users keep their IDs.'];
  return { kind: 'planned', plan, notices: [...added, ...target.notices] };
}
