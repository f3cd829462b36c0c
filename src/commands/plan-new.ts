import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { maskCodenames } from '../core/mask.js';
import type { MigrationPlan, PlanGate } from '../migrations/migration-plan.js';
import { parseGates } from '../migrations/parse-gates.js';
import { type PlanningContext, planMigration } from '../migrations/plan-migration.js';
import { coveredNotices, planRewrites, refusedNotices } from '../migrations/plan-migrations.js';
import { type Rewrite, rewritesOfReport } from '../migrations/rewrites.js';
import { openDisk } from '../node/open-disk.js';
import { readAt } from '../node/read-at.js';
import type { Call } from './command.js';
import type { NewFlags } from './migrate-new.js';
import { type MigrationsFolder, usageOf } from './open-migrations.js';
import { readChanges } from './read-changes.js';

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
  const rewrites = fromReport !== undefined ? readReport(call, fromReport, context) : await changesOf(folder, since ?? 'HEAD');
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
    ...coveredNotices(set),
    ...refusedNotices(set),
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

function readReport({ host }: Call<NewFlags>, path: string, { configuration }: PlanningContext): readonly Rewrite[] {
  const absolute = resolve(host.cwd, path);
  const read = openDisk(dirname(absolute)).read(basename(absolute));
  if (read.kind === 'failed') throw new UsageError(`${path}: ${read.message}`, 'Make a report with `unpin scan --format json`.');
  return rewritesOfReport(new TextDecoder().decode(read.bytes), configuration.app);
}

async function changesOf(folder: MigrationsFolder, ref: string): Promise<readonly Rewrite[]> {
  const committed = await readAt(folder.project, ref);
  if (committed === null) throw new UsageError('--since needs a git repository with a commit.', 'Name the models with --from and --to.');
  const changes = await readChanges(folder, committed, folder.context);
  if (changes.kind === 'unknown') throw changes.cause;
  return changes.rewrites;
}
