import type { MigrationPlan, Refusal } from '../migration-plan.js';

/** Axis `styles/`: one file per way to spell a plan. The text of both files ends with a newline and is laid out for 80 columns. */
export interface MigrationStyle {
  readonly id: 'host' | 'portable';
  /** What this style cannot express, in words. */
  check(plan: MigrationPlan): Refusal | null;
  migration(plan: MigrationPlan): string;
  /** A vitest file that runs the table of cases against the migration beside it. */
  test(plan: MigrationPlan): string;
}
