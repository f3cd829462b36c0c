import { loadCatalog } from '../../src/catalog/load-catalog.js';
import {
  type AppConfiguration,
  type Configuration,
  DEFAULT_CONFIGURATION,
  type MigrationsConfiguration,
} from '../../src/core/configuration.js';
import type { KnownMigration, MigrationPlan } from '../../src/migrations/migration-plan.js';
import { parseGates } from '../../src/migrations/parse-gates.js';
import { type PlanningContext, planMigration } from '../../src/migrations/plan-migration.js';

/** The application of the documentation: `sonnet` means 4.6 today, `fennec` has become public as Opus 4.6. */
export const APP: AppConfiguration = {
  ...DEFAULT_CONFIGURATION.app,
  aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6', haiku: 'claude-haiku-4-5-20251001' },
  codenames: { 'fennec-latest': 'opus' },
};

interface Setting {
  readonly app?: Partial<AppConfiguration>;
  readonly migrations?: Partial<MigrationsConfiguration>;
  readonly existing?: readonly KnownMigration[];
  readonly today?: string;
}

export function contextWith({ app, migrations, existing = [], today = '2026-11-20' }: Setting = {}): PlanningContext {
  const configuration: Configuration = {
    ...DEFAULT_CONFIGURATION,
    app: { ...APP, ...app },
    migrations: { ...DEFAULT_CONFIGURATION.migrations, ...migrations },
  };
  return { configuration, catalog: loadCatalog(), today, existing };
}

/** `--from a --from b --to x --gate g` as one call. */
export function plan(from: readonly string[], to: string | null, gates: readonly string[], context = contextWith()) {
  const read = parseGates(gates, 'USER_TYPE');
  if (read.kind === 'refused') return read;
  const { source, key } = context.configuration.migrations;
  return planMigration({ from, to, gates: read.gates, source, key }, context);
}

export function planned(from: readonly string[], to: string | null, gates: readonly string[], context = contextWith()): MigrationPlan {
  const outcome = plan(from, to, gates, context);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.plan;
}

export const SONNET_GATES = ['provider:first-party', 'plan:pro,max'];
export const sonnetPlan = (context = contextWith()) => planned(['claude-sonnet-4-5-20250929'], 'sonnet', SONNET_GATES, context);
export const fennecPlan = (context = contextWith()) => planned(['fennec-latest'], 'opus', ['user-type:ant'], context);
