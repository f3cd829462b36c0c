import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createReceipts,
  createSettingsStore,
  runMigrations,
  type UserContext,
} from 'unpin/runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateFennecToOpus } from './migrateFennecToOpus.js';

const nobody: UserContext = { provider: 'unknown', plan: 'unknown' };
const typical: UserContext = { ...nobody, userType: 'ant' };
const pinned = 'fennec-latest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const settings = (model: unknown) =>
  JSON.stringify({ theme: 'dark', model }, null, 2);

/** The settings file after a start of the application. */
async function migrate(before: string, context = typical) {
  const path = join(folder, 'settings.json');
  writeFileSync(path, before);
  await runMigrations({
    migrations: [migrateFennecToOpus],
    settings: createSettingsStore([
      { kind: 'file', name: 'userSettings', path },
    ]),
    receipts: createReceipts(join(folder, 'receipts.json')),
    context,
  });
  return readFileSync(path, 'utf8');
}

it.each([
  ['fennec-latest', 'opus'],
  ['fennec-latest[1m]', 'opus[1m]'],
  ['Fennec-latest[1M]', 'opus[1M]'],
  ['fennec-latest[1m][1m]', 'opus[1m]'],
])('moves %s to %s, once', async (stored, becomes) => {
  const after = await migrate(settings(stored));
  expect(after).toBe(settings(becomes));
  expect(await migrate(after)).toBe(after);
  // Who goes back stays there.
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

it.each([
  'opus',
  'opus[1m]',
  'sonnet',
  'fennec',
  'fennec-latest-2',
  'my-fennec-latest',
  'fennec-latest[2m]',
  '',
  42,
  null,
])('leaves %j', async (stored) => {
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

it('leaves a missing key', async () => {
  expect(await migrate('{ "theme": "dark" }')).toBe('{ "theme": "dark" }');
});

const moved: readonly UserContext[] = [{ ...nobody, userType: 'ant' }];
it.each(moved)('moves %o', async (user) => {
  expect(await migrate(settings(pinned), user)).toBe(settings('opus'));
});

const left: readonly UserContext[] = [
  { ...nobody, userType: 'external' },
  { ...nobody, userType: '' },
];
it.each(left)('leaves %o', async (user) => {
  expect(await migrate(settings(pinned), user)).toBe(settings(pinned));
});
