import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { defineMigration, type Migration } from '../../src/runtime/index.js';
import { EMPLOYEE, fennec, type Home, makeHome, PIN, PRO, picture, read, removeHome, sonnet, start, storeOf, touchedAt } from './home.js';

const homes: Home[] = [];
const home = (...files: Parameters<typeof makeHome>): Home => {
  const made = makeHome(...files);
  homes.push(made);
  return made;
};
afterEach(() => {
  for (const made of homes.splice(0)) removeHome(made);
});

const settings = (model: unknown) => `{\n  "theme": "dark",\n  "model": ${JSON.stringify(model)}\n}\n`;

it('M1: reports what changed, and has made one copy before the first write', async () => {
  const at = home({ user: settings(PIN) });
  const told: string[] = [];
  const report = await start(at, { onChange: ({ from, to }) => told.push(`${from} ${to}`) });
  expect(told).toEqual([`${PIN} sonnet`]);
  const backup = `${at.user}.before-migrations`;
  expect(report.changes).toEqual([
    {
      id: 'migrateSonnet45ToSonnet46',
      source: 'userSettings',
      path: at.user,
      key: 'model',
      from: PIN,
      to: 'sonnet',
      backup,
      isRecovered: false,
      others: [],
    },
  ]);
  expect(read(backup)).toBe(settings(PIN));
  writeFileSync(at.user, settings('fennec-latest'));
  const second = await start(at, { context: { ...EMPLOYEE, plan: 'pro' } });
  expect(second.changes).toMatchObject([{ to: 'opus', backup: null }]);
  expect(read(backup)).toBe(settings(PIN));
});

it('M2: reads and writes one source, keeps every other key and says which sources still hold the old name', async () => {
  const project = settings(`${PIN}[1m]`);
  const at = home({ user: settings(PIN), project, local: settings('opus'), managed: settings('sonnet-4-5-20250929') });
  const report = await start(at);
  expect(read(at.user)).toBe(settings('sonnet'));
  expect(read(at.project)).toBe(project);
  expect(report.changes[0]?.others).toEqual([
    { source: 'projectSettings', key: 'model', value: `${PIN}[1m]`, isOverriding: true },
    { source: 'managedSettings', key: 'model', value: 'sonnet-4-5-20250929', isOverriding: true },
  ]);
  const weaker = home({ user: settings(PIN), project });
  const projects = await start(weaker, { migrations: [{ ...sonnet, source: 'projectSettings' }] });
  expect(projects.changes[0]?.others).toEqual([{ source: 'userSettings', key: 'model', value: PIN, isOverriding: false }]);
  expect(read(weaker.user)).toBe(settings(PIN));
});

it('M2: an old name in another source alone is left', async () => {
  const at = home({ user: settings('opus'), project: settings(PIN) });
  const before = picture(at);
  await start(at);
  expect(picture(at)).toBe(before);
});

describe('M3: exact known old names only', () => {
  it.each([
    'opus',
    'sonnet',
    'sonnet[1m]',
    'claude-sonnet-4-5',
    'claude-sonnet-4-6',
    `${PIN}-2`,
    `${PIN}[2m]`,
    `my-${PIN}`,
    `anthropic/${PIN}`,
    `us.anthropic.${PIN}-v1:0`,
    ` ${PIN}`,
    '[1m]',
    '',
    42,
    null,
    true,
    [PIN],
    { model: PIN },
  ])('%j stays, bytes and time', async (model) => {
    const at = home({ user: settings(model) });
    const before = picture(at);
    const report = await start(at);
    expect(report.changes).toEqual([]);
    expect(picture(at)).toBe(before);
  });
});

describe('M4: an opt-out', () => {
  const off = (choice: unknown) => `{ "model": "${PIN}", "migrations": ${JSON.stringify(choice)} }`;

  it.each(['off', { migrateSonnet45ToSonnet46: 'off' }])('%j is respected and remembered as one', async (choice) => {
    const at = home({ user: off(choice) });
    expect((await start(at)).skips).toContainEqual({ id: 'migrateSonnet45ToSonnet46', reason: 'opted-out' });
    expect(read(at.user)).toBe(off(choice));
    expect(JSON.parse(read(at.receipts)).receipts.migrateSonnet45ToSonnet46).toMatchObject({ outcome: 'opted-out', from: PIN });
    writeFileSync(at.user, settings(PIN));
    expect((await start(at)).changes).toEqual([]);
    expect(read(at.user)).toBe(settings(PIN));
  });

  it('counts in any source, and for the migration that it names', async () => {
    expect((await start(home({ user: settings(PIN), managed: '{"migrations":"off"}' }))).changes).toEqual([]);
    expect((await start(home({ user: off({ migrateFennecToOpus: 'off' }) }))).changes).toHaveLength(1);
  });

  it('of who has nothing to move leaves no trace', async () => {
    const at = home({ user: '{"model":"opus","migrations":"off"}' });
    const before = picture(at);
    await start(at);
    expect(picture(at)).toBe(before);
  });
});

it('M5: is idempotent without its receipt, and respects who has gone back with it', async () => {
  const at = home({ user: settings(PIN) });
  await start(at);
  const after = read(at.user);
  writeFileSync(at.receipts, '{ "version": 1, "receipts": {} }');
  const touched = touchedAt(at.user);
  expect((await start(at)).changes).toEqual([]);
  expect([read(at.user), touchedAt(at.user)]).toEqual([after, touched]);

  const back = home({ user: settings(PIN) });
  await start(back);
  writeFileSync(back.user, settings(PIN));
  const before = picture(back);
  const report = await start(back);
  expect(report).toMatchObject({ changes: [], failures: [] });
  expect(report.skips).toContainEqual({ id: 'migrateSonnet45ToSonnet46', reason: 'receipt' });
  expect(picture(back)).toBe(before);
});

describe('M6: receipts are keyed by the id of the migration', () => {
  it('a fresh install is left alone: no settings, no receipts, no folder', async () => {
    const at = home();
    expect((await start(at)).skips).toContainEqual({ id: 'migrateSonnet45ToSonnet46', reason: 'no-settings' });
    expect(readdirSync(at.folder)).toEqual([]);
  });

  it.each(['1.0.0', '2.0.0-beta.1', '0.0.0', 'nightly', undefined])('whatever the version of the application: %s', async (version) => {
    const at = home({ user: settings(PIN) });
    expect((await start(at, { context: { ...PRO, version } })).changes).toHaveLength(1);
    expect(JSON.parse(read(at.receipts))).toEqual({
      version: 1,
      receipts: {
        migrateSonnet45ToSonnet46: {
          outcome: 'migrated',
          source: 'userSettings',
          key: 'model',
          from: PIN,
          to: 'sonnet',
          date: '2026-11-20',
          tool: 'unpin 0.1.0',
        },
      },
    });
  });

  it('a second migration with the same id is reported and not run', async () => {
    const at = home({ user: settings('fennec-latest') });
    const report = await start(at, { migrations: [sonnet, { ...fennec, id: sonnet.id }], context: { ...EMPLOYEE, plan: 'pro' } });
    expect(report).toMatchObject({ changes: [], failures: [{ id: sonnet.id, cause: { kind: 'duplicate-id' } }] });
  });
});

describe('M7: settings that cannot be parsed are left and reported', () => {
  it.each([
    ['a syntax error', `{ "model": "${PIN}", }}`],
    ['a cut file', `{ "model": "${PIN}`],
    ['another root', `["${PIN}"]`],
    ['UTF-16', Buffer.from(settings(PIN), 'utf16le')],
    ['Latin-1', Buffer.from(`{ "model": "${PIN}", "name": "Zoë" }`, 'latin1')],
    ['nesting without end', `{ "model": "${PIN}", "x": ${'['.repeat(200_000)}${']'.repeat(200_000)} }`],
  ])('%s', async (_name, user) => {
    const at = home({ user });
    const before = picture(at);
    const report = await start(at);
    expect(report).toMatchObject({
      changes: [],
      failures: [{ id: 'migrateSonnet45ToSonnet46', cause: { reason: 'unreadable', path: at.user } }],
    });
    expect(picture(at)).toBe(before);
  });

  it('so is a journal: taking it for empty would move who has gone back', async () => {
    const at = home({ user: settings(PIN), receipts: '{ "version": 1, "receipts"' });
    const before = picture(at);
    expect(await start(at)).toMatchObject({ changes: [], failures: [{ id: null, cause: { reason: 'unreadable', path: at.receipts } }] });
    expect(picture(at)).toBe(before);
  });
});

it('M8: every migration that is handed over is run or accounted for', async () => {
  const others = [1, 2, 3].map((at): Migration => defineMigration({ ...sonnet, id: `m${at}`, from: [`old-${at}`] }));
  const report = await start(home({ user: settings(PIN) }), { migrations: [...others, sonnet, fennec] });
  const ids = [...report.changes, ...report.skips, ...report.failures].map(({ id }) => id);
  expect(ids.sort()).toEqual(['m1', 'm2', 'm3', 'migrateFennecToOpus', 'migrateSonnet45ToSonnet46']);
});

describe('M9: modifiers are matched in any casing and carried as written, once', () => {
  it.each([
    [PIN, 'sonnet'],
    [`${PIN}[1m]`, 'sonnet[1m]'],
    [`${PIN}[1M]`, 'sonnet[1M]'],
    ['sonnet-4-5-20250929[1m]', 'sonnet[1m]'],
    ['Claude-Sonnet-4-5-20250929[1M]', 'sonnet[1M]'],
    [`${PIN}[1M][1m]`, 'sonnet[1M]'],
  ])('%s becomes %s', async (model, becomes) => {
    const at = home({ user: settings(model) });
    await start(at);
    expect(read(at.user)).toBe(settings(becomes));
  });

  it('fennec-latest[1m] of an employee becomes opus[1m]', async () => {
    const at = home({ user: settings('fennec-latest[1m]') });
    await start(at, { context: EMPLOYEE });
    expect(read(at.user)).toBe(settings('opus[1m]'));
  });
});

it('M10: a chain of migrations ends at its end in one start, in whatever order they stand', async () => {
  const link = (from: string, to: string) => defineMigration({ ...sonnet, id: `${from}-${to}`, from: [from], to });
  for (const migrations of [
    [link('a', 'b'), link('b', 'c')],
    [link('b', 'c'), link('a', 'b')],
  ]) {
    const at = home({ user: settings('a[1m]') });
    expect((await start(at, { migrations })).changes).toHaveLength(2);
    expect(read(at.user)).toBe(settings('c[1m]'));
    const before = picture(at);
    await start(at, { migrations });
    expect(picture(at)).toBe(before);
  }
});

describe('M11: third-party users and unknown ones keep what they have', () => {
  it.each([
    { ...PRO, provider: 'bedrock' as const },
    { ...PRO, provider: 'vertex' as const },
    { ...PRO, provider: 'foundry' as const },
    { ...PRO, provider: 'gateway' as const },
    { ...PRO, provider: 'custom-base-url' as const },
    { ...PRO, provider: 'own-key' as const },
    { ...PRO, provider: 'unknown' as const },
    { ...PRO, plan: 'free' as const },
    { ...PRO, plan: 'unknown' as const },
  ])('%j', async (context) => {
    const at = home({ user: settings(PIN) });
    const before = picture(at);
    expect((await start(at, { context })).changes).toEqual([]);
    expect(picture(at)).toBe(before);
  });

  it('an own key is left even where no gate asks for the provider', async () => {
    const at = home({ user: settings('fennec-latest') });
    const report = await start(at, { context: { ...EMPLOYEE, provider: 'own-key' } });
    expect(report.skips).toContainEqual({ id: 'migrateFennecToOpus', reason: 'own-key' });
    expect(existsSync(dirname(at.receipts)) && existsSync(at.receipts)).toBe(false);
  });
});

it('a source that the store does not have is reported', async () => {
  const report = await start(home({ user: settings(PIN) }), { migrations: [{ ...sonnet, id: 'typo', source: 'userSetings' }, sonnet] });
  expect(report).toMatchObject({ changes: [{ id: sonnet.id }], failures: [{ id: 'typo', cause: { message: 'no such settings source' } }] });
});

it('one that throws stops no other, and has no receipt', async () => {
  const at = home({ user: settings(PIN) });
  const broken: Migration = {
    id: 'broken',
    source: 'userSettings',
    key: 'theme',
    gate: sonnet.gate,
    rewrite: () => {
      throw new Error('no');
    },
  };
  const report = await start(at, { migrations: [broken, sonnet] });
  expect(report).toMatchObject({ changes: [{ id: sonnet.id }], failures: [{ id: 'broken', cause: { kind: 'threw' } }] });
  expect(Object.keys(JSON.parse(read(at.receipts)).receipts)).toEqual([sonnet.id]);
});

it('an onChange that throws is reported; the change stands', async () => {
  const at = home({ user: settings(PIN) });
  const report = await start(at, {
    onChange: () => {
      throw new Error('no');
    },
  });
  expect(report).toMatchObject({ changes: [{ to: 'sonnet' }], failures: [{ cause: { kind: 'threw' } }] });
});

it('the store of the same sources reads what was written', async () => {
  const at = home({ user: settings(PIN) });
  await start(at);
  expect(await storeOf(at).read('userSettings')).toMatchObject({ values: { model: 'sonnet', theme: 'dark' } });
});
