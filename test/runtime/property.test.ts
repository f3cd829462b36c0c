import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { createReceipts, createSettingsStore, defineMigration, type Migration, provider, runMigrations } from '../../src/runtime/index.js';
import { planSettings } from '../../src/runtime/plan-settings.js';
import { memoryFiles } from './memory-files.js';
import { settingsText } from './settings-text.js';

const RUNS = process.env.UNPIN_FULL === '1' ? 20_000 : 500;
const NAMES = ['alpha-1', 'alpha-2', 'beta', 'gamma', 'delta-latest', 'Alpha-1', 'BETA', 'alpha-11', 'other'];
const MODELS = [...NAMES, ...NAMES.map((name) => `${name}[1m]`), 'alpha-1[1M]', 'beta[2m]', 'gamma[1m][1M]'];

const migration: fc.Arbitrary<Migration> = fc
  .record({
    from: fc.uniqueArray(fc.constantFrom('alpha-1', 'alpha-2', 'beta', 'gamma', 'delta-latest'), { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom('one', 'two', 'alpha-1', 'beta', 'gamma', 'ünï"x'),
    key: fc.constantFrom('model', 'agents.*.model', 'agents.one.model', 'absent.model'),
    modifiers: fc.constantFrom(['[1m]'], ['[1m]', '[2m]'], []),
  })
  .filter(({ from, to }) => !from.some((name) => name === to))
  .map((fields) => ({ ...fields, id: '', source: 'userSettings', gate: provider('first-party') }));
// Any order, chains and cycles too.
const migrations = fc.array(migration, { maxLength: 6 }).map((all) => all.map((one, at) => defineMigration({ ...one, id: `m${at}` })));

const SETTINGS = '/home/settings.json';

function starter(text: string, all: readonly Migration[]) {
  const files = memoryFiles({ [SETTINGS]: text });
  const settings = createSettingsStore([{ kind: 'file', name: 'userSettings', path: SETTINGS }], files);
  const receipts = createReceipts('/home/migrations.json', files);
  const run = () =>
    runMigrations({ migrations: all, settings, receipts, context: { provider: 'first-party', plan: 'pro' }, today: '2026-11-20' });
  return { run, text: () => files.texts()[SETTINGS] ?? '', all: () => JSON.stringify(files.texts()) };
}

/** Of jsonc-parser's `SyntaxKind`, a const enum. */
const [STRING, END] = [10, 17];

/** Everything in the text: keys, values, comments, spaces, signs. */
function tokens(text: string): readonly string[] {
  const scanner = createScanner(text.replace(/^\uFEFF/, ''), false);
  const found: string[] = [];
  while (scanner.scan() !== END)
    found.push(`${scanner.getToken()} ${text.replace(/^\uFEFF/, '').substr(scanner.getTokenOffset(), scanner.getTokenLength())}`);
  return found;
}

async function check(text: string, all: readonly Migration[]): Promise<boolean> {
  const { run, text: now, all: everything } = starter(text, all);
  const report = await run();
  expect(report.failures).toEqual([]);
  const after = now();
  const [before, behind] = [tokens(text), tokens(after)];
  expect(behind).toHaveLength(before.length);
  expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  const changed = before.filter((token, at) => token !== behind[at]);
  // Only values that were told as changed; comments, keys, signs and spaces are the same.
  const told = new Set(report.changes.map(({ from }) => from));
  for (const token of changed) {
    expect(token.startsWith(`${STRING} `)).toBe(true);
    expect(told).toContain(JSON.parse(token.slice(token.indexOf('"'))));
  }
  if (report.changes.length === 0) expect(after).toBe(text);

  // T13: what a dry run says is what a start does.
  const planned = await planSettings(new TextEncoder().encode(text), SETTINGS, all);
  expect(planned).toMatchObject({ kind: 'plan', text: after });
  expect(planned.kind === 'plan' && planned.moves).toEqual(report.changes.map(({ id, key, from, to }) => ({ id, key, from, to })));

  const once = everything();
  const second = await run();
  expect(second.changes).toEqual([]);
  expect(everything()).toBe(once);
  return changed.length > 0;
}

it('for any settings and any migrations: twice is once, and only the moved values differ', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(settingsText(MODELS), migrations, async (text, all) => {
      if (await check(text, all)) moved += 1;
    }),
    { numRuns: RUNS },
  );
  // The draws are of use only while many of them have something to move.
  expect(moved).toBeGreaterThan(RUNS / 10);
});

it('the same for a megabyte', async () => {
  const filler = `"filler": [\n${'  { "text": "ключ 🌒", "n": [1, 2, 3] }, // note\n'.repeat(20_000)}  0 ]`;
  const one = defineMigration({
    id: 'm',
    source: 'userSettings',
    key: 'model',
    gate: provider('first-party'),
    from: ['alpha-1'],
    to: 'one',
    modifiers: ['[1m]'],
  });
  for (const text of [`{ "model": "alpha-1[1m]", ${filler} }`, `{ ${filler}, "model": "alpha-1" }`])
    expect(await check(text, [one])).toBe(true);
});
