import type { NewFile, PlannedFile } from '../core/fix-plan.js';
import { generate } from './generate.js';
import type { MigrationPlan } from './migration-plan.js';
import { type ExtendedIndex, registerIn } from './register.js';
import { STYLES } from './styles/index.js';

/** Migrations as files, relative to the root of the run. */
export interface SpeltMigrations {
  /** Without those that cannot be spelt. */
  readonly plans: readonly MigrationPlan[];
  readonly created: readonly NewFile[];
  /** The index, where the folder has one. */
  readonly files: readonly PlannedFile[];
  /** What is left to a person, and why. */
  readonly notices: readonly string[];
}

/**
 * Spells plans in a configured style, beside the files of their folder. `prefix` is that folder relative to the root, with a slash at its
 * end, or empty; `existing` are its files by path in it: none is written over, but the index gets its entries.
 */
export function spellPlans(
  plans: readonly MigrationPlan[],
  styleId: string,
  prefix: string,
  existing: ReadonlyMap<string, string>,
): SpeltMigrations {
  const style = STYLES.find(({ id }) => id === styleId);
  if (style === undefined) throw new Error(`no style of migrations is called ${styleId}`);
  const problems = new Map(
    plans.flatMap((plan): readonly (readonly [MigrationPlan, string])[] => {
      const refusal = style.check(plan);
      if (refusal) return [[plan, `${refusal.message} ${refusal.hint}`]];
      return existing.has(`${plan.name}.ts`) ? [[plan, taken(plan)]] : [];
    }),
  );
  const spelt = plans.filter((plan) => !problems.has(plan));
  const names = spelt.map(({ name }) => name);
  const index = names.length === 0 ? null : registerIn(existing, names);
  const created = spelt.flatMap((plan) => generate(plan, style));
  if (index?.kind === 'new') created.push({ path: index.path, content: index.text });
  return {
    plans: spelt,
    created: created.map(({ path, content }) => ({ path: prefix + path, content })),
    files: index?.kind === 'extended' && index.edits.length > 0 ? [fileOf(prefix, index)] : [],
    notices: [...problems.values(), ...(index?.kind === 'refused' ? [`${index.message} ${index.hint}`] : [])],
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
