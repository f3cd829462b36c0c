import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { portable } from '../../src/migrations/styles/portable.js';
import { fennecPlan, sonnetPlan } from '../migrations/planning.js';
import { runTests } from '../migrations/temporary-project.js';
import { type Home, PIN, picture, read } from './home.js';
import { uninstall } from './installed.js';
import { draft, draftHome, type InstalledApp, installApp } from './settings-app.js';

let app: InstalledApp;
let home: Home;
beforeAll(() => {
  app = installApp();
}, 60_000);
beforeEach(() => {
  home = draftHome(app.folder);
});
afterAll(() => uninstall(app.folder));

/** A settings file as a person keeps it. */
const settings = (model: string) => `{\r\n\t// my choice\r\n\t"model": "${model}",\r\n\t"theme": "dark", // 🌒\r\n}\r\n`;
const signIn = (plan: string) => writeFileSync(join(home.folder, '.draft/account.json'), JSON.stringify({ plan }));

it('holds the migrations that the tool generates', () => {
  for (const plan of [sonnetPlan(), fennecPlan()]) {
    const path = join(app.folder, 'settings-app/src/migrations', plan.name);
    expect(read(`${path}.ts`)).toBe(portable.migration(plan));
    expect(read(`${path}.test.ts`)).toBe(portable.test(plan));
  }
});

it('passes its generated tests', () => {
  const results = runTests(join(app.folder, 'settings-app'));
  expect([...results.values()].map(({ passed }) => passed)).toEqual([true, true]);
});

describe.each(['pro', 'max'])('a %s user', (plan) => {
  it.each([
    [PIN, 'sonnet'],
    ['sonnet-4-5-20250929', 'sonnet'],
    [`${PIN}[1m]`, 'sonnet[1m]'],
    ['Sonnet-4-5-20250929[1M]', 'sonnet[1M]'],
  ])('on %s is moved to %s at the next start, is told, and finds the model resolved', (stored, becomes) => {
    signIn(plan);
    writeFileSync(home.user, settings(stored));
    const { status, stdout, stderr } = draft(app, home, ['status']);
    expect(status).toBe(0);
    expect(read(home.user)).toBe(settings(becomes));
    expect(stderr).toBe(
      `${home.user}: model is now "${becomes}" instead of "${stored}" (your file as it was: ${home.user}.before-migrations)\n`,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      name: becomes,
      model: becomes.replace('sonnet', 'claude-sonnet-4-6'),
      provider: 'first-party',
    });
    const before = picture(home);
    expect(draft(app, home, ['status']).stderr).toBe('');
    expect(picture(home)).toBe(before);
  });
});

it('an employee on fennec-latest[1m] is moved to opus[1m]', () => {
  signIn('free');
  writeFileSync(home.user, settings('fennec-latest[1m]'));
  draft(app, home, ['status'], { USER_TYPE: 'ant' });
  expect(read(home.user)).toBe(settings('opus[1m]'));
});

describe('unchanged, bytes and time', () => {
  const cases: readonly (readonly [string, string, string | null, Readonly<Record<string, string>>])[] = [
    ['a free user', PIN, 'free', {}],
    ['nobody signed in', PIN, null, {}],
    ['an unknown plan', PIN, 'platinum', {}],
    ['Bedrock', PIN, 'pro', { DRAFT_USE_BEDROCK: '1' }],
    ['Vertex', PIN, 'max', { DRAFT_USE_VERTEX: '1' }],
    ['a gateway', PIN, 'pro', { ANTHROPIC_BASE_URL: 'http://127.0.0.1:1' }],
    ['an own key', PIN, 'pro', { ANTHROPIC_API_KEY: 'k' }],
    ['opus', 'opus', 'pro', {}],
    ['a custom value', `my-${PIN}`, 'pro', {}],
    ['a codename outside the house', 'fennec-latest', 'pro', {}],
    ['an employee with an own key', 'fennec-latest', 'pro', { USER_TYPE: 'ant', ANTHROPIC_API_KEY: 'k' }],
  ];
  it.each(cases)('%s', (_name, model, plan, environment) => {
    if (plan !== null) signIn(plan);
    writeFileSync(home.user, settings(model));
    const before = picture(home);
    const { status, stderr } = draft(app, home, ['status'], environment);
    expect([status, stderr]).toEqual([0, '']);
    expect(picture(home)).toBe(before);
  });

  it.each(['{ "theme": "dark" }', '{}', null])('a missing key, and a fresh install: %s', (content) => {
    signIn('pro');
    if (content !== null) writeFileSync(home.user, content);
    const before = picture(home);
    expect(draft(app, home, ['status']).status).toBe(0);
    expect(picture(home)).toBe(before);
  });
});

it('M2: says that the project still asks for the old model', () => {
  signIn('pro');
  writeFileSync(home.user, settings(PIN));
  writeFileSync(home.project, settings(PIN));
  const { stdout, stderr } = draft(app, home, ['status']);
  expect(stderr).toContain(`still in effect: "${PIN}" from projectSettings`);
  expect(JSON.parse(stdout).model).toBe(PIN);
  expect(read(home.project)).toBe(settings(PIN));
});

it('M4, M5: who goes back stays there, and who opts out is not asked again', () => {
  signIn('pro');
  writeFileSync(home.user, settings(PIN));
  draft(app, home, ['status']);
  expect(draft(app, home, ['set', 'model', PIN]).status).toBe(0);
  expect(read(home.user)).toBe(settings(PIN));
  expect(draft(app, home, ['status']).stderr).toBe('');
  expect(read(home.user)).toBe(settings(PIN));

  const other = draftHome(app.folder);
  writeFileSync(join(other.folder, '.draft/account.json'), '{"plan":"pro"}');
  writeFileSync(other.user, `{"model":"${PIN}","migrations":"off"}`);
  draft(app, other, ['status']);
  expect(read(other.user)).toBe(`{"model":"${PIN}","migrations":"off"}`);
  expect(JSON.parse(read(other.receipts)).receipts.migrateSonnet45ToSonnet46.outcome).toBe('opted-out');
});

it('M7: settings that cannot be parsed are left and reported; the application starts', () => {
  signIn('pro');
  writeFileSync(home.user, `{ "model": "${PIN}",, }`);
  const { status, stdout, stderr } = draft(app, home, ['status']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).name).toBe('sonnet');
  expect(stderr).toContain(home.user);
  expect(read(home.user)).toBe(`{ "model": "${PIN}",, }`);
  expect(existsSync(home.receipts)).toBe(false);
});

it('writes its own settings by span, refuses managed ones, and prefers a flag to a file', () => {
  writeFileSync(home.user, settings('sonnet'));
  writeFileSync(home.managed, '{"model":"haiku"}');
  expect(draft(app, home, ['set', 'theme', 'light']).status).toBe(0);
  expect(read(home.user)).toBe(settings('sonnet').replace('"dark"', '"light"'));
  expect(draft(app, home, ['set', 'language', 'de', '--project']).status).toBe(0);
  expect(JSON.parse(readFileSync(home.project, 'utf8'))).toEqual({ language: 'de' });
  expect(JSON.parse(draft(app, home, ['status', '--model', 'opus']).stdout).name).toBe('haiku');
  writeFileSync(home.managed, '{}');
  expect(JSON.parse(draft(app, home, ['status', '--model', 'opus']).stdout).name).toBe('opus');
});
