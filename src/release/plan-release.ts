import type { Judged } from '../core/decision.js';
import type { FixPlan, PlannedFile } from '../core/fix-plan.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import type { ScanReport } from '../core/report.js';
import type { RunContext } from '../engine/context.js';
import { planFix } from '../engine/fix.js';
import { changesSince } from '../migrations/changes-since.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import type { MigrationPlan, PlanGate } from '../migrations/migration-plan.js';
import { coveredNotices, type MigrationSet, planRewrites, refusedNotices } from '../migrations/plan-migrations.js';
import { type Rewrite, rewritesOf } from '../migrations/rewrites.js';
import { spellPlans } from '../migrations/spell-plans.js';
import { decideMeanings } from './alias-meanings.js';
import type { AliasMove } from './move.js';
import { type OpenChoice, openChoices } from './open-choices.js';

/** A release, as asked for and checked. */
export interface Release {
  readonly moves: readonly AliasMove[];
  /** Codenames that become public, with their alias. */
  readonly published: readonly { readonly codename: string; readonly alias: string }[];
  /** Gates of the migrations of pins, and of those of codenames. */
  readonly gates: { readonly pins: readonly PlanGate[]; readonly codenames: readonly PlanGate[] };
  /** What the aliases and codenames were. */
  readonly before: Parameters<typeof changesSince>[0];
  /** The configuration file after its own edits; null where it says so already. */
  readonly configuration: PlannedFile | null;
  /** Files of the folder of migrations by path in it, and where it lies: relative to the root, with `/` at its end. */
  readonly migrations: { readonly files: ReadonlyMap<string, string>; readonly prefix: string };
}

export interface ReleasePlan {
  /** Everything that is written. */
  readonly fix: FixPlan;
  readonly migrations: readonly MigrationPlan[];
  /** What a person has to decide. */
  readonly choices: readonly OpenChoice[];
  readonly notices: readonly string[];
}

/** Works out the whole release in memory. `context` holds the configuration as it will be, `scan` was judged by it. */
export function planRelease(release: Release, scan: ScanReport, context: RunContext): ReleasePlan {
  const decided = { ...scan, judged: decideMeanings(scan.judged, release.moves, context) };
  const fix = planFix(decided, context, { unsafe: false, upgrade: false }, { selects: (judged) => isOfRelease(judged, release, context) });
  const set = planMigrations(release, fix, context);
  const { files, prefix } = release.migrations;
  const written = spellPlans(set.plans, context.configuration.migrations.style, prefix, files);
  return {
    fix: {
      ...fix,
      files: [...(release.configuration ? [release.configuration] : []), ...fix.files, ...written.files],
      created: written.created,
    },
    migrations: written.plans,
    choices: openChoices(scan.judged, fix, release.moves, context),
    notices: [...set.notices, ...coveredNotices(set), ...refusedNotices(set), ...written.notices],
  };
}

/** A rewrite to an alias that moves, or of a codename that becomes public; what else could be fixed is left to `fix`. */
function isOfRelease({ reference, decision }: Judged, { moves, published }: Release, { configuration }: RunContext): boolean {
  if (decision.to === undefined) return false;
  const { modifiers } = configuration.app;
  const nameOf = (text: string): string => splitKnownModifiers(text, modifiers)[0];
  if (published.some(({ codename }) => codename.toLowerCase() === nameOf(reference.text).toLowerCase())) return true;
  return (
    decision.reason === 'alias-meaning' || (reference.kind !== 'codename' && moves.some(({ alias }) => alias === nameOf(decision.to ?? '')))
  );
}

function planMigrations({ before, published, gates, migrations }: Release, fix: FixPlan, context: RunContext): MigrationSet {
  const { configuration, catalog, today } = context;
  const { app } = configuration;
  const planning = { configuration, catalog, today, existing: knownMigrations(migrations.files, configuration, catalog) };
  const pins = [
    ...changesSince({ ...before, codenames: app.codenames }, app, catalog),
    ...rewritesOf(fix.files.flatMap(({ edits }) => edits.map(({ judged }) => judged))).filter(
      ({ reference }) => reference?.kind !== 'codename',
    ),
  ];
  const codenames = published.map(({ codename, alias }): Rewrite => ({ text: codename, to: alias }));
  const [one, other] = [planRewrites(pins, planning, gates.pins), planRewrites(codenames, planning, gates.codenames)];
  return {
    plans: [...one.plans, ...other.plans],
    covered: [...one.covered, ...other.covered],
    refused: [...one.refused, ...other.refused],
    notices: [...new Set([...one.notices, ...other.notices])],
  };
}
