import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Home, PIN, read, sonnet } from './home.js';
import { ROOT, uninstall } from './installed.js';
import { draft, draftHome, type InstalledApp, installApp } from './settings-app.js';

const HOOK = ['--import', join(ROOT, 'test/crash/hook.mjs')];
/** 25 kills where everything is tested, at least 500 by `npm run test:full`. */
const KILLS = process.env.UNPIN_FULL === '1' ? 520 : 25;

interface Variant {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly isLinked: boolean;
  readonly hasReceipts: boolean;
}

const VARIANTS: readonly Variant[] = [
  {
    name: 'comments, CRLF, BOM',
    before: `\uFEFF{\r\n\t// mine\r\n\t"model": "${PIN}[1m]",\r\n}\r\n`,
    after: '\uFEFF{\r\n\t// mine\r\n\t"model": "sonnet[1m]",\r\n}\r\n',
    isLinked: false,
    hasReceipts: false,
  },
  {
    name: 'a link, a journal that exists, 200 KB',
    before: `{ "model": "sonnet-4-5-20250929", "notes": "${'ü'.repeat(100_000)}" }`,
    after: `{ "model": "sonnet", "notes": "${'ü'.repeat(100_000)}" }`,
    isLinked: true,
    hasReceipts: true,
  },
];

let app: InstalledApp;
beforeAll(() => {
  app = installApp();
}, 60_000);
afterAll(() => uninstall(app.folder));

function prepare({ before, isLinked, hasReceipts }: Variant): Home {
  const home = draftHome(app.folder);
  writeFileSync(join(home.folder, '.draft/account.json'), '{"plan":"pro"}');
  if (isLinked) {
    mkdirSync(join(home.folder, '.draft/dotfiles'));
    writeFileSync(join(home.folder, '.draft/dotfiles/draft.json'), before);
    symlinkSync('dotfiles/draft.json', home.user);
  } else writeFileSync(home.user, before);
  if (hasReceipts) {
    const receipt = {
      ...{ outcome: 'migrated', source: 'userSettings', key: 'model', from: 'x', to: 'y' },
      date: '2026-01-01',
      tool: 'unpin 0.0.9',
    };
    writeFileSync(home.receipts, JSON.stringify({ version: 1, receipts: { older: receipt } }));
  }
  return home;
}

function start(home: Home, crashAt?: number) {
  const environment = crashAt === undefined ? {} : { CRASH_AT: String(crashAt), CRASH_BELOW: join(home.folder, '.draft') };
  return draft(app, home, ['status'], environment, crashAt === undefined ? [] : HOOK);
}

/** How many steps one undisturbed migration takes. */
function countSteps(variant: Variant): number {
  const home = prepare(variant);
  const count = join(home.folder, 'count');
  draft(app, home, ['status'], { CRASH_BELOW: join(home.folder, '.draft'), CRASH_COUNT: count }, HOOK);
  expect(read(home.user)).toBe(variant.after);
  return read(count).split('\n').length;
}

const leftovers = (home: Home): readonly string[] =>
  readdirSync(join(home.folder, '.draft'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tmp|lock)$/.test(name));

describe.each(VARIANTS)('$name: killed', (variant) => {
  it('at every step, the settings are old or new, the next start completes, and who goes back stays', () => {
    const steps = countSteps(variant);
    expect(steps).toBeGreaterThan(60);
    const kills = Math.ceil(KILLS / VARIANTS.length);
    const seen = { old: 0, new: 0 };
    for (let kill = 0; kill < kills; kill++) {
      // Spread over all steps; beyond one kill a step, the start that recovers is killed too.
      const first = 1 + Math.floor((kills <= steps ? (kill * steps) / kills : kill) % steps);
      const home = prepare(variant);
      expect(start(home, first).signal, `step ${first} of ${steps}`).toBe('SIGKILL');
      if (kill >= steps) start(home, 1 + ((kill * 37) % steps));
      const torn = read(home.user);
      expect([variant.before, variant.after]).toContain(torn);
      seen[torn === variant.before ? 'old' : 'new'] += 1;

      const next = start(home);
      expect([next.status, read(home.user)], `after step ${first}: ${next.stderr}`).toEqual([0, variant.after]);
      expect(JSON.parse(read(home.receipts)).receipts[sonnet.id]).toMatchObject({ outcome: 'migrated' });
      expect(Object.keys(JSON.parse(read(home.receipts)).receipts)).toContain(variant.hasReceipts ? 'older' : sonnet.id);
      expect(lstatSync(home.user).isSymbolicLink()).toBe(variant.isLinked);
      const target = variant.isLinked ? join(home.folder, '.draft/dotfiles/draft.json') : home.user;
      expect(read(`${target}.before-migrations`)).toBe(variant.before);

      writeFileSync(home.user, variant.before);
      expect(start(home).stderr).toBe('');
      expect(read(home.user)).toBe(variant.before);
    }
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
  }, 3_600_000);
});

it('leaves nothing behind once a later start has written', () => {
  const [variant] = VARIANTS;
  if (variant === undefined) return;
  for (const step of [3, 7, 23, 34]) {
    const home = prepare(variant);
    start(home, step);
    start(home);
    expect(leftovers(home), `step ${step}`).toEqual([]);
    expect(existsSync(home.receipts)).toBe(true);
  }
});
