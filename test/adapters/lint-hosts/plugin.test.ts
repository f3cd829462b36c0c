import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ESLint as ESLint9 } from 'eslint9';
import type { ESLint } from 'eslint10';
import { describe, expect, test } from 'vitest';
import plugin from '../../../src/adapters/eslint/index.js';
import { RULES } from '../../../src/rules/index.js';
import { unpin } from '../../example/copy.js';
import { makeTree } from '../../node/temporary-tree.js';
import { configure, findingsOf, type Host, install, run } from './run-host.js';

const PIN = 'claude-haiku-4-5-20251001';
const call = (id: string): string => `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${id}' });\n`;
const ELSEWHERE = ['stale-baseline', 'missing-migration', 'migration-check'];
const perFile = RULES.filter(({ id }) => !ELSEWHERE.includes(id));
const HOSTS: readonly Host[] = ['eslint9', 'eslint10', 'oxlint'];

function prepare(files: Readonly<Record<string, string>>, options: Parameters<typeof configure>[1] = {}): string {
  const root = makeTree(files);
  install(root);
  configure(root, options);
  return root;
}

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly severity: number;
  readonly fix?: { readonly range: readonly number[]; readonly text: string };
  readonly suggestions?: readonly { readonly desc: string; readonly fix: { readonly text: string } }[];
}

function messagesOf(root: string, ...words: readonly string[]): readonly Message[] {
  const { stdout, stderr } = run(root, 'eslint10', '--format', 'json', ...words);
  if (!stdout.startsWith('[')) throw new Error(stderr);
  return (JSON.parse(stdout) as { messages: Message[] }[]).flatMap(({ messages }) => messages);
}

describe('the plugin', () => {
  test('is one of ESLint 9 and of ESLint 10 by their types', () => {
    const ten: ESLint.Plugin = plugin;
    const nine: ESLint9.Plugin = plugin;
    expect([ten.meta?.name, nine.meta?.namespace]).toEqual(['unpin', 'unpin']);
    expect(plugin.meta.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test('has every rule that can run on one file, each with its page, its schema and its defaults', () => {
    expect(Object.keys(plugin.rules)).toEqual(perFile.map(({ id }) => id));
    for (const [id, { meta }] of Object.entries(plugin.rules)) {
      expect(existsSync(fileURLToPath(meta.docs.url)), id).toBe(true);
      expect(meta.docs.url.endsWith(`/docs/rules/${id}.md`)).toBe(true);
      expect(meta.schema).toHaveLength(meta.defaultOptions.length);
    }
    expect(plugin.rules['deprecated-model']?.meta.schema).toEqual([
      {
        type: 'object',
        properties: { within: { type: 'string', pattern: '^\\d+d$', description: expect.any(String) } },
        additionalProperties: false,
      },
    ]);
  });

  test('recommended grades as the command line does, strict makes everything an error', () => {
    const { recommended, strict } = plugin.configs;
    for (const { id, severity } of perFile) {
      expect(recommended.rules[`unpin/${id}`]).toBe(severity === 'info' ? 'warn' : severity);
      expect(strict.rules[`unpin/${id}`]).toBe('error');
    }
    expect(recommended.plugins.unpin).toBe(plugin);
  });

  test('stands in docs/eslint.md with the rules for oxlint as they are recommended', () => {
    const page = readFileSync('docs/eslint.md', 'utf8');
    const configuration = JSON.parse(/^## oxlint\n\n```json\n([\s\S]+?)```/m.exec(page)?.[1] ?? '');
    expect(configuration.rules).toEqual(plugin.configs.recommended.rules);
  });
});

describe.each(HOSTS)('under %s', (host) => {
  test('T2: a mark in front, line ends of Windows, tabs and template quotes stay', () => {
    const text = `\ufeffimport Anthropic from '@anthropic-ai/sdk'; // é 模型\r\n\tnew Anthropic().messages.create({ model: \`${PIN}\` }) ;\r\n`;
    const root = prepare({ 'a.ts': text });
    expect(findingsOf(root, host, 'a.ts')).toEqual([{ path: 'a.ts', line: 2, column: 44, rule: 'pinned-model' }]);
    run(root, host, '--fix', 'a.ts');
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(text.replace(PIN, 'claude-haiku-4-5'));
  });

  test('hears the comments and the baseline that the command line hears', () => {
    const root = prepare({
      'a.ts': call(PIN).replace(');\n', '); // unpin-ignore pinned-model -- measured with it\n'),
      'b.ts': call(PIN),
      'c.ts': '// unpin-ignore-file codename -- nothing here\n',
    });
    expect(findingsOf(root, host, '.').map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'b.ts pinned-model',
      'c.ts unused-suppression',
    ]);
    unpin(root, 'baseline', 'create', '--reason', 'old', 'b.ts');
    expect(findingsOf(root, host, '.').map(({ path }) => path)).toEqual(['c.ts']);
    writeFileSync(join(root, 'b.ts'), call('claude-opus-4-5-20251101'));
    expect(findingsOf(root, host, '.').map(({ path }) => path)).toEqual(['b.ts', 'c.ts']);
  });

  test('calls no comment unused that another file may need: an exported constant is judged where it is used', () => {
    const comment = '// unpin-ignore pinned-model -- measured with it';
    const root = prepare({
      'a.ts': `export const MODEL = '${PIN}'; ${comment}\n`,
      'b.ts': `import Anthropic from '@anthropic-ai/sdk';\nimport { MODEL } from './a.js';\nnew Anthropic().messages.create({ model: MODEL });\n`,
      'c.ts': `const local = 'nothing'; ${comment}\n`,
    });
    expect(JSON.parse(unpin(root, 'lint', '--format', 'json', 'a.ts', 'b.ts').stdout).summary).toMatchObject({ warnings: 0, accepted: 1 });
    expect(findingsOf(root, host, '.').map(({ path, rule }) => `${path} ${rule}`)).toEqual(['c.ts unused-suppression']);
  });

  test('finds the configuration as the command line does, whatever it is written in, and leaves out what it ignores', () => {
    const root = prepare({
      'unpin.config.mjs': "await 0;\nexport default { ignore: ['vendor/**'], overrides: [{ files: ['evals/**'], prefer: 'pin' }] };\n",
      'a.ts': call(PIN),
      'vendor/a.ts': call(PIN),
      'evals/a.ts': call(PIN),
    });
    expect(findingsOf(root, host, '.').map(({ path }) => path)).toEqual(['a.ts']);
  });

  test('a name in text that the host itself reads otherwise is not missed: a second file with the same bytes', () => {
    const root = prepare({ 'a.ts': call(PIN), 'b.ts': call(PIN), 'test/a.test.ts': call(PIN) });
    expect(findingsOf(root, host, '.').map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
  });

  test('T15: a configuration that cannot be had fails the run, never passes it', () => {
    const files = { 'a.ts': call(PIN), 'unpin.config.json': '{ "app": { "codenamesFrom": { "env": "UNPIN_NOT_THERE" } } }' };
    const missing = run(prepare(files), host, 'a.ts');
    expect(missing.status).not.toBe(0);
    expect(missing.stdout + missing.stderr).toContain('the environment variable UNPIN_NOT_THERE holds no list of codenames');
    const unknown = run(prepare({ 'a.ts': call(PIN) }, { settings: { confg: 'x.json' } }), host, 'a.ts');
    expect(unknown.status).not.toBe(0);
    expect(unknown.stdout + unknown.stderr).toContain('unknown key "confg" in settings.unpin. Did you mean "config"?');
  });

  test('T1: what is not read whole is told, once', () => {
    const root = prepare({ 'big.js': `${call(PIN)}${'// more\n'.repeat(260_000)}` });
    const { stdout } = run(root, host, '--format', 'json', 'big.js');
    expect(stdout.split('Not read whole (too-large)')).toHaveLength(2);
  });
});

describe('under ESLint', () => {
  test('offers as a suggestion what `fix` writes with more permission only', () => {
    const root = prepare({ 'test/chat.live.test.ts': call(PIN), 'a.ts': call(PIN) });
    const [test, product] = [messagesOf(root, 'test'), messagesOf(root, 'a.ts')];
    const shown = test.map(({ fix, suggestions }) => [fix, suggestions?.map(({ desc, fix: { text } }) => [desc, text])]);
    expect(shown).toEqual([[undefined, [["Write 'claude-haiku-4-5' (tier unsafe).", 'claude-haiku-4-5']]]]);
    expect(product.map(({ fix, suggestions }) => [fix?.text, suggestions])).toEqual([['claude-haiku-4-5', undefined]]);
  });

  test('takes the options of a rule from its own configuration', () => {
    const files = { 'a.ts': call('claude-sonnet-4-5-20250929') };
    const within = (days: string): number =>
      messagesOf(prepare(files, { rules: `{ 'unpin/deprecated-model': ['error', { within: '${days}' }] }` }), 'a.ts').length;
    expect([within('9d'), within('10d')]).toEqual([0, 1]);
    expect(run(prepare(files, { rules: "{ 'unpin/deprecated-model': ['error', { within: 9 }] }" }), 'eslint10', 'a.ts').status).toBe(2);
  });

  test('names the source of a lifecycle, masks codenames and spans the name', () => {
    const root = prepare({
      'unpin.config.json': '{ "app": { "codenames": { "fennec-latest": "opus" }, "sinks": { "functions": ["resolveModel"] } } }',
      'a.ts': "resolveModel('fennec-latest[1m]');\nresolveModel('claude-3-opus-20240229');\n",
    });
    const [codename, retired] = messagesOf(root, 'a.ts');
    expect(codename).toMatchObject({ ruleId: 'unpin/codename', severity: 2, line: 1, column: 15, endColumn: 32 });
    expect(codename?.message).not.toContain('fennec');
    expect(retired?.message).toMatch(/was retired from anthropic-api on 2026-01-05\..* Source: .*catalog of \d{4}-\d\d-\d\d\.$/);
  });

  test('judges text from stdin as at its path', () => {
    const root = prepare({ 'unpin.config.json': '{ "overrides": [{ "files": ["evals/**"], "prefer": "pin" }] }' });
    expect(run(root, 'eslint10', '--stdin', '--stdin-filename', 'evals/a.ts').status).toBe(0);
    expect(messagesOf(root, '--no-ignore', '.')).toEqual([]);
  });
});
