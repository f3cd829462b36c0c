import type { FixPlan, PlannedFile } from '../core/fix-plan.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import { generate } from '../migrations/generate.js';
import type { MigrationPlan } from '../migrations/migration-plan.js';
import { planMigrations } from '../migrations/plan-migrations.js';
import { type ExtendedIndex, registerIn } from '../migrations/register.js';
import { STYLES } from '../migrations/styles/index.js';
import type { RunContext } from './context.js';

export interface Emission {
  readonly plan: FixPlan;
  /** Names that a migration of the folder moves already, and which. */
  readonly covered: readonly string[];
  /** Names for which no migration is made, and why; and what else a person should know. */
  readonly notices: readonly string[];
}

/**
 * Adds to a plan the migrations that it owes to the users who have stored what it rewrites, and their entries in the index of the folder.
 * `prefix` is that folder relative to the root, with a slash at its end, or empty; `existing` are its files by path in it: what they handle
 * is not generated again.
 */
export function planEmission(plan: FixPlan, prefix: string, existing: ReadonlyMap<string, string>, context: RunContext): Emission {
  const { configuration, catalog, today } = context;
  const rewritten = plan.files.flatMap(({ edits }) => edits.map(({ judged }) => judged));
  const set = planMigrations(rewritten, { configuration, catalog, today, existing: knownMigrations(existing, configuration, catalog) });
  const style = STYLES.find(({ id }) => id === configuration.migrations.style);
  if (style === undefined) throw new Error(`no style of migrations is called ${configuration.migrations.style}`);
  const problems = set.plans.flatMap((one): readonly (readonly [MigrationPlan, string])[] => {
    const refusal = style.check(one);
    if (refusal) return [[one, `${refusal.message} ${refusal.hint}`]];
    return existing.has(`${one.name}.ts`) ? [[one, taken(one)]] : [];
  });
  const spelt = set.plans.filter((one) => !problems.some(([other]) => other === one));
  const created = spelt.flatMap((one) => generate(one, style));
  const index =
    spelt.length === 0
      ? null
      : registerIn(
          existing,
          spelt.map(({ name }) => name),
        );
  if (index?.kind === 'new') created.push({ path: index.path, content: index.text });
  const files = index?.kind === 'extended' && index.edits.length > 0 ? [...plan.files, fileOf(prefix, index)] : plan.files;
  return {
    plan: { ...plan, files, created: created.map(({ path, content }) => ({ path: prefix + path, content })) },
    covered: set.covered.map(({ text, by }) => `${text}: ${by} handles it already`),
    notices: [
      ...set.notices,
      ...set.refused.map(({ text, refusal }) => `${text}: no migration. ${refusal.message} ${refusal.hint}`),
      ...problems.map(([, notice]) => notice),
      ...(index?.kind === 'refused' ? [`${index.message} ${index.hint}`] : []),
      ...(created.length > 0 ? unchecked(prefix, context) : []),
    ],
  };
}

/** A migration that users may have run is not written over. */
function taken({ name, from }: MigrationPlan): string {
  const names = from.map(({ id }) => id).join(', ');
  return `${name}.ts exists already and does not handle ${names}: write a migration of another name for it.`;
}

function fileOf(prefix: string, { path, before, edits }: ExtendedIndex): PlannedFile {
  return { path: prefix + path, before: new TextEncoder().encode(before), edits: [], entries: edits };
}

function unchecked(prefix: string, { base, configuration }: RunContext): readonly string[] {
  const { dir } = configuration.migrations;
  return base + prefix === `${dir}/` ? [] : [`unpin lint and unpin migrate check look at ${dir}, which is migrations.dir.`];
}
