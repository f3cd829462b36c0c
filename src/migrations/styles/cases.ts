import type { MigrationPlan } from '../migration-plan.js';

/** Stored value and what it becomes: every spelling bare, in another casing, and with each modifier in two casings. */
export function movedCases(plan: MigrationPlan): readonly (readonly [stored: string, becomes: string])[] {
  const cases = plan.from.flatMap((old) => old.spellings).map((name) => [name, plan.to.name] as const);
  const id = plan.from[0]?.spellings[0] ?? '';
  const shouted = id.charAt(0).toUpperCase() + id.slice(1);
  const modified = plan.modifiers.flatMap((modifier) => [
    [`${id}${modifier}`, `${plan.to.name}${modifier}`] as const,
    [`${shouted}${otherCase(modifier)}`, `${plan.to.name}${otherCase(modifier)}`] as const,
    [`${id}${modifier}${modifier}`, `${plan.to.name}${modifier}`] as const,
  ]);
  return plan.modifiers.length > 0 ? [...cases, ...modified] : [...cases, [shouted, plan.to.name]];
}

/** Values that look alike and are not the old name: the new name, longer and shorter names, modifiers nobody knows, no strings. */
export function leftCases(plan: MigrationPlan): readonly (string | number | null)[] {
  const id = plan.from[0]?.spellings[0] ?? '';
  const known = new Set(plan.from.flatMap((old) => old.spellings));
  const cut = id.slice(0, id.lastIndexOf('-'));
  const others = [
    plan.to.name,
    `${plan.to.name}${plan.modifiers[0] ?? ''}`,
    plan.to.name === 'opus' ? 'sonnet' : 'opus',
    cut,
    `${id}-2`,
    `my-${id}`,
    `${id}[2m]`,
  ];
  return [...[...new Set(others)].filter((name) => !known.has(name)), '', 42, null];
}

function otherCase(modifier: string): string {
  return modifier === modifier.toUpperCase() ? modifier.toLowerCase() : modifier.toUpperCase();
}
