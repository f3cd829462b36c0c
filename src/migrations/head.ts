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
    `For: ${audience(plan)}. Only \`${plan.source}\` is read and written. Nothing changes for anybody else${unknowns(plan)}.`,
    `Why: ${reason(plan)}`,
    `Delete: after ${plan.deletableAfter}, once nobody updates from a release without it. Until then leave it as it is: users may have run it.`,
  ]);
}

function isAlias(plan: MigrationPlan): boolean {
  return plan.to.title === null || !plan.to.name.includes('-');
}

const ORDER: readonly PlanGate['kind'][] = ['provider', 'plan', 'user-type'];

/** `first-party users on the max plan with USER_TYPE=ant`, in whatever order the gates are given. */
function audience({ gates }: MigrationPlan): string {
  const isNamed = gates.some(({ kind }) => kind === 'provider');
  const ordered = gates.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [...(isNamed ? [] : ['users']), ...ordered.map(audienceOf)].join(' ');
}

function audienceOf(gate: PlanGate): string {
  switch (gate.kind) {
    case 'provider':
      return `${anyOf(gate.anyOf)} users`;
    case 'plan':
      return `on the ${anyOf(gate.anyOf)} plan`;
    case 'user-type':
      return `with ${gate.env}=${anyOf(gate.anyOf)}`;
  }
}

function unknowns(plan: MigrationPlan): string {
  const kinds = plan.gates.flatMap(({ kind }) => (kind === 'user-type' ? [] : [kind]));
  return kinds.length === 0 ? '' : `, nor where the ${anyOf(kinds)} is unknown`;
}

function reason(plan: MigrationPlan): string {
  if (plan.kind === 'codename') return 'the model is public now, and settings shall show its public name.';
  const dying = plan.from.find((old) => old.retiresOn !== null);
  const title = (dying ?? plan.from[0])?.title;
  const follow = isAlias(plan) ? 'the alias follows each newer model.' : `\`${plan.to.name}\` takes its place.`;
  if (dying?.retiresOn == null) return `a pin stays at ${title} for ever; ${follow}`;
  const retired =
    dying.retiresOn <= plan.plannedOn
      ? `was retired on ${dying.retiresOn}, and calls fail since`
      : `retires on ${dying.retiresOn}, and calls fail from then on`;
  return `${title} ${retired}; ${follow}`;
}
