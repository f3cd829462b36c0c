import { expect, it } from 'vitest';
import { portable } from '../../src/migrations/styles/portable.js';
import { codename, manyGates } from './portable-plans.js';

it('the test of a codename under a nested key', () => {
  expect(portable.test(codename)).toBe(`import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  JSON.stringify({ theme: 'dark', agents: { any: { model } } }, null, 2);

/** The settings file after a start of the application. */
async function migrate(before: string, context = typical) {
  const path = join(folder, 'settings.json');
  writeFileSync(path, before);
  await runMigrations({
    migrations: [migrateFennecToOpus],
    settings: createSettingsStore([
      { kind: 'file', name: 'projectSettings', path },
    ]),
    receipts: createReceipts(join(folder, 'receipts.json')),
    context,
  });
  return readFileSync(path, 'utf8');
}

it.each([
  ['fennec-latest', 'opus'],
  ['fennec-latest-fast', 'opus-fast'],
  ['Fennec-latest-FAST', 'opus-FAST'],
  ['fennec-latest-fast-fast', 'opus-fast'],
])('moves %s to %s, once', async (stored, becomes) => {
  const after = await migrate(settings(stored));
  expect(after).toBe(settings(becomes));
  expect(await migrate(after)).toBe(after);
  // Who goes back stays there.
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

it.each([
  'opus',
  'opus-fast',
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
`);
});

it('the test of two pins behind many gates', () => {
  expect(portable.test(manyGates)).toBe(`import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createReceipts,
  createSettingsStore,
  runMigrations,
  type UserContext,
} from 'unpin/runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateSonnet45ToSonnet46 } from './migrateSonnet45ToSonnet46.js';

const nobody: UserContext = { provider: 'unknown', plan: 'unknown' };
const typical: UserContext = {
  ...nobody,
  provider: 'first-party',
  plan: 'max',
};
const pinned = 'claude-sonnet-4-5-20250929';

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
    migrations: [migrateSonnet45ToSonnet46],
    settings: createSettingsStore([
      { kind: 'file', name: 'userSettings', path },
    ]),
    receipts: createReceipts(join(folder, 'receipts.json')),
    context,
  });
  return readFileSync(path, 'utf8');
}

it.each([
  ['claude-sonnet-4-5-20250929', 'sonnet'],
  ['sonnet-4-5-20250929', 'sonnet'],
  ['claude-sonnet-4-20250514', 'sonnet'],
  ['sonnet-4-20250514', 'sonnet'],
  ['Claude-sonnet-4-5-20250929', 'sonnet'],
])('moves %s to %s, once', async (stored, becomes) => {
  const after = await migrate(settings(stored));
  expect(after).toBe(settings(becomes));
  expect(await migrate(after)).toBe(after);
  // Who goes back stays there.
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

it.each([
  'sonnet',
  'opus',
  'claude-sonnet-4-5',
  'claude-sonnet-4-5-20250929-2',
  'my-claude-sonnet-4-5-20250929',
  'claude-sonnet-4-5-20250929[2m]',
  '',
  42,
  null,
])('leaves %j', async (stored) => {
  expect(await migrate(settings(stored))).toBe(settings(stored));
});

it('leaves a missing key', async () => {
  expect(await migrate('{ "theme": "dark" }')).toBe('{ "theme": "dark" }');
});

const moved: readonly UserContext[] = [
  { ...nobody, provider: 'first-party', plan: 'max' },
  { ...nobody, provider: 'bedrock', plan: 'max' },
  { ...nobody, provider: 'foundry', plan: 'max' },
  { ...nobody, provider: 'first-party', plan: 'team' },
];
it.each(moved)('moves %o', async (user) => {
  expect(await migrate(settings(pinned), user)).toBe(settings('sonnet'));
});

const left: readonly UserContext[] = [
  { ...nobody, provider: 'vertex', plan: 'max' },
  { ...nobody, provider: 'unknown', plan: 'max' },
  { ...nobody, provider: 'first-party', plan: 'free' },
  { ...nobody, provider: 'first-party', plan: 'unknown' },
  { ...nobody, provider: 'own-key', plan: 'max' },
];
it.each(left)('leaves %o', async (user) => {
  expect(await migrate(settings(pinned), user)).toBe(settings(pinned));
});
`);
});
