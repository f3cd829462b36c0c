import type { FixPlan } from '../core/fix-plan.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import { coveredNotices, planMigrations, refusedNotices } from '../migrations/plan-migrations.js';
import { spellPlans } from '../migrations/spell-plans.js';
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
  const spelt = spellPlans(set.plans, configuration.migrations.style, prefix, existing);
  return {
    plan: { ...plan, files: [...plan.files, ...spelt.files], created: spelt.created },
    covered: coveredNotices(set),
    notices: [...set.notices, ...refusedNotices(set), ...spelt.notices, ...(spelt.created.length > 0 ? unchecked(prefix, context) : [])],
  };
}

function unchecked(prefix: string, { base, configuration }: RunContext): readonly string[] {
  const { dir } = configuration.migrations;
  return base + prefix === `${dir}/` ? [] : [`unpin lint and unpin migrate check look at ${dir}, which is migrations.dir.`];
}
