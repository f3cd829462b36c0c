import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { spellCatalogFile } from '../../src/catalog/catalog-file.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { row } from '../catalog/made-ledger.js';
import { makeTree } from '../node/temporary-tree.js';
import { type Outcome, runMain } from './run-main.js';

const run = (...words: readonly string[]): Promise<Outcome> => runMain(makeTree({}), ['models', ...words]);
const { asOf, rows, version } = loadCatalog();
const TODAY = ['--today', '2026-11-20'];

describe('models', () => {
  it('lists every row with its source, in 80 columns but for what has no blank', async () => {
    const { code, stdout, stderr } = await run(...TODAY);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter((line) => line.trim().startsWith('source:'))).toHaveLength(rows.length);
    expect(stdout.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '))).toEqual([]);
  });

  it('finds rows that hold every word, by id, surface or state on that day', async () => {
    const { stdout } = await run('sonnet-4-5-2025', 'anthropic-api', 'pin', 'deprecated', ...TODAY);
    expect(stdout).toMatch(/^claude-sonnet-4-5-20250929\n {4}anthropic-api, pin, deprecated;/);
    expect(stdout).toContain('retires 2026-11-30');
    expect(stdout).toMatch(/\n1 name; data of /);
    expect((await run('sonnet-4-5-2025', 'anthropic-api', 'retired', '--today', '2026-12-01')).stdout).toContain('retired 2026-11-30');
  });

  it('says how old the data is', async () => {
    const none = await run('no-such-model', '--today', asOf);
    expect(none.stdout).toBe(`0 names; data of ${asOf}, 0 days old.\n`);
    expect(none.stderr).toContain('No name holds all of "no-such-model"');
    const later = new Date(Date.parse(asOf) + 40 * 86_400_000).toISOString().slice(0, 10);
    expect((await run('no-such-model', '--today', later)).stdout).toBe(`0 names; data of ${asOf}, 40 days old.\n`);
  });

  it('gives whole rows as JSON', async () => {
    const report = JSON.parse((await run('claude-opus-4-6', 'anthropic-api', '--format', 'json', '--today', asOf)).stdout);
    expect(report).toMatchObject({ catalog: version, asOf, ageDays: 0 });
    expect(report.models).toContainEqual(
      expect.objectContaining({ id: 'claude-opus-4-6', status: 'active', dating: 'not-before', sources: expect.any(Array) }),
    );
  });

  it('follows a recommendation to its end, and says where it is dead itself', async () => {
    const { stdout } = await run('gpt-4-0314', 'openai-api', ...TODAY);
    expect(stdout.replaceAll(/\n +/g, ' ')).toMatch(/recommended: gpt-5, then gpt-5\.6-sol|use gpt-/);
    const dead = await withRows([
      row('s-1', { retiresOn: '2026-01-01', lifecycleSource: 'a source', replacement: 's-2' }),
      row('s-2', { retiresOn: '2026-02-01', lifecycleSource: 'a source' }),
    ]);
    expect(dead.stdout.replaceAll(/\n +/g, ' ')).toContain('recommended: s-2, itself retired');
  });

  it('shows who disagrees, and who lists it no more', async () => {
    const { stdout } = await withRows([
      row('s-1', {
        retiresOn: '2027-01-01',
        lifecycleSource: 'a source',
        conflicts: [{ field: 'retiresOn', value: '2027-02-01', source: 'another page', on: '2026-11-20' }],
        lastSeen: [{ source: 'npm:p@1.0.0:x.d.ts#M', on: '2026-11-01', goneIn: '1.1.0' }],
      }),
    ]);
    expect(stdout).toContain('    disagrees: retiresOn 2027-02-01, says another page\n');
    expect(stdout).toContain('    observed gone: in npm:p@1.0.0:x.d.ts#M on 2026-11-01, not in 1.1.0\n');
  });
});

/** `models` over a catalog by hand. */
function withRows(rows: readonly ModelRow[], ...words: readonly string[]): Promise<Outcome> {
  const text = spellCatalogFile({ asOf: '2026-11-20', reads: [], rows }, 'v');
  return runMain(makeTree({ 'c.json': text }), ['models', '--catalog', 'c.json', ...TODAY, ...words]);
}

const lives: readonly ModelRow[] = [
  row('s-1', { retiresOn: '2026-11-30', lifecycleSource: 'a source', replacement: 's-3' }),
  row('s-1-latest', { kind: 'alias', retiresOn: '2026-11-30', lifecycleSource: 'a source', replacement: 's-3' }),
  row('s-2', { retiresNotBefore: '2027-02-17', lifecycleSource: 'a source', stated: { status: 'active', source: 'a source' } }),
  row('s-3', { stated: { status: 'active', source: 'a source' } }),
  row('s-4', { stated: { status: 'deprecated', source: 'a source' } }),
  row('s-5', { lastSeen: [{ source: 'npm:p@1.0.0:x.d.ts#M', on: '2026-12-01', goneIn: '1.1.0' }] }),
  row('s-0', { retiresOn: '2026-01-01', lifecycleSource: 'a source' }),
  row('us.s-1', { surface: 'bedrock', retiresOn: '2027-01-01', lifecycleSource: 'a source' }),
];

describe('models --timeline', () => {
  it('tells exact dates apart from promises, and those from what is announced or gone', async () => {
    expect((await withRows(lives, '--timeline')).stdout).toBe(`Exact dates
  2026-11-30  in 10 days
    anthropic-api   s-1, s-1-latest
                    -> use s-3

Not before (a promise; no date is set)
  2027-02-17  in 89 days
    anthropic-api   s-2

Announced, without a date
    anthropic-api   s-4
                    -> no replacement is named

Observed gone (listed by the publisher until that day)
  2026-12-01  in 11 days
    anthropic-api   s-5
                    -> no replacement is named

5 names as of 2026-11-20; data of 2026-11-20.
`);
  });

  it('has the past and the resellers too, when they are asked for', async () => {
    const { stdout } = await withRows(lives, '--timeline', 's-0');
    expect(stdout).toContain('  2026-01-01  323 days ago\n    anthropic-api   s-0\n');
    expect((await withRows(lives, '--timeline', 'bedrock')).stdout).toContain('    bedrock         us.s-1\n');
  });

  it('fits 80 columns over the whole catalog, on every day', async () => {
    for (const day of ['2024-01-01', '2026-11-20', '2027-03-01']) {
      const { stdout } = await run('--timeline', '--today', day);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).toContain('Exact dates');
    }
    const { stdout } = await run('a', '--timeline', ...TODAY);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('2026-11-30  in 10 days');
  });

  it('is data too', async () => {
    const { retirements } = JSON.parse((await withRows(lives, '--timeline', '--format', 'json')).stdout);
    expect(retirements.map(({ id, dating, on }: Record<string, string>) => [id, dating, on])).toEqual([
      ['s-1', 'exact', '2026-11-30'],
      ['s-1-latest', 'exact', '2026-11-30'],
      ['s-5', 'observed-gone', '2026-12-01'],
      ['s-2', 'not-before', '2027-02-17'],
      ['s-4', 'announced', null],
    ]);
    expect(retirements[0].source).toBe('a source');
  });
});

/** Read by ical.js, which knows nothing of unpin. */
function eventsIn(calendar: string): readonly ICAL.Event[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  expect(component.getFirstPropertyValue('version')).toBe('2.0');
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('models --ics', () => {
  it('is a calendar of the exact dates alone, each a whole day', async () => {
    const { stdout } = await withRows(lives, '--ics');
    const events = eventsIn(stdout);
    expect(events.map((event) => [event.uid, event.summary, event.startDate.toString(), event.endDate.toString()])).toEqual([
      ['retirement-anthropic-api-s-1@unpin', 's-1 retires (anthropic-api)', '2026-11-30', '2026-12-01'],
      ['retirement-anthropic-api-s-1-latest@unpin', 's-1-latest retires (anthropic-api)', '2026-11-30', '2026-12-01'],
    ]);
    expect(events[0]?.startDate.isDate).toBe(true);
    expect(events[0]?.description).toBe('s-1 is retired on anthropic-api on 2026-11-30: use s-3.\nSource: a source; data of 2026-11-20.');
  });

  it('keeps the form of RFC 5545: CRLF, at most 75 octets a line, text escaped', async () => {
    const odd = row('s-9', { retiresOn: '2026-12-31', lifecycleSource: `a page; of ${'ümläut, '.repeat(20)}\\` });
    const { stdout } = await withRows([odd], '--ics');
    const lines = stdout.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const [event] = eventsIn(stdout);
    expect(event?.description).toContain(odd.lifecycleSource);
    expect(event?.endDate.toString()).toBe('2027-01-01');
  });

  it('is accepted over the whole catalog', async () => {
    const { stdout } = await run('--ics', ...TODAY);
    const events = eventsIn(stdout);
    expect(events.length).toBeGreaterThan(20);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.map(({ summary }) => summary)).toContain('claude-sonnet-4-5-20250929 retires (anthropic-api)');
    expect(events.every(({ startDate }) => startDate.toString() >= '2026-11-20')).toBe(true);
  });

  it('holds what a scan of the paths finds, and where', async () => {
    const call = (model: string): string =>
      `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\nawait client.messages.create({ model: '${model}', max_tokens: 1, messages: [] });\n`;
    const cwd = makeTree({
      'src/a.ts': call('claude-sonnet-4-5-20250929'),
      'src/b.ts': call('claude-opus-5-5'),
      'src/c.ts': '// since claude-opus-4-1-20250805\n',
      'other/d.ts': call('claude-opus-4-1-20250805'),
    });
    const found = eventsIn((await runMain(cwd, ['models', '--ics', '--in', 'src', ...TODAY])).stdout);
    expect(found.map(({ summary }) => summary)).toEqual(['claude-sonnet-4-5-20250929 retires (anthropic-api)']);
    expect(found[0]?.description).toContain('Found at src/a.ts:3.');
    const both = eventsIn((await runMain(cwd, ['models', '--ics', '--in', 'src', '--in', 'other', ...TODAY])).stdout);
    expect(both.map(({ summary }) => summary)).toEqual([
      'claude-opus-4-1-20250805 retires (anthropic-api)',
      'claude-sonnet-4-5-20250929 retires (anthropic-api)',
    ]);
  });
});

describe('models --stale', () => {
  const fresh = row('s-1', { stated: { status: 'active', source: 'a page (read 2026-11-01)' } });
  const old = row('s-2', { stated: { status: 'active', source: 'a page (read 2026-08-22)' } });

  it('lists the names whose state rests on an old source', async () => {
    const { stdout, code } = await withRows([fresh, old], '--stale');
    expect(code).toBe(0);
    expect(stdout).toContain('s-2\n');
    expect(stdout).not.toContain('s-1\n');
    expect(stdout).toContain('1 name whose state rests on a source older than 60 days; data of 2026-11-20, 0 days old.');
  });

  it('warns of old data, and is no failure', async () => {
    const text = spellCatalogFile({ asOf: '2026-11-20', reads: [], rows: [fresh] }, 'v');
    const outcome = await runMain(makeTree({ 'c.json': text }), ['models', '--catalog', 'c.json', '--today', '2027-01-20']);
    expect(outcome).toMatchObject({ code: 0, stderr: expect.stringContaining('The catalog is of 2026-11-20, 61 days old') });
  });
});

describe('models refuses', () => {
  it.each([
    [['--timeline', '--ics'], '--timeline and --ics are different views'],
    [['--ics', '--format', 'json'], '--ics has its own format'],
    [['--in', 'nowhere'], 'nowhere'],
  ])('%j', async (words, message) => {
    const { code, stderr } = await run(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
