import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PIN, read, sonnet } from './home.js';
import { uninstall } from './installed.js';
import { draftAsync, draftHome, type InstalledApp, installApp } from './settings-app.js';

const ROUNDS = process.env.UNPIN_FULL === '1' ? 200 : 10;

let app: InstalledApp;
beforeAll(() => {
  app = installApp();
}, 60_000);
afterAll(() => uninstall(app.folder));

const settings = (model: string, theme: string) => `{\n  // mine\n  "model": "${model}",\n  "theme": "${theme}",\n  "keep": [1, 2]\n}\n`;

it(`two processes that start at once, ${ROUNDS} times: one migration, no lost key`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const home = draftHome(app.folder);
    writeFileSync(join(home.folder, '.draft/account.json'), '{"plan":"max"}');
    writeFileSync(home.user, settings(PIN, 'dark'));
    // One of them also changes another setting, as a user would.
    const ends = await Promise.all([draftAsync(app, home, ['status']), draftAsync(app, home, ['set', 'theme', 'light'])]);
    expect(ends.map(({ end }) => end)).toEqual([0, 0]);
    expect(ends.filter(({ errors }) => errors.includes('is now "sonnet"'))).toHaveLength(1);
    expect(ends.filter(({ errors }) => errors !== '')).toHaveLength(1);
    expect(read(home.user)).toBe(settings('sonnet', 'light'));
    expect(Object.keys(JSON.parse(read(home.receipts)).receipts)).toEqual([sonnet.id]);
    expect(readdirSync(join(home.folder, '.draft')).sort()).toEqual([
      'account.json',
      'migrations.json',
      'settings.json',
      'settings.json.before-migrations',
    ]);
  }
}, 3_600_000);

it('a lock that a dead process has left is broken by one of many', async () => {
  const home = draftHome(app.folder);
  writeFileSync(join(home.folder, '.draft/account.json'), '{"plan":"max"}');
  writeFileSync(home.user, settings(PIN, 'dark'));
  const { hostname } = await import('node:os');
  for (const name of ['settings.json.lock', 'migrations.json.lock']) {
    // A process ID that no system gives away.
    writeFileSync(join(home.folder, '.draft', name), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: 'dead' }));
  }
  const ends = await Promise.all([1, 2, 3, 4, 5].map(() => draftAsync(app, home, ['status'])));
  expect(ends.filter(({ errors }) => errors.includes('is now "sonnet"'))).toHaveLength(1);
  expect(read(home.user)).toBe(settings('sonnet', 'dark'));
});
