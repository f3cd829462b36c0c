import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileSystem } from '../../src/runtime/file-system.js';
import { createReceipts, createSettingsStore, runMigrations } from '../../src/runtime/index.js';
import { problemOf } from '../../src/runtime/problem.js';
import { replaceFile } from '../../src/runtime/replace-file.js';
import { PIN, PRO, sonnet } from './home.js';
import { memoryFiles } from './memory-files.js';

const SETTINGS = '/home/settings.json';
const RECEIPTS = '/home/migrations.json';
const before = `{ "model": "${PIN}" }\n`;

const failure = (code: string) => Object.assign(new Error(`${code}: injected`), { code });
const fail = (code: string) => (): never => {
  throw failure(code);
};
const storeOn = (files: FileSystem) =>
  createSettingsStore(
    [
      { kind: 'file', name: 'userSettings', path: SETTINGS },
      { kind: 'file', name: 'managedSettings', path: SETTINGS, isReadOnly: true },
      { kind: 'values', name: 'flagSettings', values: { model: 'opus' } },
    ],
    files,
  );
const startOn = (files: FileSystem) =>
  runMigrations({ migrations: [sonnet], settings: storeOn(files), receipts: createReceipts(RECEIPTS, files), context: PRO });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a system error', () => {
  it.each([
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'missing'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'io'],
    ['EMFILE', 'io'],
  ])('%s is a problem of the kind %s', (code, reason) => {
    expect(problemOf(failure(code), '/a')).toEqual({ kind: 'problem', reason, path: '/a', message: `${code}: injected` });
  });

  it('is the only error that is one', () => {
    expect(() => problemOf(new TypeError('a bug'), '/a')).toThrow('a bug');
    expect(() => problemOf('a bug', '/a')).toThrow('a bug');
    expect(() => problemOf({ code: 'EIO', message: 'a bug' }, '/a')).toThrow('a bug');
    expect(() => problemOf(Object.assign(new Error('a bug'), { code: 7 }), '/a')).toThrow('a bug');
  });
});

describe('settings', () => {
  it.each([
    ['EACCES', 'unreadable'],
    ['EPERM', 'unreadable'],
    ['ENOENT', 'missing'],
    ['EIO', 'io'],
  ])('that cannot be read for %s are %s', async (code, reason) => {
    const files = { ...memoryFiles({ [SETTINGS]: before }), read: fail(code) };
    expect(await storeOn(files).read('userSettings')).toMatchObject({ kind: 'problem', reason, path: SETTINGS });
  });

  it('are peeked at without a parse', async () => {
    const store = storeOn(memoryFiles({ [SETTINGS]: '{ no JSON' }));
    expect(await store.peek('userSettings')).toBe('{ no JSON');
    expect(await store.peek('flagSettings')).toBe('{"model":"opus"}');
    expect(await store.peek('others')).toEqual({ kind: 'problem', reason: 'io', path: 'others', message: 'no such settings source' });
    const missing = { kind: 'problem', reason: 'missing', path: SETTINGS, message: 'no such file' };
    expect(await storeOn(memoryFiles({})).peek('userSettings')).toEqual(missing);
    const held = { ...memoryFiles({}), read: fail('EBUSY') };
    expect(await storeOn(held).peek('userSettings')).toMatchObject({ reason: 'io', message: 'EBUSY: injected' });
  });

  it.each(['managedSettings', 'flagSettings', 'others'])('of %s are not for writing', async (name) => {
    const files = memoryFiles({ [SETTINGS]: before });
    const refusal = { kind: 'problem', reason: 'read-only', path: name, message: 'this source is not for writing' };
    expect(await storeOn(files).refusal(name)).toEqual(refusal);
    expect(await storeOn(files).write(name, 'model', 'opus')).toEqual(refusal);
    expect(files.texts()).toEqual({ [SETTINGS]: before });
  });

  it('are refused where the file says so, and made where there is none', async () => {
    const files = memoryFiles({ [SETTINGS]: before });
    const withStatus = (status: object) => storeOn({ ...files, stat: (path) => ({ ...files.stat(path), ...status }) });
    expect(await withStatus({ mode: 0o555 }).refusal('userSettings')).toMatchObject({
      reason: 'read-only',
      message: 'the file is write-protected',
    });
    for (const mode of [0o200, 0o020, 0o002]) expect(await withStatus({ mode }).refusal('userSettings')).toBeNull();
    expect(await storeOn(memoryFiles({})).refusal('userSettings')).toBeNull();
    expect(await storeOn({ ...files, resolve: fail('ELOOP') }).refusal('userSettings')).toMatchObject({ reason: 'io' });
    expect(await storeOn(memoryFiles({})).change('userSettings', () => [])).toMatchObject({ reason: 'missing', message: 'no such file' });
    expect(await storeOn(memoryFiles({})).write('userSettings', 'a', 1)).toEqual({ kind: 'written', path: SETTINGS, backup: null });
  });
});

describe('a journal', () => {
  const receipt = { outcome: 'migrated', source: 's', key: 'k', from: 'a', to: 'b', date: '2026-11-20', tool: 'unpin' };
  const journal = (receipts: unknown, version: unknown = 1) => JSON.stringify({ version, receipts });
  const read = (text: string) => createReceipts(RECEIPTS, memoryFiles({ [RECEIPTS]: text })).read();

  it.each(['pending', 'migrated', 'opted-out'])('may hold the outcome %s', async (outcome) => {
    const whole = { ...receipt, outcome };
    expect(await read(journal({ m: whole }))).toEqual({ kind: 'receipts', receipts: new Map([['m', whole]]) });
  });

  it.each([
    journal({ m: { ...receipt, outcome: 'done' } }),
    journal({ good: receipt, m: { ...receipt, from: undefined } }),
    journal({ m: { ...receipt, to: 4 } }),
    journal({ m: null }),
    journal({ m: [] }),
    journal([]),
    journal(null),
    journal({}, 2),
    journal({}, '1'),
    '[]',
    'null',
    '"x"',
    '',
  ])('is none: %s', async (text) => {
    const message = 'not a journal of receipts';
    expect(await read(text)).toEqual({ kind: 'problem', reason: 'unreadable', path: RECEIPTS, message });
  });

  it('that is missing is empty; one that cannot be read is a problem, whatever the reason', async () => {
    expect(await createReceipts(RECEIPTS, memoryFiles({})).read()).toEqual({ kind: 'receipts', receipts: new Map() });
    for (const code of ['EACCES', 'EIO', 'EISDIR']) {
      const files = { ...memoryFiles({}), read: fail(code) };
      expect(await createReceipts(RECEIPTS, files).read()).toMatchObject({ kind: 'problem', reason: 'unreadable', path: RECEIPTS });
    }
  });
});

describe('a lock', () => {
  const foreign = JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' });

  it('that another process holds: both say so, and leave everything', async () => {
    let now = Date.now();
    // Patience ends at once; the lock is always fresh.
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 700));
    const held = { [SETTINGS]: before, [`${RECEIPTS}.lock`]: foreign, [`${SETTINGS}.lock`]: foreign };
    const files = memoryFiles(held);
    const cause = { kind: 'problem', reason: 'locked', path: RECEIPTS, message: 'another process is migrating' };
    expect(await startOn(files)).toEqual({ changes: [], skips: [], failures: [{ id: null, cause }] });
    expect(await storeOn(files).write('userSettings', 'a', 1)).toEqual({
      kind: 'problem',
      reason: 'locked',
      path: SETTINGS,
      message: 'another process holds the lock',
    });
    expect(files.texts()).toEqual(held);
  });

  it('that is taken over meanwhile: nothing is written', async () => {
    const files = memoryFiles({ [SETTINGS]: before });
    const taken: FileSystem = {
      ...files,
      read: (path) => (path.endsWith('.lock') && files.texts()[path] !== undefined ? new TextEncoder().encode(foreign) : files.read(path)),
    };
    const lost = { kind: 'problem', reason: 'locked', message: 'the lock was taken over' };
    expect(await storeOn(taken).write('userSettings', 'a', 1)).toEqual({ ...lost, path: SETTINGS });
    expect(files.texts()[SETTINGS]).toBe(before);
    files.remove(`${SETTINGS}.lock`);
    expect(await startOn(taken)).toEqual({ changes: [], skips: [], failures: [{ id: sonnet.id, cause: { ...lost, path: sonnet.id } }] });
    expect(files.texts()[SETTINGS]).toBe(before);
  });

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])('is written plainly where links are refused by %s', async (code) => {
    const files = memoryFiles({ [SETTINGS]: before });
    expect((await startOn({ ...files, link: fail(code) })).changes).toMatchObject([{ id: sonnet.id, to: 'sonnet' }]);
    expect(Object.keys(files.texts()).sort()).toEqual([RECEIPTS, SETTINGS, `${SETTINGS}.before-migrations`]);
  });

  it('is a failure where links fail for another reason', async () => {
    const files = memoryFiles({ [SETTINGS]: before });
    const report = await startOn({ ...files, link: fail('EIO') });
    expect(report).toMatchObject({ changes: [], failures: [{ id: null, cause: { reason: 'io', path: RECEIPTS } }] });
    expect(files.texts()).toEqual({ [SETTINGS]: before });
  });

  it.each([
    ['of a process that has ended', { pid: 2 ** 22 + 1, host: hostname(), token: 'x' }, 0],
    ['of another machine, of long ago', { pid: 1, host: 'elsewhere', token: 'x' }, 10_500],
    ['of nobody, of long ago', '', 10_500],
  ])('%s is broken', async (_, owner, age) => {
    const files = memoryFiles({ [SETTINGS]: before, [`${RECEIPTS}.lock`]: typeof owner === 'string' ? owner : JSON.stringify(owner) });
    const aged: FileSystem = { ...files, stat: (path) => ({ ...files.stat(path), changedAt: Date.now() - age }) };
    expect((await startOn(aged)).changes).toHaveLength(1);
    expect(files.texts()[`${RECEIPTS}.lock`]).toBeUndefined();
  });
});

describe('a rename over a file that something holds', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
  const on = (value: string) => Object.defineProperty(process, 'platform', { ...platform, value });
  beforeEach(() => on('win32'));
  afterEach(() => Object.defineProperty(process, 'platform', platform));

  async function replace(code: string) {
    const files = memoryFiles({ [SETTINGS]: 'old' });
    let tries = 0;
    const rename = (from: string, to: string) => {
      tries += 1;
      if (tries < 3) throw failure(code);
      files.rename(from, to);
    };
    const done = replaceFile({ ...files, rename }, SETTINGS, new TextEncoder().encode('new'), 0o600, () => {});
    const error = await done.then(
      () => null,
      (reason: Error) => reason.message,
    );
    return [tries, error, files.texts()];
  }

  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again on Windows: %s', async (code) => {
    expect(await replace(code)).toEqual([3, null, { [SETTINGS]: 'new' }]);
  });

  it.each(['ENOSPC', 'EIO'])('but not for %s', async (code) => {
    expect(await replace(code)).toEqual([1, `${code}: injected`, { [SETTINGS]: 'old' }]);
  });

  it('and on no other system', async () => {
    on('linux');
    expect(await replace('EBUSY')).toEqual([1, 'EBUSY: injected', { [SETTINGS]: 'old' }]);
  });
});
