import { basename, dirname, relative, resolve, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { maskCodenames } from '../core/mask.js';
import { changesSince } from '../migrations/changes-since.js';
import type { MigrationPlan, PlanGate } from '../migrations/migration-plan.js';
import { parseGates } from '../migrations/parse-gates.js';
import { type PlanningContext, planMigration } from '../migrations/plan-migration.js';
import { planRewrites } from '../migrations/plan-migrations.js';
import { type Rewrite, rewritesOfReport } from '../migrations/rewrites.js';
import { findConfiguration } from '../node/find-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { parseJson } from '../node/parse-json.js';
import { readAt } from '../node/read-at.js';
import type { Call } from './command.js';
import type { NewFlags } from './migrate-new.js';
import { type MigrationsFolder, usageOf } from './open-migrations.js';

export interface Planned {
  readonly plans: readonly MigrationPlan[];
  readonly notices: readonly string[];
}

/** From flags, from a report, or from what the configuration has changed since a commit. @throws UsageError */
export async function planNew(call: Call<NewFlags>, folder: MigrationsFolder, context: PlanningContext): Promise<Planned> {
  const { from, to, fromReport, since } = call.flags;
  if (fromReport === undefined && since === undefined) return planOne(call.flags, context);
  if (from.length > 0 || to !== undefined || (fromReport !== undefined && since !== undefined)) {
    throw new UsageError('--from-report and --since name the models themselves.', 'Leave out --from and --to, and give one of the two.');
  }
  const rewrites = fromReport !== undefined ? readReport(call, fromReport) : await readChanges(call, folder, since ?? 'HEAD');
  return planMany(rewrites, call.flags, context);
}

function planOne(flags: NewFlags, context: PlanningContext): Planned {
  const { source, key } = withPlace(flags, context).configuration.migrations;
  const outcome = planMigration({ from: flags.from, to: flags.to ?? null, gates: gatesOf(flags, context), source, key }, context);
  if (outcome.kind === 'refused') throw usageOf(outcome);
  return { plans: [outcome.plan], notices: outcome.notices };
}

function planMany(rewrites: readonly Rewrite[], flags: NewFlags, context: PlanningContext): Planned {
  const set = planRewrites(rewrites, withPlace(flags, context), gatesOf(flags, context));
  const notices = [
    ...set.notices,
    ...set.covered.map(({ text, by }) => `${text}: ${by} handles it already`),
    ...set.refused.map(({ text, refusal }) => `${text}: no migration. ${refusal.message} ${refusal.hint}`),
    ...(set.plans.length > 0 ? [] : ['Nothing needs a migration.']),
  ];
  const codenames = Object.keys(context.configuration.app.codenames);
  return { plans: set.plans, notices: notices.map((notice) => maskCodenames(notice, codenames)) };
}

function withPlace({ source, key }: NewFlags, context: PlanningContext): PlanningContext {
  const { migrations } = context.configuration;
  const placed = { ...migrations, source: source ?? migrations.source, key: key ?? migrations.key };
  return { ...context, configuration: { ...context.configuration, migrations: placed } };
}

function gatesOf(flags: NewFlags, { configuration }: PlanningContext): readonly PlanGate[] {
  const read = parseGates(flags.gate, configuration.migrations.userType.env);
  if (read.kind === 'refused') throw usageOf(read);
  return read.gates;
}

function readReport({ host }: Call<NewFlags>, path: string): readonly Rewrite[] {
  const absolute = resolve(host.cwd, path);
  const read = openDisk(dirname(absolute)).read(basename(absolute));
  if (read.kind === 'failed') throw new UsageError(`${path}: ${read.message}`, 'Make a report with `unpin scan --format json`.');
  return rewritesOfReport(new TextDecoder().decode(read.bytes));
}

async function readChanges(
  { flags, host }: Call<NewFlags>,
  { project, context }: MigrationsFolder,
  ref: string,
): Promise<readonly Rewrite[]> {
  const found = await findConfiguration(host.cwd, flags.config ?? null);
  if (found === null)
    throw new UsageError('There is no configuration whose aliases could have moved.', 'Name the models with --from and --to.');
  const committed = await readAt(project, ref);
  if (committed === null) throw new UsageError('--since needs a git repository with a commit.');
  const text = await committed.readFile(relative(project, found.path).replaceAll(sep, '/'));
  if (text === null) throw new UsageError(`${found.name} is not in ${ref}.`, 'Name the models with --from and --to.');
  const parsed = /\.jsonc?$/.test(found.path) ? parseJson(text) : null;
  if (parsed?.kind !== 'value')
    throw new UsageError(`${found.name} of ${ref} cannot be read.`, 'Only a JSON configuration is read from a commit.');
  const { app } = context.configuration;
  return changesSince(namesOf(parsed.value), app, context.catalog);
}

/** Aliases and codenames of a configuration as it was; what has another shape counts as absent. */
function namesOf(value: unknown): Parameters<typeof changesSince>[0] {
  const top = record(value);
  const app = record((top.unpin === undefined ? top : record(top.unpin)).app);
  return { aliases: record(app.aliases) as Record<string, string>, codenames: record(app.codenames) as Record<string, string> };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
