import type { HostFunction } from '../../core/configuration.js';
import { quote } from '../layout.js';
import type { MigrationPlan } from '../migration-plan.js';

/** What a generated migration asks of its host; the words of the configuration key `migrations.host`. */
export type HostDuty =
  | 'getAPIProvider'
  | 'isProSubscriber'
  | 'isMaxSubscriber'
  | 'getSettingsForSource'
  | 'updateSettingsForSource'
  | 'hasReceipt'
  | 'leaveReceipt';

/** The duties of this plan. Receipts only where the host has both functions: without them the migration is idempotent and no more. */
export function dutiesOf(plan: MigrationPlan): readonly HostDuty[] {
  const duties: HostDuty[] = [];
  for (const gate of plan.gates) {
    if (gate.kind === 'provider') duties.push('getAPIProvider');
    if (gate.kind === 'plan' && gate.anyOf.includes('pro')) duties.push('isProSubscriber');
    if (gate.kind === 'plan' && gate.anyOf.includes('max')) duties.push('isMaxSubscriber');
  }
  duties.push('getSettingsForSource', 'updateSettingsForSource');
  return keepsReceipt(plan) ? [...duties, 'hasReceipt', 'leaveReceipt'] : duties;
}

export function keepsReceipt(plan: MigrationPlan): boolean {
  return 'hasReceipt' in plan.host && 'leaveReceipt' in plan.host;
}

/** Null where the configuration lists functions one by one and this one is not among them. */
export function hostFunction(plan: MigrationPlan, duty: HostDuty): HostFunction | null {
  const { host } = plan;
  if (isOneModule(host)) return { module: host.module, name: duty };
  return host[duty] ?? null;
}

function isOneModule(host: MigrationPlan['host']): host is { readonly module: string } {
  return typeof host.module === 'string';
}

/** Duties by module, modules and names in the order in which an import sorter leaves them. */
export function hostModules(plan: MigrationPlan): readonly (readonly [module: string, duties: readonly (readonly [HostDuty, string])[]])[] {
  const modules = new Map<string, (readonly [HostDuty, string])[]>();
  for (const duty of dutiesOf(plan)) {
    const found = hostFunction(plan, duty);
    if (found === null) continue;
    modules.set(found.module, [...(modules.get(found.module) ?? []), [duty, found.name]]);
  }
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, duties]) => [module, duties.sort(([, a], [, b]) => (a < b ? -1 : 1))]);
}

export function importLines(plan: MigrationPlan): string {
  return hostModules(plan)
    .map(([module, duties]) => {
      const names = duties.map(([, name]) => name);
      const line = `import { ${names.join(', ')} } from ${quote(module)};`;
      return line.length <= 80 ? line : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${quote(module)};`;
    })
    .join('\n');
}
