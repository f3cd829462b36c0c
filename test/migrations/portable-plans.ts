import type { MigrationPlan } from '../../src/migrations/migration-plan.js';
import { contextWith, fennecPlan, planned } from './planning.js';

export const manyGates: MigrationPlan = {
  ...planned(['claude-sonnet-4-5-20250929', 'claude-sonnet-4-20250514'], 'sonnet', []),
  gates: [
    { kind: 'provider', anyOf: ['first-party', 'bedrock', 'foundry'] },
    { kind: 'plan', anyOf: ['max', 'team'] },
  ],
  modifiers: [],
};
export const codename: MigrationPlan = {
  ...fennecPlan(contextWith({ migrations: { source: 'projectSettings', key: 'agents.*.model' } })),
  modifiers: ['-fast'],
};
