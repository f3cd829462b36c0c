import type { MigrationPlan } from './migration-plan.js';
import type { MigrationStyle } from './styles/style.js';

export interface GeneratedFile {
  /** Relative to the folder of migrations. */
  readonly path: string;
  readonly content: string;
}

/** The migration and the test beside it. */
export function generate(plan: MigrationPlan, style: MigrationStyle): readonly GeneratedFile[] {
  return [
    { path: `${plan.name}.ts`, content: style.migration(plan) },
    { path: `${plan.name}.test.ts`, content: style.test(plan) },
  ];
}
