import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../../src/commands/lint.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-haiku-4-5-20251001';
const CONFIGURATION = {
  app: { aliases: { haiku: 'claude-haiku-4-5' }, codenames: { 'fennec-latest': 'haiku' }, sinks: { functions: ['resolveModel'] } },
};
const MODULE = "import { resolveModel } from './resolver.js';\n";
const lint = (root: string, ...words: readonly string[]) => runMain(root, ['lint', '--today', '2026-11-20', ...words]);
const treeOf = (source: string, configuration: object = CONFIGURATION): string =>
  makeTree({ 'unpin.config.json': JSON.stringify(configuration), 'src/a.ts': MODULE + source });

test('the formats are those of the registry, the one for people first', () => {
  expect(command.formats).toEqual(REPORTERS.map(({ id }) => id));
});

describe('exit codes', () => {
  test('0 and one line for a clean tree', async () => {
    const { code, stdout, stderr } = await lint(treeOf("resolveModel('haiku');\n"), 'src');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^No findings\. 1 file listed, .*\n$/);
  });

  test('1 for a finding at or above --fail-on', async () => {
    const root = treeOf(`resolveModel('${PIN}');\n`);
    expect((await lint(root)).code).toBe(1);
    expect((await lint(root, '--fail-on', 'warn')).code).toBe(1);
    expect((await lint(root, 'src', '--fail-on', 'error')).code).toBe(0);
    const strict = treeOf(`resolveModel('${PIN}');\n`, { ...CONFIGURATION, rules: { 'pinned-model': 'error' } });
    expect((await lint(strict, 'src', '--fail-on', 'error')).code).toBe(1);
  });

  test('T1: 3 where a file was not read, also beside findings and with --quiet', async () => {
    const root = treeOf(`resolveModel('${PIN}');\n`);
    writeFileSync(join(root, 'src/b.ts'), Buffer.from([...Buffer.from(`'${PIN}' // `), 0xf6]));
    const { code, stdout } = await lint(root, '--quiet');
    expect(code).toBe(3);
    expect(stdout).toContain('src/b.ts: not read (encoding)');
    expect(stdout).toContain('pinned-model');
  });

  test('2 for an unknown rule, before anything is read', async () => {
    const root = treeOf('', { ...CONFIGURATION, rules: { 'pined-model': 'error' } });
    const { code, stdout, stderr } = await lint(root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Did you mean pinned-model?');
  });
});

test('the command that a finding names writes what it says', async () => {
  const call = (text: string): string =>
    `import OpenAI from 'openai';\nnew OpenAI().chat.completions.create({ model: '${text}', messages: [] });\n`;
  const root = makeTree({ 'a.ts': call('gpt-4o-2024-08-06') });
  const [finding] = JSON.parse((await lint(root, '--format', 'json')).stdout).findings;
  const [, id, words = ''] = /successor in the same line is (\S+); `unpin ([^`]+)` writes it/.exec(finding.help) ?? [];
  expect((await runMain(root, [...words.split(' '), '--allow-dirty', '--today', '2026-11-20'])).code).toBe(0);
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(call(id ?? ''));
});

test('every format tells the same findings', async () => {
  const root = treeOf(`resolveModel('${PIN}');\nresolveModel('fennec-latest');\n`);
  const { findings, summary } = JSON.parse((await lint(root, 'src', '--format', 'json')).stdout);
  expect(findings.map(({ ruleId, line, text }: Record<string, unknown>) => [ruleId, line, text])).toEqual([
    ['pinned-model', 2, PIN],
    ['codename', 3, '<codename>'],
  ]);
  expect(summary).toMatchObject({ errors: 1, warnings: 1 });
  const { stdout } = await lint(root, 'src');
  expect(stdout).toContain('2 findings in 1 file: 1 error, 1 warning.');
  expect(stdout).not.toMatch(/fennec/i);
});

test('fix and lint judge alike: what lint says can be rewritten is what fix rewrites', async () => {
  const root = treeOf(`resolveModel('${PIN}');\nresolveModel('fennec-latest');\nexport const id = '${PIN}';\n`);
  const before = JSON.parse((await lint(root, 'src', '--format', 'json')).stdout).findings;
  const rewritable = before.filter(({ to }: { to?: string }) => to !== undefined);
  await runMain(root, ['fix', 'src', '--write', '--today', '2026-11-20']);
  const after = JSON.parse((await lint(root, 'src', '--format', 'json')).stdout).findings;
  expect(rewritable).toHaveLength(2);
  expect(after).toHaveLength(before.length - rewritable.length);
  expect(readFileSync(join(root, 'src/a.ts'), 'utf8')).toContain(`export const id = '${PIN}';`);
});
