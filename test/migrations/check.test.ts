import { describe, expect, it } from 'vitest';
import { checkMigrations } from '../../src/migrations/check/check-migrations.js';
import { generate } from '../../src/migrations/generate.js';
import type { MigrationPlan } from '../../src/migrations/migration-plan.js';
import { makeIndex } from '../../src/migrations/register.js';
import { host } from '../../src/migrations/styles/host.js';
import { portable } from '../../src/migrations/styles/portable.js';
import type { MigrationStyle } from '../../src/migrations/styles/style.js';
import { contextWith, fennecPlan, planned, sonnetPlan } from './planning.js';

/** A migration as somebody wrote it by hand, in another manner than the generator. */
const GOOD = `import { getAPIProvider, getSettingsForSource, isMaxSubscriber, isProSubscriber, updateSettingsForSource } from '../host.js';

const PINS = ['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929'];

// Sonnet 4.6 is out.
export const moveSonnet = () => {
  const provider = getAPIProvider();
  const isPaying = isProSubscriber() || isMaxSubscriber();
  if (provider === 'firstParty' && isPaying) {
    const { model } = getSettingsForSource('userSettings') ?? {};
    const suffix = model?.endsWith('[1m]') ? '[1m]' : '';
    const name = model?.slice(0, model.length - suffix.length) ?? '';
    if (PINS.includes(name)) updateSettingsForSource('userSettings', { model: 'sonnet' + suffix });
  }
};
`;
const NAME = 'moveSonnet.ts';
const folder = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries({ 'moveSonnet.test.ts': '', 'index.ts': makeIndex(['moveSonnet']), ...files }));

function codes(
  files: ReadonlyMap<string, string>,
  released: ReadonlyMap<string, string> | null = null,
  context = contextWith(),
): readonly string[] {
  return checkMigrations({ files, released }, context).map(({ code, path, line }) => `${code} ${path}:${line}`);
}

const seeded = (from: string | RegExp, to: string): string => {
  const text = GOOD.replace(from, () => to);
  if (text === GOOD) throw new Error('nothing seeded');
  return text;
};

it('finds nothing in a hand-written migration that is right', () => {
  expect(codes(folder({ [NAME]: GOOD }))).toEqual([]);
});

it.each([
  'PINS.some((pin) => pin === name)',
  'new Set(PINS).has(name)',
  'PINS.indexOf(name) >= 0',
  "['claude-sonnet-4-5-20250929'].includes(name)",
])('finds nothing in a test for the whole name: %s', (test) => {
  expect(codes(folder({ [NAME]: seeded('PINS.includes(name)', test) }))).toEqual([]);
});

it('takes a test for a modifier for what it is', () => {
  const text = seeded("model?.endsWith('[1m]')", "model?.includes('[1m]') || /\\[1M\\]/i.test(model ?? '')");
  expect(codes(folder({ [NAME]: text }))).toEqual([]);
});

describe('finds each seeded mistake, and nothing else', () => {
  const line = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  it('M8: a migration that is not in the index', () => {
    expect(codes(folder({ [NAME]: GOOD, 'index.ts': 'export const migrations = [];\n' }))).toEqual(['not-registered moveSonnet.ts:1']);
    expect(codes(new Map([[NAME, GOOD]]))).toEqual(['not-registered moveSonnet.ts:1', 'no-test moveSonnet.ts:1']);
  });

  it('M11: no provider gate', () => {
    expect(codes(folder({ [NAME]: seeded("provider === 'firstParty' && ", '') }))).toEqual(['no-provider-gate moveSonnet.ts:1']);
  });

  it('M11: a gate that keeps known providers out and lets unknown ones in', () => {
    expect(codes(folder({ [NAME]: seeded("provider === 'firstParty'", "provider !== 'bedrock' && provider !== 'vertex'") }))).toEqual([
      'provider-deny-list moveSonnet.ts:1',
    ]);
  });

  it.each([
    "name.startsWith('claude-sonnet-4-5')",
    "name.includes('sonnet-4-5-20250929')",
    '/sonnet-4-5/.test(name)',
    "name.indexOf('claude-sonnet-4-5-20250929') === 0",
    'name.startsWith(PINS[0])',
    'name.includes(PIN)',
    'PINS.some((pin) => name.startsWith(pin))',
    'PINS.find(function (pin) { return name.includes(pin); })',
  ])('M3: a match on a part: %s', (test) => {
    const text = seeded('PINS.includes(name)', test).replace('const PINS', "const PIN = 'claude-sonnet-4-5-20250929';\nconst PINS");
    expect(codes(folder({ [NAME]: text }))).toEqual([`partial-match moveSonnet.ts:${line(text, test)}`]);
  });

  it('M3: a match on a part, in a loop', () => {
    const text = seeded('if (PINS.includes(name)) ', 'for (const pin of PINS) if (name.startsWith(pin)) ');
    expect(codes(folder({ [NAME]: text }))).toEqual([`partial-match moveSonnet.ts:${line(text, 'for (')}`]);
  });

  it.each(["{ model: 'sonnet' }", '{ model: ALIAS }', '{ model: TARGETS[name] }'])('M9: the modifier is dropped: %s', (patch) => {
    const text = seeded("{ model: 'sonnet' + suffix }", patch).replace(
      '\nexport',
      "\nconst ALIAS = 'sonnet';\nconst TARGETS = { x: 'sonnet' } as Record<string, string>;\nexport",
    );
    expect(codes(folder({ [NAME]: text }))).toEqual([`modifier-dropped moveSonnet.ts:${line(text, 'updateSettingsForSource(')}`]);
  });

  it.each([
    ["updateSettingsForSource('userSettings'", "updateSettingsForSource('projectSettings'"],
    ["getSettingsForSource('userSettings') ?? {}", 'getSettings()'],
    ["updateSettingsForSource('userSettings'", 'updateSettingsForSource(source()'],
  ])('M2: reads one source and writes another: %s to %s', (from, to) => {
    const text = seeded(from, to);
    expect(codes(folder({ [NAME]: text }))).toEqual([`source-mismatch moveSonnet.ts:${line(text, ' updateSettingsForSource(')}`]);
  });

  it('M10: a target that is dead, dying, unknown or lower', () => {
    const at = 'moveSonnet.ts:13';
    expect(codes(folder({ [NAME]: seeded("'sonnet' + suffix", "'claude-sonnet-4-20250514' + suffix") }))).toEqual([
      `target-retiring ${at}`,
    ]);
    expect(codes(folder({ [NAME]: seeded("'sonnet' + suffix", "'sonet' + suffix") }))).toEqual([`unknown-target ${at}`]);
    expect(codes(folder({ [NAME]: seeded("'sonnet' + suffix", "'opus' + suffix") }))).toEqual([`crosses-line ${at}`]);
    const lower = contextWith({ app: { aliases: { sonnet: 'claude-sonnet-4-6' } } });
    expect(codes(folder({ [NAME]: seeded(/'claude-sonnet-4-5-20250929', /, "'claude-sonnet-5', ") }), null, lower)).toEqual([
      `lower-version ${at}`,
    ]);
  });

  it('an id that two migrations share', () => {
    const [sonnet, fennec] = [portable.migration(sonnetPlan()), portable.migration(fennecPlan())];
    const files = folderOf(portable, [sonnetPlan(), fennecPlan()]);
    files.set('migrateSonnet45ToSonnet46.ts', sonnet);
    files.set('migrateFennecToOpus.ts', fennec.replace("id: 'migrateFennecToOpus'", "id: 'migrateSonnet45ToSonnet46'"));
    expect(codes(files).map((found) => found.split(' ')[0])).toEqual(['duplicate-receipt']);
  });

  it('no test beside it', () => {
    const files = folder({ [NAME]: GOOD });
    files.delete('moveSonnet.test.ts');
    expect(codes(files)).toEqual(['no-test moveSonnet.ts:1']);
  });

  it('J6: a released migration that was edited, or moved in the order', () => {
    const released = folder({ [NAME]: GOOD, 'index.ts': makeIndex(['moveOther', 'moveSonnet']) });
    expect(codes(folder({ [NAME]: GOOD.replace('Sonnet 4.6 is out.', 'Sonnet 4.6 came out in February.') }), released)).toEqual([]);
    expect(codes(folder({ [NAME]: seeded('sonnet-4-5-20250929', 'sonnet-4-6') }), released)).toContain('released-edited moveSonnet.ts:1');
    const both = folder({ [NAME]: GOOD, 'index.ts': makeIndex(['moveSonnet', 'moveOther']) });
    expect(codes(both, released)).toEqual(['order-changed index.ts:1']);
    expect(codes(folder({ [NAME]: GOOD, 'index.ts': makeIndex(['moveOther', 'moveSonnet', 'moveMore']) }), released)).toEqual([]);
  });

  it('M10: a chain and a collision with another migration', () => {
    const other = (from: string, to: string) =>
      GOOD.replace('moveSonnet', 'moveOther')
        .replace(/\[.*\]/, `['${from}']`)
        .replace("'sonnet' + suffix", `'${to}' + suffix`);
    const files = (text: string) =>
      folder({ [NAME]: GOOD, 'moveOther.ts': text, 'moveOther.test.ts': '', 'index.ts': makeIndex(['moveSonnet', 'moveOther']) });
    expect(codes(files(other('sonnet-4-5-20250929', 'sonnet')))).toEqual(['collision moveOther.ts:3']);
    expect(codes(files(other('claude-sonnet-4-20250514', 'sonnet-4-5-20250929'))).join()).toContain('chain moveOther.ts');
  });

  it('receipts that do not match, and a file that writes nothing to be seen', () => {
    const asks = seeded(
      "if (PINS.includes(name)) updateSettingsForSource('userSettings', { model: 'sonnet' + suffix });",
      "if (PINS.includes(name) && !hasReceipt('a')) { updateSettingsForSource('userSettings', { model: 'sonnet' + suffix }); leaveReceipt('b'); }",
    );
    expect(codes(folder({ [NAME]: asks }))).toEqual(['receipt-mismatch moveSonnet.ts:13']);
    expect(codes(folder({ [NAME]: 'export const moveSonnet = () => store.run();\n' }))).toEqual(['not-understood moveSonnet.ts:1']);
    expect(codes(folder({ [NAME]: GOOD, 'words.ts': "export const words = ['claude-sonnet-4-5-20250929'];\n" }))).toEqual([]);
  });
});

function folderOf(style: MigrationStyle, plans: readonly MigrationPlan[]): Map<string, string> {
  const files = plans.flatMap((plan) => generate(plan, style)).map(({ path, content }) => [path, content] as const);
  return new Map([...files, ['index.ts', makeIndex(plans.map(({ name }) => name))]]);
}

describe('finds nothing in generated migrations', () => {
  const receipts = { module: '../receipts.js', name: 'x' };
  const functions = Object.fromEntries(
    [
      'getAPIProvider',
      'isProSubscriber',
      'isMaxSubscriber',
      'getSettingsForSource',
      'updateSettingsForSource',
      'hasReceipt',
      'leaveReceipt',
    ].map((name) => [name, { ...receipts, name: `${name}Now` }]),
  );
  const renamed = contextWith({ migrations: { host: functions } });
  const haiku = (context = contextWith()) => planned(['claude-3-5-haiku-20241022'], 'haiku', ['provider:first-party'], context);

  it.each([
    ['host', folderOf(host, [sonnetPlan(), fennecPlan(), haiku()]), contextWith()],
    ['portable', folderOf(portable, [sonnetPlan(), fennecPlan(), haiku()]), contextWith()],
    ['host with functions of its own and receipts', folderOf(host, [sonnetPlan(renamed), fennecPlan(renamed), haiku(renamed)]), renamed],
    [
      'host with several modifiers',
      folderOf(host, [sonnetPlan(contextWith({ app: { modifiers: ['[1m]', '-fast'] } }))]),
      contextWith({ app: { modifiers: ['[1m]', '-fast'] } }),
    ],
  ])('%s', (_name, files, context) => {
    expect(checkMigrations({ files, released: files }, context)).toEqual([]);
  });
});
