import { expect, it } from 'vitest';
import { host } from '../../src/migrations/styles/host.js';
import { codename, everyGate } from './host-plans.js';

it('the test of a codename with receipts', () => {
  expect(host.test(codename)).toBe(`import { afterEach, expect, it, vi } from 'vitest';
import { migrateFennecToOpus } from './migrateFennecToOpus.js';

const host = vi.hoisted(() => ({
  settings: {} as Record<string, object | undefined>,
  writes: [] as unknown[],
  receipts: [] as string[],
}));

vi.mock('../host.js', () => ({
  mySettings: (source: string) => host.settings[source],
  myUpdate(source: string, patch: object) {
    host.writes.push([source, patch]);
    host.settings[source] = { ...host.settings[source], ...patch };
  },
}));

vi.mock('../state/receipts.js', () => ({
  myHasReceipt: (id: string) => host.receipts.includes(id),
  myLeaveReceipt: (id: string) => host.receipts.push(id),
}));

afterEach(() => {
  vi.unstubAllEnvs();
});

const typical = { userType: 'ant' };
const pinned = { 'small-model': 'fennec-latest' };

/** What the migration writes for a user who has these settings. */
function migrate(settings: object | undefined, user = typical) {
  vi.stubEnv('USER_TYPE', user.userType);
  host.settings = { projectSettings: settings };
  host.writes = [];
  host.receipts = [];
  migrateFennecToOpus();
  return host.writes;
}

it.each([
  ['fennec-latest', 'opus'],
  ['fennec-latest-FAST', 'opus-FAST'],
  ['Fennec-latest-fast', 'opus-fast'],
  ['fennec-latest-FAST-FAST', 'opus-FAST'],
])('moves %s to %s, once', (stored, becomes) => {
  const write = ['projectSettings', { 'small-model': becomes }];
  expect(migrate({ theme: 'dark', 'small-model': stored })).toEqual([write]);
  migrateFennecToOpus();
  expect(host.writes).toEqual([write]);
  const after = { theme: 'dark', 'small-model': becomes };
  expect(host.settings).toEqual({ projectSettings: after });
});

it.each([
  'opus',
  'opus-FAST',
  'sonnet',
  'fennec',
  'fennec-latest-2',
  'my-fennec-latest',
  'fennec-latest[2m]',
  '',
  42,
  null,
])('leaves %j', (stored) => {
  expect(migrate({ 'small-model': stored })).toEqual([]);
});

it('leaves a missing key and a fresh install', () => {
  expect(migrate({ theme: 'dark' })).toEqual([]);
  expect(migrate(undefined)).toEqual([]);
});

it.each([{ userType: 'ant' }])('moves %o', (user) => {
  expect(migrate(pinned, user)).toHaveLength(1);
});

it.each([{ userType: 'external' }, { userType: '' }])('leaves %o', (user) => {
  expect(migrate(pinned, user)).toEqual([]);
});

it('leaves a user who has gone back', () => {
  migrate(pinned);
  host.settings = { projectSettings: pinned };
  migrateFennecToOpus();
  expect(host.writes).toHaveLength(1);
  expect(host.receipts).toEqual(['migrateFennecToOpus']);
});
`);
});

it('the test of two pins behind every gate', () => {
  expect(host.test(everyGate)).toBe(`import { afterEach, expect, it, vi } from 'vitest';
import { migrateSonnet45ToSonnet46 } from './migrateSonnet45ToSonnet46.js';

const host = vi.hoisted(() => ({
  provider: '',
  plan: '',
  settings: {} as Record<string, object | undefined>,
  writes: [] as unknown[],
}));

vi.mock('../host.js', () => ({
  getAPIProvider: () => host.provider,
  getSettingsForSource: (source: string) => host.settings[source],
  isMaxSubscriber: () => host.plan === 'max',
  updateSettingsForSource(source: string, patch: object) {
    host.writes.push([source, patch]);
    host.settings[source] = { ...host.settings[source], ...patch };
  },
}));

afterEach(() => {
  vi.unstubAllEnvs();
});

const typical = { provider: 'firstParty', plan: 'max', userType: 'ant' };
const pinned = { model: 'claude-sonnet-4-5-20250929' };

/** What the migration writes for a user who has these settings. */
function migrate(settings: object | undefined, user = typical) {
  vi.stubEnv('USER-TYPE', user.userType);
  Object.assign(host, user);
  host.settings = { userSettings: settings };
  host.writes = [];
  migrateSonnet45ToSonnet46();
  return host.writes;
}

it.each([
  ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-6'],
  ['sonnet-4-5-20250929', 'claude-sonnet-4-6'],
  ['claude-sonnet-4-20250514', 'claude-sonnet-4-6'],
  ['sonnet-4-20250514', 'claude-sonnet-4-6'],
  ['Claude-sonnet-4-5-20250929', 'claude-sonnet-4-6'],
])('moves %s to %s, once', (stored, becomes) => {
  const write = ['userSettings', { model: becomes }];
  expect(migrate({ theme: 'dark', model: stored })).toEqual([write]);
  migrateSonnet45ToSonnet46();
  expect(host.writes).toEqual([write]);
  const after = { theme: 'dark', model: becomes };
  expect(host.settings).toEqual({ userSettings: after });
});

it.each([
  'claude-sonnet-4-6',
  'opus',
  'claude-sonnet-4-5',
  'claude-sonnet-4-5-20250929-2',
  'my-claude-sonnet-4-5-20250929',
  'claude-sonnet-4-5-20250929[2m]',
  '',
  42,
  null,
])('leaves %j', (stored) => {
  expect(migrate({ model: stored })).toEqual([]);
});

it('leaves a missing key and a fresh install', () => {
  expect(migrate({ theme: 'dark' })).toEqual([]);
  expect(migrate(undefined)).toEqual([]);
});

it.each([
  { provider: 'firstParty', plan: 'max', userType: 'ant' },
  { provider: 'bedrock', plan: 'max', userType: 'ant' },
  { provider: 'firstParty', plan: 'max', userType: 'beta' },
])('moves %o', (user) => {
  expect(migrate(pinned, user)).toHaveLength(1);
});

it.each([
  { provider: 'vertex', plan: 'max', userType: 'ant' },
  { provider: 'unknown', plan: 'max', userType: 'ant' },
  { provider: 'firstParty', plan: 'free', userType: 'ant' },
  { provider: 'firstParty', plan: 'unknown', userType: 'ant' },
  { provider: 'firstParty', plan: 'max', userType: 'external' },
  { provider: 'firstParty', plan: 'max', userType: '' },
])('leaves %o', (user) => {
  expect(migrate(pinned, user)).toEqual([]);
});
`);
});
