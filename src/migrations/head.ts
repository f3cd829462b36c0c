import { anyOf, docComment } from './layout.js';
import type { MigrationPlan, PlanGate } from './migration-plan.js';

/** What, for whom, why, and when it may be deleted: the comment at the head of every generated migration. */
export function head(plan: MigrationPlan): string {
  const titles = [...new Set(plan.from.map((old) => old.title))];
  const stored =
    plan.kind === 'pin' ? `stored pins of ${anyOf(titles)}` : `the stored codename ${anyOf(titles.map((title) => `\`${title}\``))}`;
  const today = plan.to.title === null ? '' : ` (now ${plan.to.title})`;
  return docComment([
    `Moves ${stored} to ${isAlias(plan) ? 'the alias ' : ''}\`${plan.to.name}\`${today}.`,
    '',
    `For: ${audience(plan)}, in \`${plan.source}\` alone.${otherwise(plan)}`,
    `Why: ${reason(plan)}`,
    `Delete: after ${plan.deletableAfter}, when no supported release is older than this file. Until then it is history: leave it as it is.`,
  ]);
}

function isAlias(plan: MigrationPlan): boolean {
  return plan.to.title === null || !plan.to.name.includes('-');
}

function audience(plan: MigrationPlan): string {
  return plan.gates.map(audienceOf).join(' ');
}

function audienceOf(gate: PlanGate): string {
  switch (gate.kind) {
    case 'provider':
      return `${anyOf(gate.anyOf)} users`;
    case 'plan':
      return `on the ${anyOf(gate.anyOf)} plan`;
    case 'user-type':
      return `users with ${gate.env}=${anyOf(gate.anyOf)}`;
  }
}

function otherwise(plan: MigrationPlan): string {
  const kinds = plan.gates.map((gate) => (gate.kind === 'user-type' ? 'type' : gate.kind));
  return ` Another or an unknown ${anyOf(kinds)} changes nothing.`;
}

function reason(plan: MigrationPlan): string {
  if (plan.kind === 'codename') return 'the model is public; settings shall show the name that everybody knows.';
  const [first] = plan.from;
  const retires = plan.from.find((old) => old.retiresOn !== null)?.retiresOn;
  const end =
    retires == null
      ? 'stays behind'
      : retires <= plan.plannedOn
        ? `has had no model since ${retires}`
        : `stays behind, and has no model from ${retires} on`;
  return `who is pinned to ${first?.title} ${end}; the alias follows each newer model.`;
}
