import type { MigrationPlan } from '../../src/migrations/migration-plan.js';
import { contextWith, fennecPlan, planned } from './planning.js';

/** Every function of the host from where the configuration says that it is, receipts among them. */
export const elsewhere = (name: string) => ({
  module: name.includes('Receipt') ? '../state/receipts.js' : '../host.js',
  name: `my${name}`,
});
export const functions = {
  getAPIProvider: elsewhere('Provider'),
  isProSubscriber: elsewhere('Pro'),
  isMaxSubscriber: elsewhere('Max'),
  getSettingsForSource: elsewhere('Settings'),
  updateSettingsForSource: elsewhere('Update'),
  hasReceipt: elsewhere('HasReceipt'),
  leaveReceipt: elsewhere('LeaveReceipt'),
};
export const codename: MigrationPlan = {
  ...fennecPlan(contextWith({ migrations: { host: functions, source: 'projectSettings', key: 'small-model' } })),
  modifiers: ['-FAST'],
};
export const everyGate: MigrationPlan = {
  ...planned(['claude-sonnet-4-5-20250929', 'claude-sonnet-4-20250514'], 'claude-sonnet-4-6', []),
  gates: [
    { kind: 'provider', anyOf: ['first-party', 'bedrock'] },
    { kind: 'plan', anyOf: ['max'] },
    { kind: 'user-type', anyOf: ['ant', 'beta'], env: 'USER-TYPE' },
  ],
  modifiers: [],
};
