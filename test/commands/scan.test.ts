import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { runMain } from './run-main.js';

const CALL = `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
await client.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 1, messages: [] });
`;

const scanJson = async (cwd: string, ...words: readonly string[]) => {
  const { code, stdout, stderr } = await runMain(cwd, ['scan', '--format', 'json', '--today', '2026-11-20', ...words]);
  return { code, stderr, report: JSON.parse(stdout) };
};

describe('scan --format json', () => {
  it('has the shape of the contract', async () => {
    const { code, stderr, report } = await scanJson(makeTree({ 'src/ask.ts': CALL, 'clean.ts': 'export {};' }));
    expect([code, stderr]).toEqual([0, '']);
    expect(Object.keys(report)).toEqual(['version', 'catalog', 'references', 'skipped']);
    expect(report.version).toBe(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
    expect(report.catalog).toBe(loadCatalog().version);
    expect(report.skipped).toEqual([]);
    expect(report.references).toHaveLength(1);
    const [{ evidence, decision, ...reference }] = report.references;
    expect(reference).toEqual({
      path: 'src/ask.ts',
      line: 3,
      column: 40,
      text: 'claude-sonnet-4-5-20250929',
      kind: 'pin',
      role: 'property',
      context: 'product',
      surface: 'anthropic-api',
      verdict: 'edit',
    });
    expect(decision).toEqual({ action: expect.any(String), tier: null, reason: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/) });
    expect(evidence).toContainEqual(
      expect.objectContaining({ claim: 'sent', value: 'anthropic-api', strength: 'proof', words: expect.any(String) }),
    );
  });

  it('says the target of a rewrite', async () => {
    const { report } = await scanJson(makeTree({ 'src/ask.ts': CALL }), '--today', '2026-01-01');
    expect(report.references[0].decision).toEqual({ action: 'rewrite', tier: 'safe', reason: 'alias-for-pin', to: 'claude-sonnet-4-5' });
  });

  it('masks codenames in texts and evidence', async () => {
    const configuration =
      '{ "app": { "codenames": { "ibex-next": "opus" }, "sinks": { "functions": ["ibex-next-resolver", "resolveModel"] } } }';
    const tree = { 'unpin.config.json': configuration, 'src/a.ts': "resolveModel('ibex-next[1m]'); // ibex-next" };
    const { stdout } = await runMain(makeTree(tree), ['scan', '--format', 'json', 'src']);
    expect(JSON.parse(stdout).references[0]).toMatchObject({ kind: 'codename', text: '<codename>[1m]' });
    expect(stdout).not.toContain('ibex');
  });

  it('T7, T14: gives paths relative to the folder of the run, from anywhere and for absolute arguments', async () => {
    const root = makeTree({ 'packages/my app/src/ask.ts': CALL });
    git(root, 'init');
    const pathsOf = async (cwd: string, ...words: readonly string[]): Promise<readonly string[]> =>
      (await scanJson(cwd, ...words)).report.references.map(({ path }: { path: string }) => path);
    const app = join(root, 'packages/my app');
    expect(await pathsOf(root)).toEqual(['packages/my app/src/ask.ts']);
    expect(await pathsOf(root, join(app, 'src'))).toEqual(['packages/my app/src/ask.ts']);
    expect(await pathsOf(app)).toEqual(['src/ask.ts']);
    expect(await pathsOf(app, join(app, 'src/ask.ts'))).toEqual(['src/ask.ts']);
  });

  it('T14: judges the same from a sub-directory of tests', async () => {
    const root = makeTree({
      'test/data/ask.ts': CALL,
      'unpin.config.json': '{ "ignore": ["test/data/old/**"] }',
      'test/data/old/ask.ts': CALL,
    });
    git(root, 'init');
    const judgements = async (cwd: string) => {
      const { references } = (await scanJson(cwd)).report;
      return references.map(({ line, context, verdict }: Record<string, unknown>) => ({ line, context, verdict }));
    };
    expect(await judgements(join(root, 'test/data'))).toEqual(await judgements(root));
    expect(await judgements(root)).toEqual([{ line: 3, context: 'test', verdict: expect.any(String) }]);
  });
});

describe('scan', () => {
  it('says what was listed, hit and parsed', async () => {
    const { code, stdout } = await runMain(makeTree({ 'a.ts': CALL, 'b.ts': '// Claude is a name', 'c.ts': '' }), ['scan']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 model name in 1 file\n\nsurface +edit +review +ignore\nanthropic-api +1 +0 +0\n/);
    expect(stdout).toContain('\n3 files listed, 2 with hits, 2 parsed\n');
  });

  it('says that nothing was found', async () => {
    expect(await runMain(makeTree({ 'a.ts': '' }), ['scan'])).toEqual({
      code: 0,
      stdout: '0 model names in 0 files\n\n1 file listed, 0 with hits, 0 parsed\n',
      stderr: '',
    });
  });

  it('says on stderr, unless --quiet, that an ignored path is read because it was named', async () => {
    const root = makeTree({ 'node_modules/p/a.ts': CALL, 'b.ts': '' });
    const { code, stdout, stderr } = await runMain(root, ['scan', 'node_modules/p']);
    expect([code, stderr]).toEqual([0, 'node_modules/p: ignored by default, read because it was named\n']);
    expect(await runMain(root, ['scan', 'node_modules/p', '--quiet'])).toEqual({ code, stdout, stderr: '' });
    expect((await runMain(root, ['scan'])).stdout).toMatch(/^0 model names/);
    expect((await runMain(root, ['scan', '--no-ignore'])).stdout).toMatch(/^1 model name /);
  });

  it('lets a pattern match nothing with --allow-empty', async () => {
    const root = makeTree({ 'a.ts': '' });
    expect(await runMain(root, ['scan', 'a.ts', 'b/**'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no file matches "b/**"'),
    });
    expect(await runMain(root, ['scan', 'a.ts', 'b/**', '--allow-empty'])).toMatchObject({ code: 0, stderr: 'no file matches "b/**"\n' });
  });
});
