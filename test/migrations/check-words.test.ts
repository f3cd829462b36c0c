import { describe, expect, it } from 'vitest';
import { checkMigrations } from '../../src/migrations/check/check-migrations.js';
import { isMigrationFile, knownMigrations } from '../../src/migrations/check/known-migrations.js';
import { listMigrations } from '../../src/migrations/check/list-migrations.js';
import { missingMigrations } from '../../src/migrations/check/missing-migrations.js';
import { makeIndex } from '../../src/migrations/register.js';
import { host } from '../../src/migrations/styles/host.js';
import { portable } from '../../src/migrations/styles/portable.js';
import { contextWith, fennecPlan, sonnetPlan } from './planning.js';

const [SONNET, FENNEC] = ['migrateSonnet45ToSonnet46', 'migrateFennecToOpus'];
const sonnet = portable.migration(sonnetPlan());
const fennec = portable.migration(fennecPlan());

/** The folder of both portable migrations, one of them or the index changed. */
function folder(changes: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      'index.ts': makeIndex([SONNET, FENNEC]),
      [`${SONNET}.ts`]: sonnet,
      [`${SONNET}.test.ts`]: '',
      [`${FENNEC}.ts`]: fennec,
      [`${FENNEC}.test.ts`]: '',
      ...changes,
    }),
  );
}

const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, () => to);
};

const told = (files: ReadonlyMap<string, string>, released: ReadonlyMap<string, string> | null = null) =>
  checkMigrations({ files, released }, contextWith()).map(({ code, message, help }) => [code, message, help]);

describe('each mistake is told in a sentence, with the next step', () => {
  it.each([
    [
      replaced(sonnet, "provider('first-party'), ", ''),
      'no-provider-gate',
      'It runs for every provider; a third-party user would be moved to an alias.',
      'Gate it by the provider: first-party only.',
    ],
    [
      replaced(sonnet, "provider('first-party')", "not(provider('bedrock'))"),
      'provider-deny-list',
      'The gate keeps some providers out, so an unknown one is let in.',
      'Ask for the provider that may pass: first-party.',
    ],
    [
      replaced(sonnet, "modifiers: ['[1m]']", 'modifiers: []'),
      'modifier-dropped',
      'It writes the bare name: a modifier of the user is lost.',
      'Carry the modifier of the stored name as it is written.',
    ],
    [
      replaced(sonnet, `id: '${SONNET}'`, `id: '${FENNEC}'`),
      'duplicate-receipt',
      `It shares the receipt "${FENNEC}" with ${SONNET}.ts: only one of them would run.`,
      'Give each migration an id of its own.',
    ],
    [
      replaced(sonnet, "from: ['claude-sonnet-4-5-20250929'", "from: ['fennec-latest', 'claude-sonnet-4-5-20250929'"),
      'collision',
      `"fennec-latest" is moved by ${SONNET}.ts too.`,
      'Leave it to one of them.',
    ],
    [
      replaced(sonnet, "to: 'sonnet'", "to: 'claude-sonnet-4-20250514'"),
      'target-retiring',
      '"claude-sonnet-4-20250514" is retired (since 2026-06-15).',
      'Point the alias at a model that stays in service: claude-sonnet-4-6 continues its line.',
    ],
    [
      'export const migrateSonnet45ToSonnet46 = 1;\n',
      'not-understood',
      'No write of settings can be read off this file.',
      'Write through the host function or defineMigration, so that it can be checked.',
    ],
  ])('%#: %s', (text, code, message, help) => {
    expect(told(folder({ [`${SONNET}.ts`]: text }))).toContainEqual([code, message, help]);
  });

  it('of a host-style migration', () => {
    const written = host.migration(sonnetPlan());
    const checked = (from: string, to: string) => told(folder({ [`${SONNET}.ts`]: replaced(written, from, to) }));
    expect(told(folder({ [`${SONNET}.ts`]: written }))).toEqual([]);
    const oneSource = 'Read and write the one source that the migration is for.';
    expect(checked("getSettingsForSource('userSettings')", "getSettingsForSource('projectSettings')")).toEqual([
      ['source-mismatch', 'It writes userSettings, and reads projectSettings.', oneSource],
    ]);
    expect(checked("getSettingsForSource('userSettings')", 'getSettings()')).toEqual([
      ['source-mismatch', 'It writes userSettings, and reads merged settings.', oneSource],
    ]);
    expect(checked("updateSettingsForSource('userSettings'", 'updateSettingsForSource(source()')).toEqual([
      ['source-mismatch', 'It writes a source that is not named, and reads userSettings.', oneSource],
    ]);
    expect(checked('if (!OLD_NAMES.has(name.toLowerCase())) return;', "if (!name.startsWith('claude-sonnet-4-5')) return;")).toEqual([
      [
        'partial-match',
        '"claude-sonnet-4-5" is matched as a part, so longer names are taken too.',
        'Compare whole names, after the modifier is taken off.',
      ],
    ]);
    const receipts = "\n  if (hasReceipt('a')) return;\n  leaveReceipt('b');\n";
    expect(checked('\n  const stored', `${receipts}\n  const stored`)).toEqual([
      ['receipt-mismatch', 'It asks for the receipt "a" and leaves "b".', 'Use one id.'],
    ]);
  });

  it('of what was released', () => {
    const edited = folder({ [`${FENNEC}.ts`]: replaced(fennec, "userType('ant')", "userType('ant', 'beta')") });
    expect(told(edited, folder())).toEqual([
      ['released-edited', 'It differs from what was released, and users have run that.', 'Take the edit back and write a new migration.'],
    ]);
    expect(told(folder({ 'index.ts': makeIndex([FENNEC, SONNET]) }), folder())).toEqual([
      ['order-changed', `${SONNET} has lost its place.`, 'Keep the released ones in their order, and add at the end.'],
    ]);
    expect(told(folder({ [`${FENNEC}.ts`]: `// More is said.\n${fennec}` }), folder())).toEqual([]);
    expect(told(folder({ [`${FENNEC}.test.ts`]: '// edited' }), folder())).toEqual([]);
    expect(told(folder(), folder({ 'index.ts': makeIndex([SONNET]) }))).toEqual([]);
  });
});

describe('two migrations of one value', () => {
  const both = (from: string, to: string, key = 'model', source = 'userSettings', alias = 'sonnet') =>
    told(
      folder({
        [`${SONNET}.ts`]: sonnet.replace("to: 'sonnet'", `to: '${alias}'`),
        [`${FENNEC}.ts`]: fennec
          .replace("from: ['fennec-latest']", `from: ['${from}']`)
          .replace("to: 'opus'", `to: '${to}'`)
          .replace("key: 'model'", `key: '${key}'`)
          .replace("source: 'userSettings'", `source: '${source}'`)
          .replace("userType('ant')", "provider('first-party')"),
      }),
    ).filter(([code]) => code === 'chain' || code === 'collision');

  it('must not take away what the other one writes, in either direction', () => {
    expect(both('claude-sonnet-4-6', 'claude-sonnet-5', 'model', 'userSettings', 'Claude-sonnet-4-6')).toEqual([
      ['chain', `It takes away "claude-sonnet-4-6", which ${SONNET}.ts writes.`, 'Move the users of both directly.'],
    ]);
    expect(both('claude-sonnet-4-20250514', 'Claude-Sonnet-4-5-20250929')).toEqual([
      ['chain', `It writes "claude-sonnet-4-5-20250929", which ${SONNET}.ts takes away.`, 'Write the target of that one.'],
    ]);
    expect(both('sonnet-4-5-20250929', 'claude-sonnet-4-6')).toEqual([
      ['collision', `"sonnet-4-5-20250929" is moved by ${SONNET}.ts too.`, 'Leave it to one of them.'],
    ]);
  });

  it('and of two values do not meet', () => {
    expect(both('sonnet-4-5-20250929', 'claude-sonnet-4-6', 'smallModel')).toEqual([]);
    expect(both('sonnet-4-5-20250929', 'claude-sonnet-4-6', 'model', 'projectSettings')).toEqual([]);
  });
});

describe('what stands in a folder', () => {
  it.each(['a.ts', 'a.mts', 'a.cts', 'a.js', 'a.tsx', 'b/a.ts', 'indexes.ts', 'my-index.ts', 'tests.ts'])(
    '%s may be a migration',
    (path) => {
      expect(isMigrationFile(path)).toBe(true);
    },
  );

  it.each(['index.ts', 'index.mjs', 'b/index.js', 'a.test.ts', 'a.spec.js', 'a.d.ts', 'a.test.tsx', 'a.json', 'a.ts.md', 'README'])(
    '%s is none',
    (path) => {
      expect(isMigrationFile(path)).toBe(false);
    },
  );

  it('is listed in the order of the index, then by path', () => {
    const context = contextWith();
    expect(listMigrations(folder({ 'index.ts': makeIndex([FENNEC]) }), context)).toEqual([
      {
        name: FENNEC,
        path: `${FENNEC}.ts`,
        style: 'portable',
        from: ['fennec-latest'],
        to: 'opus',
        source: 'userSettings',
        key: 'model',
        gate: 'user-type',
        isRegistered: true,
      },
      {
        name: SONNET,
        path: `${SONNET}.ts`,
        style: 'portable',
        from: ['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929'],
        to: 'sonnet',
        source: 'userSettings',
        key: 'model',
        gate: 'provider, plan',
        isRegistered: false,
      },
    ]);
    const unread = "export const odd = defineMigration({ id: 'odd', to: target(), modifiers });\nexport const more = 1;\n";
    expect(listMigrations(new Map([['odd.ts', unread]]), context)).toEqual([
      { name: 'odd', path: 'odd.ts', style: 'portable', from: [], to: '?', source: '?', key: '?', gate: 'none', isRegistered: false },
    ]);
    expect(listMigrations(folder({ [`${SONNET}.ts`]: host.migration(sonnetPlan()) }), context)[0]).toMatchObject({
      style: 'host',
      gate: 'provider, plan',
    });
  });

  it('is known by what it takes and writes', () => {
    const { configuration, catalog } = contextWith();
    const unread = "export const odd = defineMigration({ id: 'odd', to: target(), modifiers });\n";
    const known = knownMigrations(new Map([...folder({ 'odd.ts': unread, 'words.ts': 'export const a = 1;\n' })]), configuration, catalog);
    expect(known).toEqual([
      { name: SONNET, source: 'userSettings', key: 'model', from: ['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929'], to: 'sonnet' },
      { name: FENNEC, source: 'userSettings', key: 'model', from: ['fennec-latest'], to: 'opus' },
      { name: 'odd', source: null, key: null, from: [], to: null },
    ]);
  });

  it('is missing for a codename, whose name is not shown', () => {
    expect(missingMigrations(folder(), contextWith())).toEqual([]);
    const without = new Map([...folder()].filter(([path]) => !path.startsWith(FENNEC)));
    const [missing, ...more] = missingMigrations(without, contextWith());
    expect(more).toEqual([]);
    expect(missing).toMatchObject({ id: 'fennec-latest', isCodename: true, reference: null });
    expect(`${missing?.name} ${missing?.message} ${missing?.help}`).not.toContain('fennec');
    expect(missing?.message).toBe(`No migration moves users who have stored ${missing?.name}.`);
    expect(missing?.help).toBe(`unpin migrate new --from ${missing?.name} --to opus`);
  });

  it('is missing for a pin that something retires, once', () => {
    const asked = [
      { text: 'claude-opus-4-20250514[1m]', to: 'opus[1m]' },
      { text: 'opus-4-20250514', to: 'opus' },
      { text: 'claude-sonnet-4-5-20250929', to: 'sonnet' },
      { text: 'nobody-knows', to: 'opus' },
    ];
    expect(missingMigrations(folder(), contextWith(), asked)).toEqual([
      {
        id: 'claude-opus-4-20250514',
        isCodename: false,
        name: 'claude-opus-4-20250514',
        message: 'No migration moves users who have stored claude-opus-4-20250514.',
        help: 'unpin migrate new --from claude-opus-4-20250514 --to opus',
        reference: null,
      },
    ]);
  });
});
