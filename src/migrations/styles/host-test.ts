import { list, propertyName, quote } from '../layout.js';
import type { MigrationPlan } from '../migration-plan.js';
import { leftCases, movedCases } from './cases.js';
import { type HostDuty, hostModules, keepsReceipt } from './host-imports.js';
import { hostProvider } from './host-words.js';
import { allowedUsers, otherUsers, type User } from './users.js';

/** The table of cases, run against a host that records what is written. */
export function hostTest(plan: MigrationPlan): string {
  const userType = plan.gates.find((gate) => gate.kind === 'user-type');
  const users = allowedUsers(plan, hostProvider);
  return `${[
    `import { ${userType ? 'afterEach, ' : ''}expect, it, vi } from 'vitest';\nimport { ${plan.name} } from './${plan.name}.js';`,
    state(plan),
    ...hostModules(plan).map(([module, duties]) => mock(module, duties)),
    ...(userType ? ['afterEach(() => {\n  vi.unstubAllEnvs();\n});'] : []),
    `const typical = ${object(users[0] ?? {})};\nconst pinned = { ${propertyName(plan.key)}: ${quote(plan.from[0]?.spellings[0] ?? '')} };`,
    runner(plan, userType?.env),
    ...cases(plan),
    table(users, "'moves %o'", 'expect(migrate(pinned, user)).toHaveLength(1);'),
    table(otherUsers(plan, hostProvider), "'leaves %o'", 'expect(migrate(pinned, user)).toEqual([]);'),
    ...(keepsReceipt(plan) ? [receipt(plan)] : []),
  ].join('\n\n')}\n`;
}

function state(plan: MigrationPlan): string {
  const lines = [
    ...hostFields(plan).map((field) => `${field}: '',`),
    'settings: {} as Record<string, object | undefined>,',
    'writes: [] as unknown[],',
  ];
  if (keepsReceipt(plan)) lines.push('receipts: [] as string[],');
  return `const host = vi.hoisted(() => ({\n${lines.map((line) => `  ${line}\n`).join('')}}));`;
}

/** What the host tells of a user; his type stands in the environment. */
function hostFields(plan: MigrationPlan): readonly string[] {
  return Object.keys(allowedUsers(plan, hostProvider)[0] ?? {}).filter((field) => field !== 'userType');
}

const FAKES: Readonly<Record<HostDuty, string>> = {
  getAPIProvider: ': () => host.provider,',
  isProSubscriber: ": () => host.plan === 'pro',",
  isMaxSubscriber: ": () => host.plan === 'max',",
  getSettingsForSource: ': (source: string) => host.settings[source],',
  updateSettingsForSource: `(source: string, patch: object) {
    host.writes.push([source, patch]);
    host.settings[source] = { ...host.settings[source], ...patch };
  },`,
  hasReceipt: ': (id: string) => host.receipts.includes(id),',
  leaveReceipt: ': (id: string) => host.receipts.push(id),',
};

function mock(module: string, duties: readonly (readonly [HostDuty, string])[]): string {
  return `vi.mock(${quote(module)}, () => ({\n${duties.map(([duty, name]) => `  ${name}${FAKES[duty]}\n`).join('')}}));`;
}

function runner(plan: MigrationPlan, env: string | undefined): string {
  return `/** What the migration writes for a user who has these settings. */
function migrate(settings: object | undefined, user = typical) {
${env === undefined ? '' : `  vi.stubEnv(${quote(env)}, user.userType);\n`}${hostFields(plan).length === 0 ? '' : '  Object.assign(host, user);\n'}  host.settings = { ${propertyName(plan.source)}: settings };
  host.writes = [];
${keepsReceipt(plan) ? '  host.receipts = [];\n' : ''}  ${plan.name}();
  return host.writes;
}`;
}

function cases(plan: MigrationPlan): readonly string[] {
  const [key, source] = [propertyName(plan.key), propertyName(plan.source)];
  const left = leftCases(plan).map((value) => (typeof value === 'string' ? quote(value) : String(value)));
  return [
    `it.each([
${movedCases(plan)
  .map(([stored, becomes]) => `  [${quote(stored)}, ${quote(becomes)}],\n`)
  .join('')}])('moves %s to %s, once', (stored, becomes) => {
  const write = [${quote(plan.source)}, { ${key}: becomes }];
  expect(migrate({ theme: 'dark', ${key}: stored })).toEqual([write]);
  ${plan.name}();
  expect(host.writes).toEqual([write]);
  const after = { theme: 'dark', ${key}: becomes };
  expect(host.settings).toEqual({ ${source}: after });
});`,
    `${list('', 'it.each(', left, ")('leaves %j', (stored) => {")}\n  expect(migrate({ ${key}: stored })).toEqual([]);\n});`,
    `it('leaves a missing key and a fresh install', () => {\n  expect(migrate({ theme: 'dark' })).toEqual([]);\n  expect(migrate(undefined)).toEqual([]);\n});`,
  ];
}

function table(users: readonly User[], title: string, body: string): string {
  const rows = users.map(object);
  // Formatters break a list of several objects with several keys each, whatever its width.
  const isBroken = users.length > 1 && users.every((user) => Object.keys(user).length > 1);
  const each = isBroken
    ? `it.each([\n${rows.map((row) => `  ${row},\n`).join('')}])(${title}, (user) => {`
    : list('', 'it.each(', rows, `)(${title}, (user) => {`);
  return `${each}\n  ${body}\n});`;
}

function receipt(plan: MigrationPlan): string {
  return `it('leaves a user who has gone back', () => {
  migrate(pinned);
  host.settings = { ${propertyName(plan.source)}: pinned };
  ${plan.name}();
  expect(host.writes).toHaveLength(1);
  expect(host.receipts).toEqual([${quote(plan.name)}]);
});`;
}

function object(user: User): string {
  return `{ ${Object.entries(user)
    .map(([name, value]) => `${name}: ${quote(value)}`)
    .join(', ')} }`;
}
