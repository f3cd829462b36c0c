import type { Judged } from '../core/decision.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import { findClash } from './find-clash.js';
import type { KnownMigration, MigrationPlan, PlanGate, Refusal } from './migration-plan.js';
import { readOldName } from './old-name.js';
import { type PlanningContext, planMigration } from './plan-migration.js';
import { type Rewrite, rewritesOf } from './rewrites.js';

/** What a run that rewrote names owes to the users who have stored them. */
export interface MigrationSet {
  readonly plans: readonly MigrationPlan[];
  /** Rewritten names that a migration in the folder handles already. */
  readonly covered: readonly { readonly text: string; readonly by: string }[];
  /** Rewritten names for which no migration may exist, and why. */
  readonly refused: readonly { readonly text: string; readonly refusal: Refusal }[];
  readonly notices: readonly string[];
}

/** The migrations for what a run rewrote in settings and sinks: together they handle exactly the names that it rewrote. */
export function planMigrations(judged: readonly Judged[], context: PlanningContext, gates: readonly PlanGate[] = []): MigrationSet {
  return planRewrites(rewritesOf(judged), context, gates);
}

/** One plan for each pair of old model and target, whatever the spelling or modifier in which the old one was found. */
export function planRewrites(rewrites: readonly Rewrite[], context: PlanningContext, gates: readonly PlanGate[]): MigrationSet {
  const { app, migrations } = context.configuration;
  const covered: { text: string; by: string }[] = [];
  const refused: { text: string; refusal: Refusal }[] = [];
  const requests = new Map<string, { texts: string[]; to: string }>();
  for (const { text, to } of rewrites) {
    const read = readOldName(text, app, context.catalog);
    if (read.kind === 'refused') {
      refused.push({ text, refusal: read });
      continue;
    }
    const by = context.existing.find((known) => read.old.spellings.some((name) => known.from.includes(name)));
    if (by !== undefined) {
      covered.push({ text, by: by.name });
      continue;
    }
    const target = splitKnownModifiers(to, app.modifiers)[0];
    const key = `${read.old.title} ${target}`;
    const request = requests.get(key) ?? { texts: [], to: target };
    requests.set(key, { ...request, texts: [...request.texts, text] });
  }

  const plans: MigrationPlan[] = [];
  const notices = new Set<string>();
  for (const { texts, to } of requests.values()) {
    const outcome = planMigration({ from: texts, to, gates, source: migrations.source, key: migrations.key }, context);
    const clash = outcome.kind === 'planned' ? findClash(outcome.plan, [], plans.map(known)) : outcome;
    if (outcome.kind === 'planned' && clash === null) {
      plans.push(outcome.plan);
      for (const notice of outcome.notices) notices.add(notice);
    } else if (clash !== null) refused.push(...texts.map((text) => ({ text, refusal: clash })));
  }
  return { plans, covered, refused, notices: [...notices] };
}

/** Of names that a migration in the folder handles, each once. */
export function coveredNotices({ covered }: MigrationSet): readonly string[] {
  return [...new Set(covered.map(({ text, by }) => `${text}: ${by} handles it already`))];
}

/** Of names for which no migration is made, each once. */
export function refusedNotices({ refused }: MigrationSet): readonly string[] {
  return [...new Set(refused.map(({ text, refusal }) => `${text}: no migration. ${refusal.message} ${refusal.hint}`))];
}

/** Does this plan move a user who has stored this text? */
export function handles(plan: MigrationPlan, text: string): boolean {
  const name = splitKnownModifiers(text, plan.modifiers)[0].toLowerCase();
  return plan.from.some((old) => old.spellings.includes(name));
}

function known(plan: MigrationPlan): KnownMigration {
  return { name: plan.name, source: plan.source, key: plan.key, from: plan.from.flatMap((old) => old.spellings), to: plan.to.name };
}
