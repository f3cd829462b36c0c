import { describe, expect, it } from 'vitest';
import { spellCatalogFile } from '../../src/catalog/catalog-file.js';
import { loadCatalogData } from '../../src/catalog/load-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { makeTree } from '../node/temporary-tree.js';
import { runMain } from './run-main.js';

const TODAY = ['--today', '2026-11-20'];
const CALL = `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
export const ask = () => client.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 1, messages: [] });
`;
const shipped = loadCatalogData();

/** The catalog as it stood before the retirement of Sonnet 4.5 was known. */
function older(): string {
  const rows = shipped.rows.map((row): ModelRow => {
    if (row.line !== 'sonnet' || row.version !== '4.5') return row;
    const { retiresOn: _, lifecycleSource: __, replacement: ___, ...rest } = row;
    return { ...rest, stated: { status: 'active', source: row.sources[0] ?? 'a source' } };
  });
  return spellCatalogFile({ asOf: '2026-09-25', reads: [], rows }, 'older');
}

const tree = (): string => makeTree({ 'src/ask.ts': CALL, 'older.json': older(), 'cut.json': older().slice(0, 5000) });

describe('--catalog', () => {
  it('gives the answers of an older catalog', async () => {
    const cwd = tree();
    const now = await runMain(cwd, ['lint', 'src', '--format', 'json', ...TODAY]);
    const then = await runMain(cwd, ['lint', 'src', '--format', 'json', '--catalog', 'older.json', ...TODAY]);
    const rulesOf = (stdout: string): readonly string[] =>
      JSON.parse(stdout).findings.map(({ ruleId }: { readonly ruleId: string }) => ruleId);
    expect(rulesOf(now.stdout)).toContain('deprecated-model');
    expect(rulesOf(then.stdout)).not.toContain('deprecated-model');
    expect(JSON.parse(then.stdout).catalog).toMatch(/^2026-09-25\+/);
  });

  it.each([
    ['scan', ['scan', 'src']],
    ['fix', ['fix', 'src']],
    ['explain', ['explain', 'src/ask.ts:3']],
    ['resolve', ['resolve', 'claude-sonnet-4-5']],
    ['models', ['models', 'sonnet-4-5-2025', 'anthropic-api']],
    ['migrate new', ['migrate', 'new', '--from', 'claude-sonnet-4-5-20250929', '--to', 'claude-sonnet-5-5', '--dry-run']],
  ])('is read by %s, from the environment too', async (_, words) => {
    const cwd = tree();
    const json = [...words, '--format', 'json', ...TODAY];
    const [now, then, environment] = [
      await runMain(cwd, json),
      await runMain(cwd, [...json, '--catalog', 'older.json']),
      await runMain(cwd, json, { UNPIN_CATALOG: 'older.json' }),
    ];
    expect([now.code, then.code]).toEqual([0, 0]);
    expect(then.stdout).not.toBe(now.stdout);
    expect(environment.stdout).toBe(then.stdout);
  });

  it('has the last word over the environment', async () => {
    const { code, stdout } = await runMain(tree(), ['models', 'x', '--catalog', 'older.json'], { UNPIN_CATALOG: 'cut.json' });
    expect([code, stdout.includes('data of 2026-09-25')]).toEqual([0, true]);
  });

  it.each([
    ['cut.json', 'cut.json is damaged: it is not JSON, or cut off'],
    ['nowhere.json', 'the catalog nowhere.json: does not exist\nCheck the path of --catalog or UNPIN_CATALOG'],
    ['src', 'the catalog src is no ordinary file'],
    ['src/ask.ts', 'src/ask.ts is damaged: it is not JSON'],
  ])('refuses %s with exit 2', async (file, message) => {
    for (const words of [['lint', 'src'], ['models']]) {
      const { code, stdout, stderr } = await runMain(tree(), [...words, '--catalog', file]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('    at ');
    }
  });

  it('is told to be old by scan and lint, and nobody fails for that', async () => {
    const cwd = makeTree({ 'src/a.ts': 'export const x = 1;\n', 'older.json': older() });
    for (const command of ['scan', 'lint']) {
      const { code, stderr } = await runMain(cwd, [command, 'src', '--catalog', 'older.json', '--today', '2026-11-25']);
      expect(code).toBe(0);
      expect(stderr).toContain('The catalog is of 2026-09-25, 61 days old');
      expect((await runMain(cwd, [command, 'src', '--catalog', 'older.json', ...TODAY])).stderr).not.toContain('days old');
    }
  });
});

describe('catalog.extra', () => {
  const configuration = (extra: readonly object[]): string => JSON.stringify({ catalog: { extra } });
  const tuned = { id: 'acme-support-3', surface: 'openai-api', base: 'gpt-4.1-mini-2025-04-14' };
  const OPENAI = "import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: 'acme-support-3', input: '' });\n";

  it('lets a private name be found, known and warned of', async () => {
    const cwd = makeTree({ 'src/a.ts': OPENAI, 'unpin.config.json': configuration([tuned]) });
    const { references } = JSON.parse((await runMain(cwd, ['scan', 'src', '--format', 'json', ...TODAY])).stdout);
    expect(references).toMatchObject([{ text: 'acme-support-3', kind: 'pin', surface: 'openai-api', line: 2 }]);
    const lint = await runMain(cwd, ['lint', 'src', ...TODAY]);
    expect(lint.stdout).toContain('2027-01-14');
    expect((await runMain(cwd, ['resolve', 'acme-support-3', ...TODAY])).stdout).toContain('acme-support-3');
    expect((await runMain(cwd, ['models', 'acme', ...TODAY])).stdout).toContain('retires 2027-01-14');
  });

  it('is nothing without the entry', async () => {
    const cwd = makeTree({ 'src/a.ts': OPENAI });
    const { references } = JSON.parse((await runMain(cwd, ['scan', 'src', '--format', 'json', ...TODAY])).stdout);
    expect(references).toEqual([]);
  });

  it('says when the catalog has the name', async () => {
    const entry = { id: 'claude-opus-5-5', surface: 'anthropic-api' };
    const { code, stderr } = await runMain(makeTree({ 'unpin.config.json': configuration([entry]) }), ['models', 'claude-opus-5-5']);
    expect(code).toBe(0);
    expect(stderr).toContain('catalog.extra: "claude-opus-5-5" is in the catalog by now');
  });

  it.each([
    [[{ ...tuned, base: 'gtp-4.1-mini' }], 'Did you mean "gpt-4.1-mini"?'],
    [[{ ...tuned, retiresOn: '30.11.2026' }], 'expected an ISO day'],
    [[{ ...tuned, surface: 'opanai-api' }], 'catalog.extra.0.surface'],
    [[{ ...tuned, retires: '2026-11-30' }], 'Did you mean "catalog.extra.0.retiresOn"?'],
  ])('is refused in words: %j', async (extra, message) => {
    const { code, stderr } = await runMain(makeTree({ 'unpin.config.json': configuration(extra) }), ['models']);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
