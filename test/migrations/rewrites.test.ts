import { describe, expect, it } from 'vitest';
import { maskCodename } from '../../src/core/mask.js';
import { changesSince } from '../../src/migrations/changes-since.js';
import { addDays, addYear } from '../../src/migrations/days.js';
import { nameMigration } from '../../src/migrations/name-migration.js';
import { makeIndex, register, registerIn } from '../../src/migrations/register.js';
import { rewritesOfReport } from '../../src/migrations/rewrites.js';
import { APP, contextWith } from './planning.js';

const PIN = 'claude-sonnet-4-5-20250929';
const HINT = 'Make one with `unpin scan --format json` or `unpin fix --format json`.';
const MEANT = 'Name it yourself: `unpin migrate new --from CODENAME`.';

describe('a report', () => {
  const read = (report: unknown, app = APP) => rewritesOfReport(JSON.stringify(report), app);
  const reference = (text: unknown, surface: string, decision: unknown) => ({ references: [{ text, surface, decision }] });
  const edits = (...all: readonly unknown[]) => ({ files: [{ edits: all }] });

  it('tells what was rewritten in the settings of the application, and nothing else', () => {
    const rewrite = { action: 'rewrite', to: 'sonnet' };
    expect(read(reference(PIN, 'app', rewrite))).toEqual([{ text: PIN, to: 'sonnet' }]);
    expect(read(reference(PIN, 'bedrock', rewrite))).toEqual([]);
    expect(read(reference(PIN, 'app', { ...rewrite, action: 'report' }))).toEqual([]);
    expect(read(reference(PIN, 'app', { action: 'rewrite' }))).toEqual([]);
    expect(read(edits({ text: PIN, surface: 'app', to: 'sonnet' }, { text: PIN, surface: 'openai', to: 'x' }))).toEqual([
      { text: PIN, to: 'sonnet' },
    ]);
    expect(read({ references: [] })).toEqual([]);
    expect(read({ files: [] })).toEqual([]);
  });

  it.each([
    ['{', 'The report is not JSON.'],
    ['', 'The report is not JSON.'],
    ['[]', 'The report has no list of references, and none of files with edits.'],
    ['null', 'The report has no list of references, and none of files with edits.'],
    ['{"references": {}}', 'The report has no list of references, and none of files with edits.'],
    ['{"references": [1]}', 'A reference of the report has no text or decision.'],
    ['{"references": [null]}', 'A reference of the report has no text or decision.'],
    ['{"references": [{"text": "a"}]}', 'A reference of the report has no text or decision.'],
    ['{"references": [{"decision": {}}]}', 'A reference of the report has no text or decision.'],
    ['{"files": [{}]}', 'A file of the report has no edits, or an edit no text.'],
    ['{"files": [1]}', 'A file of the report has no edits, or an edit no text.'],
    ['{"files": [{"edits": [{"to": "a"}]}]}', 'A file of the report has no edits, or an edit no text.'],
    ['{"files": [{"edits": [{"text": "a"}]}]}', 'A file of the report has no edits, or an edit no text.'],
    ['{"files": [{"edits": [1]}]}', 'A file of the report has no edits, or an edit no text.'],
  ])('%s: %s', (text, message) => {
    expect(() => rewritesOfReport(text, APP)).toThrow(expect.objectContaining({ message, hint: HINT }));
  });

  it('masks codenames, which the configuration knows by what they became', () => {
    const masked = maskCodename('fennec-latest');
    expect(read(edits({ text: `${masked}[1m]`, surface: 'app', to: 'opus[1m]' }))).toEqual([{ text: 'fennec-latest[1m]', to: 'opus[1m]' }]);
    const ask = (codenames: Readonly<Record<string, string>>) => () =>
      read(edits({ text: masked, surface: 'app', to: 'opus' }), { ...APP, codenames });
    expect(ask({ 'fennec-latest': 'sonnet' })).toThrow(
      expect.objectContaining({
        message: "The report masks a codename that became 'opus', and no codename of the configuration has that alias.",
        hint: MEANT,
      }),
    );
    expect(ask({ a: 'opus', b: 'opus', c: 'opus', d: 'sonnet' })).toThrow(
      expect.objectContaining({ message: "The report masks which of 3 codenames that mean 'opus' was rewritten.", hint: MEANT }),
    );
  });
});

describe('a change of the configuration owes to users', () => {
  const { catalog } = contextWith();
  const since = (before: object, now: object) =>
    changesSince({ aliases: {}, codenames: {}, ...before }, { aliases: {}, codenames: {}, ...now }, catalog);
  const sonnet = (meaning: unknown) => ({ aliases: { sonnet: meaning } });

  it('every pin of the model that an alias has left for a newer one', () => {
    expect(since(sonnet(PIN), sonnet('claude-sonnet-4-6'))).toEqual([{ text: PIN, to: 'sonnet' }]);
    const perProvider = [{ 'first-party': PIN }, { 'first-party': 'claude-sonnet-4-6', bedrock: 'x' }] as const;
    expect(since(sonnet(perProvider[0]), sonnet(perProvider[1]))).toEqual([{ text: PIN, to: 'sonnet' }]);
  });

  it.each([
    ['back', sonnet('claude-sonnet-4-6'), sonnet(PIN)],
    ['nowhere', sonnet(PIN), sonnet(PIN)],
    ['to another line', sonnet(PIN), sonnet('claude-opus-4-6')],
    ['to a stranger', sonnet(PIN), sonnet('in-house')],
    ['from a stranger', sonnet('in-house'), sonnet('claude-sonnet-4-6')],
    ['in from nothing', {}, sonnet('claude-sonnet-4-6')],
    ['where the first party is not', sonnet({ bedrock: PIN }), sonnet({ bedrock: 'claude-sonnet-4-6' })],
    ['out', sonnet(PIN), {}],
  ])('nothing for an alias that moved %s', (_, before, now) => {
    expect(since(before, now)).toEqual([]);
  });

  it('every codename that has become public', () => {
    const now = { codenames: { fennec: 'opus', falcon: 'sonnet' } };
    expect(since({ codenames: { fennec: 'sonnet', gone: 'opus' } }, now)).toEqual([{ text: 'falcon', to: 'sonnet' }]);
  });
});

describe('the index', () => {
  it('lists in order, and imports by name', () => {
    expect(makeIndex(['moveB', 'moveA'])).toBe(`import { moveA } from './moveA.js';
import { moveB } from './moveB.js';

/** In the order in which they run. Append only: a released one keeps its place. */
export const migrations = [moveB, moveA];
`);
  });

  it('is made where there is none, and extended where there is one', () => {
    expect(registerIn(new Map([['moveA.ts', '']]), ['moveA'])).toEqual({ kind: 'new', path: 'index.ts', text: makeIndex(['moveA']) });
    const before = makeIndex(['moveA']);
    for (const path of ['index.ts', 'index.mts', 'index.cts', 'index.js', 'index.mjs', 'index.cjs']) {
      const after = before
        .replace("from './moveA.js';", "from './moveA.js';\nimport { moveB } from './moveB.js';")
        .replace('[moveA]', '[moveA, moveB]');
      expect(registerIn(new Map([[path, before]]), ['moveA', 'moveB'])).toMatchObject({ kind: 'extended', path, before, text: after });
    }
    for (const path of ['index.json', 'my-index.ts', 'index.test.ts', 'index.tsx'])
      expect(registerIn(new Map([[path, before]]), ['moveA'])).toMatchObject({ kind: 'new', path: 'index.ts' });
    expect(registerIn(new Map([['index.ts', 'export {};\n']]), ['moveA', 'moveB'])).toEqual({
      kind: 'refused',
      reason: 'no-list',
      message: 'index.ts does not export one list of migrations.',
      hint: 'Add to it by hand: moveA, moveB.',
    });
  });

  it.each([
    ['export const all = [a];', 'export const all = [a, b];'],
    ['export const all = [a] satisfies M[];', 'export const all = [a, b] satisfies M[];'],
    ['export const all = ([a] as const);', 'export const all = ([a, b] as const);'],
    ['export default [a,];', 'export default [a, b,];'],
    ['export const all = [];\nconst own = [a];', 'export const all = [b];\nconst own = [a];'],
    ['\uFEFFexport const all = [a];', 'export const all = [a, b];'],
    ['export const all = [\n\ta,\n];', 'export const all = [\n\ta,\n\tb,\n];'],
    ['export const all = [\r\n  a\r\n];', 'export const all = [\r\n  a,\r\n  b\r\n];'],
  ])('%j', (before, list) => {
    const eol = before.includes('\r\n') ? '\r\n' : '\n';
    const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
    expect(register('index.ts', before, ['b'])).toMatchObject({ text: `${mark}import { b } from './b.js';${eol}${eol}${list}` });
  });
});

it('days and years are counted in the calendar', () => {
  expect([addDays('2026-02-27', 2), addDays('2024-02-27', 2), addDays('2026-12-31', 1), addDays('2026-03-01', -1)]).toEqual([
    '2026-03-01',
    '2024-02-29',
    '2027-01-01',
    '2026-02-28',
  ]);
  expect([addYear('2026-11-20'), addYear('2024-02-29')]).toEqual(['2027-11-20', '2025-03-01']);
});

it.each([
  ['Sonnet 4.5', 'Sonnet 4.6', 'migrateSonnet45ToSonnet46'],
  ['fennec', 'opus', 'migrateFennecToOpus'],
  ['Gpt 4.1 Mini', 'my-new_model', 'migrateGpt41MiniToMyNewModel'],
  ['a..b', 'c  d', 'migrateAbToCD'],
])('%s to %s is %s', (from, to, name) => {
  expect(nameMigration(from, to)).toBe(name);
});
