import { list, propertyName, quote } from '../layout.js';
import type { MigrationPlan } from '../migration-plan.js';
import { leftCases, movedCases } from './cases.js';
import { allowedUsers, otherUsers, type User } from './users.js';

/** The table of cases, run by the runtime on a real settings file. */
export function portableTest(plan: MigrationPlan): string {
  const [typical = {}, ...others] = allowedUsers(plan, (word) => word);
  const isProviderGated = plan.gates.some(({ kind }) => kind === 'provider');
  const strangers = [...otherUsers(plan, (word) => word), ...(isProviderGated ? [{ ...typical, provider: 'own-key' }] : [])];
  const left = leftCases(plan).map((value) => (typeof value === 'string' ? quote(value) : String(value)));
  return `import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createReceipts,
  createSettingsStore,
  runMigrations,
  type UserContext,
} from 'unpin/runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ${plan.name} } from './${plan.name}.js';

const nobody: UserContext = { provider: 'unknown', plan: 'unknown' };
${object('const typical: UserContext = ', typical, ';')}
const pinned = ${quote(plan.from[0]?.spellings[0] ?? '')};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const settings = (model: unknown) =>
  JSON.stringify(${nested(plan.key)}, null, 2);

/** The settings file after a start of the application. */
async function migrate(before: string, context = typical) {
  const path = join(folder, 'settings.json');
  writeFileSync(path, before);
  await runMigrations({
    migrations: [${plan.name}],
    settings: createSettingsStore([
      { kind: 'file', name: ${quote(plan.source)}, path },
    ]),
    receipts: createReceipts(join(folder, 'receipts.json')),
    context,
  });
  return readFileSync(path, 'utf8');
}

it.each([
${movedCases(plan)
  .map(([stored, becomes]) => `  [${quote(stored)}, ${quote(becomes)}],\n`)
  .join('')}])('moves %s to %s, once', async (stored, becomes) => {
  const after = await migrate(settings(stored));
  expect(after).toBe(settings(becomes));
  expect(await migrate(after)).toBe(after);
  // Who goes back stays there.
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

${list('', 'it.each(', left, ")('leaves %j', async (stored) => {")}
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

it('leaves a missing key', async () => {
  expect(await migrate('{ "theme": "dark" }')).toBe('{ "theme": "dark" }');
});

${users('moved', [typical, ...others], 'moves', `.toBe(settings(${quote(plan.to.name)}))`)}

${users('left', strangers, 'leaves', '.toBe(settings(pinned))')}
`;
}

/** A typed list: literals given straight to `it.each` would lose the types of their words. */
function users(name: string, all: readonly User[], title: string, expectation: string): string {
  const start = `const ${name}: readonly UserContext[] = [`;
  const [only = {}] = all;
  const line = object(start, only, '];');
  const rows = all.map((user) => `${object('  ', user, ',')}\n`).join('');
  return `${all.length === 1 && !line.includes('\n') ? line : `${start}\n${rows}];`}
it.each(${name})('${title} %o', async (user) => {
  expect(await migrate(settings(pinned), user))${expectation};
});`;
}

function object(start: string, user: User, end: string): string {
  const fields = ['...nobody', ...Object.entries(user).map(([field, value]) => `${field}: ${quote(value)}`)];
  const line = `${start}{ ${fields.join(', ')} }${end}`;
  const indent = /^ */.exec(start)?.[0] ?? '';
  return line.length <= 80 ? line : `${start}{\n${fields.map((field) => `${indent}  ${field},\n`).join('')}${indent}}${end}`;
}

/** `agents.*.model` as the literal `{ theme: 'dark', agents: { any: { model } } }`. */
function nested(key: string): string {
  const segments = key.split('.').map((segment) => (segment === '*' ? 'any' : segment));
  const last = segments.at(-1) ?? '';
  const leaf = last === 'model' ? 'model' : `${propertyName(last)}: model`;
  return `{ theme: 'dark', ${segments.slice(0, -1).reduceRight((inside, segment) => `${propertyName(segment)}: { ${inside} }`, leaf)} }`;
}
