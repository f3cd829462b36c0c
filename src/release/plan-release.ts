import type { Judged } from '../core/decision.js';
import type { FixPlan, NewFile, PlannedFile } from '../core/fix-plan.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import type { ScanReport } from '../core/report.js';
import type { RunContext } from '../engine/context.js';
import { planFix } from '../engine/fix.js';
import { changesSince } from '../migrations/changes-since.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import { generate } from '../migrations/generate.js';
import type { MigrationPlan, PlanGate } from '../migrations/migration-plan.js';
import { type MigrationSet, planRewrites } from '../migrations/plan-migrations.js';
import { isIndex, makeIndex, register } from '../migrations/register.js';
import { type Rewrite, rewritesOf } from '../migrations/rewrites.js';
import { STYLES } from '../migrations/styles/index.js';
import { decideMeanings } from './alias-meanings.js';
import type { AliasMove } from './move.js';
import { type OpenChoice, openChoices } from './open-choices.js';
import { replaceWhole } from './replace-whole.js';

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
  const written = spell(set, release, context);
  return {
    fix: {
      ...fix,
      files: [...(release.configuration ? [release.configuration] : []), ...fix.files, ...written.files],
      created: written.created,
    },
    migrations: written.plans,
    choices: openChoices(scan.judged, fix, release.moves, context),
    notices: [...noticesOf(set), ...written.notices],
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

interface SpeltMigrations {
  readonly plans: readonly MigrationPlan[];
  readonly created: readonly NewFile[];
  /** The index, where there is one already. */
  readonly files: readonly PlannedFile[];
  readonly notices: readonly string[];
}

function spell({ plans: all }: MigrationSet, { migrations: { files, prefix } }: Release, { configuration }: RunContext): SpeltMigrations {
  const style = STYLES.find(({ id }) => id === configuration.migrations.style);
  if (style === undefined) throw new Error(`no style of migrations is called ${configuration.migrations.style}`);
  const refused = all.flatMap((plan) => style.check(plan) ?? []);
  const plans = all.filter((plan) => style.check(plan) === null);
  const notices = refused.map(({ message, hint }) => `${message} ${hint}`);
  if (plans.length === 0) return { plans, created: [], files: [], notices };
  const created = plans.flatMap((plan) => generate(plan, style)).map(({ path, content }) => ({ path: prefix + path, content }));
  const names = plans.map(({ name }) => name);
  const [path, text] = [...files].find(([name]) => isIndex(name)) ?? [];
  if (path === undefined || text === undefined) {
    return { plans, created: [...created, { path: `${prefix}index.ts`, content: makeIndex(names) }], files: [], notices };
  }
  const registered = register(path, text, names);
  if (registered.kind === 'refused')
    return { plans, created, files: [], notices: [...notices, `${registered.message} ${registered.hint}`] };
  return { plans, created, files: registered.text === text ? [] : [replaceWhole(prefix + path, text, registered.text)], notices };
}

function noticesOf({ notices, covered, refused }: MigrationSet): readonly string[] {
  return [
    ...notices,
    ...covered.map(({ text, by }) => `${text}: ${by} handles it already`),
    ...refused.map(({ text, refusal }) => `${text}: no migration. ${refusal.message} ${refusal.hint}`),
  ];
}
