import type { FixPlan } from '../core/fix-plan.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import { generate } from '../migrations/generate.js';
import { planMigrations } from '../migrations/plan-migrations.js';
import { STYLES } from '../migrations/styles/index.js';
import type { RunContext } from './context.js';

export interface Emission {
  readonly plan: FixPlan;
  /** Names for which no migration is made, and why; and what else a person should know. */
  readonly notices: readonly string[];
}

/**
 * Adds to a plan the migrations that it owes to the users who have stored what it rewrites. `prefix` is their folder relative to the root,
 * with a slash at its end, or empty; `existing` are its files by path in it: what they handle is not generated again.
 */
export function planEmission(plan: FixPlan, prefix: string, existing: ReadonlyMap<string, string>, context: RunContext): Emission {
  const { configuration, catalog, today } = context;
  const rewritten = plan.files.flatMap(({ edits }) => edits.map(({ judged }) => judged));
  const set = planMigrations(rewritten, { configuration, catalog, today, existing: knownMigrations(existing, configuration, catalog) });
  const style = STYLES.find(({ id }) => id === configuration.migrations.style);
  if (style === undefined) throw new Error(`no style of migrations is called ${configuration.migrations.style}`);
  const spelt = set.plans.map((one) => ({ one, refusal: style.check(one) }));
  const files = spelt.flatMap(({ one, refusal }) => (refusal ? [] : generate(one, style)));
  return {
    plan: { ...plan, created: files.map(({ path, content }) => ({ path: prefix + path, content })) },
    notices: [
      ...set.notices,
      ...set.covered.map(({ text, by }) => `${text}: ${by} handles it already`),
      ...set.refused.map(({ text, refusal }) => `${text}: no migration. ${refusal.message} ${refusal.hint}`),
      ...spelt.flatMap(({ refusal }) => (refusal ? [`${refusal.message} ${refusal.hint}`] : [])),
    ],
  };
}
