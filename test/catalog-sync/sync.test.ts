import { afterEach, describe, expect, it } from 'vitest';
import type { Upstream } from '../../scripts/catalog-sync/upstreams.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { type Bench, openBench, type SmallPackage } from './small-upstreams.js';

const SDK = '@anthropic-ai/sdk';
const UPSTREAMS: readonly Upstream[] = [
  {
    package: SDK,
    reads: [
      { kind: 'type', file: 'messages.d.ts', symbol: 'Model', surface: 'anthropic-api', atLeast: 2, trust: 'in-service' },
      { kind: 'retirements', file: 'messages.js', symbol: 'DEPRECATED_MODELS', surface: 'anthropic-api', atLeast: 0 },
    ],
  },
];
const OPENAI: readonly Upstream[] = [
  {
    package: 'openai',
    reads: [{ kind: 'type', file: 'shared.d.ts', symbol: 'ChatModel', surface: 'openai-api', atLeast: 1, dates: 0, trust: 'in-service' }],
  },
];

function sdk(version: string, models: readonly string[], dying: Readonly<Record<string, string>> = {}): SmallPackage {
  return {
    version,
    files: {
      'messages.d.ts': `export type Model = ${models.map((id) => `'${id}'`).join(' | ')} | (string & {});`,
      'messages.js': `const DEPRECATED_MODELS = ${JSON.stringify(dying)};`,
    },
  };
}

function row(id: string, extra: Partial<ModelRow> = {}): ModelRow {
  return {
    id,
    surface: 'anthropic-api',
    publisher: 'anthropic',
    family: 'claude',
    line: 'sonnet',
    version: '4.6',
    snapshot: null,
    kind: 'pin',
    aliases: [],
    sources: ['docs:example.com/models (read 2026-01-01)'],
    ...extra,
  };
}

let bench: Bench;
afterEach(() => bench.remove());

describe('a sync', () => {
  it('adds what is new, dates what dies, and reports it', () => {
    bench = openBench([row('claude-sonnet-4-6')], '2026-11-01');
    const { changed, report } = bench.sync(
      '2026-11-20',
      { [SDK]: sdk('1.0.0', ['claude-sonnet-4-6', 'claude-opus-5-5', 'claude-sonnet-5-5'], { 'claude-sonnet-4-6': 'January 4th, 2027' }) },
      UPSTREAMS,
    );
    expect(changed).toEqual(['anthropic.json', 'reads.json', 'ledger.json']);
    expect(bench.row('anthropic-api', 'claude-opus-5-5')).toEqual({
      id: 'claude-opus-5-5',
      surface: 'anthropic-api',
      publisher: 'anthropic',
      family: 'claude',
      line: 'opus',
      version: '5.5',
      snapshot: null,
      kind: 'pin',
      stated: { status: 'active', source: `npm:${SDK}@1.0.0:messages.d.ts#Model` },
      aliases: [],
      sources: [`npm:${SDK}@1.0.0:messages.d.ts#Model`],
    });
    expect(bench.row('anthropic-api', 'claude-sonnet-4-6')).toMatchObject({
      retiresOn: '2027-01-04',
      lifecycleSource: `npm:${SDK}@1.0.0:DEPRECATED_MODELS`,
    });
    expect(report).toBe(`# Catalog of 2026-11-20

3 names, 2 more than on 2026-11-01.

## New (2)

- \`claude-opus-5-5\` on anthropic-api: pin of anthropic, claude opus 5.5; npm:${SDK}@1.0.0:messages.d.ts#Model
- \`claude-sonnet-5-5\` on anthropic-api: pin of anthropic, claude sonnet 5.5; npm:${SDK}@1.0.0:messages.d.ts#Model

## Dying (1)

- \`claude-sonnet-4-6\` on anthropic-api: exact date 2027-01-04; no replacement is named; npm:${SDK}@1.0.0:DEPRECATED_MODELS

## Read

| package | version | names | before |
|---|---|---|---|
| ${SDK} | 1.0.0 | 3 | - |
`);
  });

  it('changes nothing the second time', () => {
    bench = openBench([row('claude-sonnet-4-6')], '2026-11-01');
    const packages = { [SDK]: sdk('1.0.0', ['claude-sonnet-4-6', 'claude-sonnet-5-5'], { 'claude-sonnet-4-6': 'January 4th, 2027' }) };
    bench.sync('2026-11-20', packages, UPSTREAMS);
    const before = bench.bytes();
    const again = bench.sync('2026-11-20', packages, UPSTREAMS);
    expect(again.changed).toEqual([]);
    expect(bench.bytes()).toEqual(before);
    expect(again.report).not.toMatch(/## (?:New|Dying|Died)/);
  });

  it('moves only the day of the ledger when nothing happened for a week', () => {
    bench = openBench([row('claude-sonnet-4-6')], '2026-11-01');
    const packages = { [SDK]: sdk('1.0.0', ['claude-sonnet-4-6', 'claude-sonnet-5-5']) };
    bench.sync('2026-11-20', packages, UPSTREAMS);
    expect(bench.sync('2026-11-27', packages, UPSTREAMS).changed).toEqual(['ledger.json']);
  });

  it('says what died, also when nobody but the calendar did it', () => {
    bench = openBench(
      [row('claude-sonnet-4-6', { retiresOn: '2026-11-10', lifecycleSource: 'docs:example.com/models (read 2026-01-01)' })],
      '2026-11-01',
    );
    const { report } = bench.sync('2026-11-20', { [SDK]: sdk('1.0.0', ['claude-opus-5-5', 'claude-sonnet-5-5']) }, UPSTREAMS);
    expect(report).toContain('## Died (1)\n\n- `claude-sonnet-4-6` on anthropic-api: exact date 2026-11-10');
  });
});

describe('recommendations', () => {
  const page = 'docs:example.com/models (read 2026-01-01)';
  const dying = { retiresOn: '2026-12-01', lifecycleSource: page, replacement: 'claude-opus-5-5' };
  const heading = '## New recommendations of another line, or of an older version (1)';
  const packages = { [SDK]: sdk('1.0.0', ['claude-opus-5-5', 'claude-sonnet-5-5']) };

  it('that end in a dead model are reported each time', () => {
    const dead = row('claude-opus-5-5', { line: 'opus', version: '5.5', retiresOn: '2026-11-10', lifecycleSource: page });
    bench = openBench([row('claude-sonnet-4-6', dying), dead], '2026-11-15');
    const words =
      '## Recommendations that end in a dead model (1)\n\n- `claude-sonnet-4-6` on anthropic-api: recommended: claude-opus-5-5, itself retired';
    expect(bench.sync('2026-11-20', packages, UPSTREAMS).report).toContain(words);
    expect(bench.sync('2026-11-27', packages, UPSTREAMS).report).toContain(words);
  });

  it('of another line are reported when they are new', () => {
    const opus = row('claude-opus-5-5', { line: 'opus', version: '5.5', stated: { status: 'active', source: page } });
    bench = openBench([row('claude-sonnet-4-6', { ...dying, deprecatedOn: '2026-11-18' }), opus], '2026-11-15');
    expect(bench.sync('2026-11-20', packages, UPSTREAMS).report).toContain(
      `${heading}\n\n- \`claude-sonnet-4-6\` on anthropic-api: recommended: claude-opus-5-5, another line`,
    );
    expect(bench.sync('2026-11-27', packages, UPSTREAMS).report).not.toContain('another line');
  });
});

describe('what an upstream deletes', () => {
  const three = ['claude-opus-4-1', 'claude-sonnet-4-6', 'claude-sonnet-5-5', 'claude-opus-5-5'];

  it('stays, with the last version that listed it', () => {
    bench = openBench([row('claude-sonnet-4-6')], '2026-11-01');
    bench.sync('2026-11-06', { [SDK]: sdk('1.0.0', three) }, UPSTREAMS);
    bench.sync('2026-11-13', { [SDK]: sdk('1.1.0', three) }, UPSTREAMS);
    const { report } = bench.sync('2026-11-20', { [SDK]: sdk('1.2.0', three.slice(1)) }, UPSTREAMS);
    const gone = bench.row('anthropic-api', 'claude-opus-4-1');
    expect(gone?.lastSeen).toEqual([{ source: `npm:${SDK}@1.1.0:messages.d.ts#Model`, on: '2026-11-13', goneIn: '1.2.0' }]);
    expect(gone?.stated).toBeUndefined();
    expect(report).toContain(
      `## Observed gone (1)\n\n- \`claude-opus-4-1\` on anthropic-api: last seen on 2026-11-13 in npm:${SDK}@1.1.0:messages.d.ts#Model, gone in 1.2.0`,
    );
  });

  it('keeps its dates, and is no longer gone when it comes back', () => {
    bench = openBench([], '2026-11-01');
    bench.sync('2026-11-06', { [SDK]: sdk('1.0.0', three, { 'claude-opus-4-1': 'August 5th, 2026' }) }, UPSTREAMS);
    bench.sync('2026-11-13', { [SDK]: sdk('1.1.0', three.slice(1)) }, UPSTREAMS);
    expect(bench.row('anthropic-api', 'claude-opus-4-1')).toMatchObject({ retiresOn: '2026-08-05', lastSeen: [{ goneIn: '1.1.0' }] });
    bench.sync('2026-11-20', { [SDK]: sdk('1.2.0', three) }, UPSTREAMS);
    expect(bench.row('anthropic-api', 'claude-opus-4-1')?.lastSeen).toBeUndefined();
  });

  it('is an error where the very version that the ledger names lacks it', () => {
    bench = openBench([row('claude-opus-4-1', { sources: [`npm:${SDK}@1.0.0:messages.d.ts#Model`] })], '2026-11-01');
    expect(() => bench.sync('2026-11-20', { [SDK]: sdk('1.0.0', three.slice(1)) }, UPSTREAMS)).toThrow('that version does not list it');
  });
});

describe('sources that disagree', () => {
  const page = 'docs:example.com/deprecations (read 2026-10-01)';

  it('leave the better one’s day, and the other as a conflict', () => {
    bench = openBench([row('claude-sonnet-4-6', { retiresOn: '2027-02-01', lifecycleSource: page, sources: [page] })], '2026-11-01');
    const packages = { [SDK]: sdk('1.0.0', ['claude-sonnet-4-6', 'claude-sonnet-5-5'], { 'claude-sonnet-4-6': 'January 4th, 2027' }) };
    const { report } = bench.sync('2026-11-20', packages, UPSTREAMS);
    expect(bench.row('anthropic-api', 'claude-sonnet-4-6')).toMatchObject({
      retiresOn: '2027-01-04',
      conflicts: [{ field: 'retiresOn', value: '2027-02-01', source: page, on: '2026-11-20' }],
    });
    expect(report).toContain(
      `## New conflicts (1)\n\n- \`claude-sonnet-4-6\` on anthropic-api: retiresOn is 2027-01-04; ${page} says 2027-02-01`,
    );
  });

  it('keep the announcement with its own source', () => {
    const dates = { deprecatedOn: '2026-09-01', retiresOn: '2027-01-04', lifecycleSource: page, sources: [page] };
    bench = openBench([row('claude-sonnet-4-6', dates)], '2026-11-01');
    const packages = { [SDK]: sdk('1.0.0', ['claude-sonnet-4-6', 'claude-sonnet-5-5'], { 'claude-sonnet-4-6': 'January 4th, 2027' }) };
    bench.sync('2026-11-20', packages, UPSTREAMS);
    expect(bench.row('anthropic-api', 'claude-sonnet-4-6')).toMatchObject({
      deprecatedOn: '2026-09-01',
      lifecycleSource: `npm:${SDK}@1.0.0:DEPRECATED_MODELS`,
      factSources: { deprecatedOn: page },
    });
    expect(bench.row('anthropic-api', 'claude-sonnet-4-6')?.conflicts).toBeUndefined();
  });

  it('keep the old day when the same source changes its mind', () => {
    bench = openBench([], '2026-11-01');
    const models = ['claude-sonnet-4-6', 'claude-sonnet-5-5'];
    bench.sync('2026-11-06', { [SDK]: sdk('1.0.0', models, { 'claude-sonnet-4-6': 'January 4th, 2027' }) }, UPSTREAMS);
    bench.sync('2026-11-13', { [SDK]: sdk('1.1.0', models, { 'claude-sonnet-4-6': 'March 1st, 2027' }) }, UPSTREAMS);
    expect(bench.row('anthropic-api', 'claude-sonnet-4-6')).toMatchObject({
      retiresOn: '2027-03-01',
      lifecycleSource: `npm:${SDK}@1.1.0:DEPRECATED_MODELS`,
      conflicts: [{ field: 'retiresOn', value: '2027-01-04', source: `npm:${SDK}@1.0.0:DEPRECATED_MODELS`, on: '2026-11-13' }],
    });
    expect(bench.row('anthropic-api', 'claude-sonnet-4-6')?.sources).toEqual([
      `npm:${SDK}@1.0.0:messages.d.ts#Model`,
      `npm:${SDK}@1.0.0:DEPRECATED_MODELS`,
      `npm:${SDK}@1.1.0:DEPRECATED_MODELS`,
    ]);
  });
});

describe('aliases', () => {
  const chat = (version: string, models: readonly string[], comment = ''): SmallPackage => ({
    version,
    files: { 'shared.d.ts': `${comment}\nexport type ChatModel = ${models.map((id) => `'${id}'`).join(' | ')};` },
  });

  it('mean their only snapshot, and nothing certain once there are two', () => {
    bench = openBench([], '2026-11-01');
    bench.sync('2026-11-06', { openai: chat('7.0.0', ['gpt-7', 'gpt-7-mini']) }, OPENAI);
    expect(bench.row('openai-api', 'gpt-7')?.kind).toBe('pin');
    const first = bench.sync('2026-11-13', { openai: chat('7.1.0', ['gpt-7', 'gpt-7-2026-11-10', 'gpt-7-mini']) }, OPENAI);
    expect(bench.row('openai-api', 'gpt-7')).toMatchObject({ kind: 'alias', resolvesTo: 'gpt-7-2026-11-10' });
    expect(first.report).toContain('## Moved aliases (1)\n\n- `gpt-7` on openai-api: was pin, is alias of `gpt-7-2026-11-10`');
    const second = bench.sync(
      '2026-11-20',
      { openai: chat('7.2.0', ['gpt-7', 'gpt-7-2026-11-10', 'gpt-7-2026-11-18', 'gpt-7-mini']) },
      OPENAI,
    );
    expect(bench.row('openai-api', 'gpt-7')?.resolvesTo).toBeUndefined();
    expect(second.report).toContain('- `gpt-7` on openai-api: from `gpt-7-2026-11-10` to nothing');
  });

  it('of Claude mean the youngest snapshot', () => {
    bench = openBench([], '2026-11-01');
    const models = ['claude-haiku-6-1', 'claude-haiku-6-1-20261101'];
    bench.sync('2026-11-06', { [SDK]: sdk('1.0.0', models) }, UPSTREAMS);
    expect(bench.row('anthropic-api', 'claude-haiku-6-1')).toMatchObject({ kind: 'alias', resolvesTo: 'claude-haiku-6-1-20261101' });
    const { report } = bench.sync('2026-11-13', { [SDK]: sdk('1.1.0', [...models, 'claude-haiku-6-1-20261110']) }, UPSTREAMS);
    expect(report).toContain('- `claude-haiku-6-1` on anthropic-api: from `claude-haiku-6-1-20261101` to `claude-haiku-6-1-20261110`');
  });

  it('that a publisher lists and calls no model are no model, and a newer version that says the same is no news', () => {
    bench = openBench([], '2026-11-01');
    const comment = '/**\n * Deprecated values:\n *\n * - "gpt-7-mini": Not a supported model ID. Retained for SDK compatibility.\n */';
    const models = ['gpt-7', 'gpt-7-mini'];
    bench.sync('2026-11-06', { openai: chat('7.0.0', models, comment) }, OPENAI);
    const before = bench.rows();
    expect(bench.row('openai-api', 'gpt-7-mini')).toMatchObject({
      stated: { status: 'retired', source: 'npm:openai@7.0.0:shared.d.ts JSDoc' },
    });
    expect(bench.row('openai-api', 'gpt-7')?.stated?.status).toBe('active');
    bench.sync('2026-11-13', { openai: chat('7.1.0', models, comment) }, OPENAI);
    expect(bench.rows()).toEqual(before);
  });
});

describe('a sync refuses', () => {
  const eight = ['4-6', '5', '5-1', '5-2', '5-3', '5-4', '5-5', '5-6'].map((version) => `claude-sonnet-${version}`);

  it('a list that lost half of its names, with the counts, and writes nothing', () => {
    bench = openBench([], '2026-11-01');
    bench.sync('2026-11-06', { [SDK]: sdk('1.0.0', eight) }, UPSTREAMS);
    const before = bench.bytes();
    expect(() => bench.sync('2026-11-13', { [SDK]: sdk('1.1.0', eight.slice(4)) }, UPSTREAMS)).toThrow(
      `${SDK}@1.1.0: messages.d.ts#Model lists 4 names, and at least 6 are expected; the last sync found 8.`,
    );
    expect(bench.bytes()).toEqual(before);
  });

  it('a list below its minimum at the first sight', () => {
    bench = openBench([], '2026-11-01');
    expect(() => bench.sync('2026-11-06', { [SDK]: sdk('1.0.0', ['claude-opus-5']) }, UPSTREAMS)).toThrow('lists 1 names, and at least 2');
  });

  it('a symbol that is not there', () => {
    bench = openBench([], '2026-11-01');
    const renamed = { version: '2.0.0', files: { 'messages.d.ts': "export type ModelID = 'claude-opus-5';", 'messages.js': '' } };
    expect(() => bench.sync('2026-11-06', { [SDK]: renamed }, UPSTREAMS)).toThrow('messages.d.ts#Model is not there any more');
  });

  it('an older package than the registry has', () => {
    bench = openBench([], '2026-11-01');
    const stale = { ...sdk('1.0.0', eight), latest: '1.1.0' };
    expect(() => bench.sync('2026-11-06', { [SDK]: stale }, UPSTREAMS)).toThrow('1.0.0 was fetched, and 1.1.0 is the latest');
  });

  it('words that hold no day', () => {
    bench = openBench([], '2026-11-01');
    const vague = sdk('1.0.0', eight, { 'claude-sonnet-5': 'next spring' });
    expect(() => bench.sync('2026-11-06', { [SDK]: vague }, UPSTREAMS)).toThrow('no day stands in "next spring"');
  });
});

describe('lists of others', () => {
  const models = (ids: readonly string[]): string => JSON.stringify({ api: Object.fromEntries(ids.map((id) => [`chat:${id}`, { id }])) });
  const reads = (surface: string, trust: 'in-service' | 'known' | 'cross-check'): readonly Upstream[] => [
    { package: 'list', reads: [{ kind: 'models-json', file: 'x.json', surface, atLeast: 1, trust }] },
  ];

  it('make no row where they are a cross-check, and leave names of strangers and flavours', () => {
    bench = openBench([], '2026-11-01');
    const list = (ids: readonly string[]) => ({ list: { version: '1.0.0', files: { 'x.json': models(ids) } } });
    bench.sync('2026-11-06', list(['anthropic.claude-sonnet-4-6-v1']), reads('bedrock', 'cross-check'));
    expect(bench.rows()).toEqual([]);
    bench.sync('2026-11-06', list(['meta.llama-9', 'us.anthropic.claude-opus-9']), reads('bedrock', 'known'));
    bench.sync(
      '2026-11-06',
      list(['acme/rocket-1', 'anthropic/claude-opus-9', 'anthropic/claude-opus-9:batch']),
      reads('openrouter', 'known'),
    );
    expect(bench.rows().map(({ surface, id, kind }) => [surface, id, kind])).toEqual([
      ['bedrock', 'us.anthropic.claude-opus-9', 'pin'],
      ['openrouter', 'anthropic/claude-opus-9', 'alias'],
    ]);
  });

  it('bring nobody back whom a better source calls dead', () => {
    const dead = row('anthropic/claude-2', {
      surface: 'openrouter',
      line: null,
      stated: { status: 'retired', source: 'docs:example.com (read 2026-01-01)' },
    });
    bench = openBench([dead], '2026-11-01');
    bench.sync(
      '2026-11-06',
      { list: { version: '1.0.0', files: { 'x.json': models(['anthropic/claude-2']) } } },
      reads('openrouter', 'in-service'),
    );
    expect(bench.row('openrouter', 'anthropic/claude-2')?.stated?.status).toBe('retired');
  });

  it('say what no grammar reads', () => {
    bench = openBench([], '2026-11-01');
    const { report, unreadable } = bench.sync(
      '2026-11-06',
      { list: { version: '1.0.0', files: { 'x.json': models(['anthropic/claude~9', 'anthropic/claude-opus-9']) } } },
      reads('openrouter', 'known'),
    );
    expect(unreadable).toBe(1);
    expect(report).toContain('## Names that no grammar reads (1)\n\n- `anthropic/claude~9` on openrouter: npm:list@1.0.0:x.json');
  });

  it('mark as deprecated what no publisher dates', () => {
    bench = openBench([], '2026-11-01');
    const registry = { providers: { mistral: { models: ['devstral-9901', 'mistral-large-9902'], deprecatedModels: ['devstral-9901'] } } };
    const upstreams: readonly Upstream[] = [
      {
        package: '@mastra/core',
        reads: [{ kind: 'flags-json', file: 'r.json', symbol: 'mistral', surface: 'mistral-api', atLeast: 1, trust: 'known' }],
      },
    ];
    const ids = JSON.stringify(registry).replaceAll('9901', '2612').replaceAll('9902', '2611');
    bench.sync('2026-11-06', { '@mastra/core': { version: '1.0.0', files: { 'r.json': ids } } }, upstreams);
    expect(bench.row('mistral-api', 'devstral-2612')?.stated?.status).toBe('deprecated');
    expect(bench.row('mistral-api', 'mistral-large-2611')).toMatchObject({ snapshot: '2026-11', stated: { status: 'active' } });
  });
});
