import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/commands/command.js';
import { command } from '../../src/commands/init.js';
import { NO_PROGRESS } from '../../src/commands/progress.js';
import { loadConfiguration } from '../../src/node/load-configuration.js';
import { survey } from '../../src/node/survey.js';
import { copyExample, readTree } from '../example/copy.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { runMain } from './run-main.js';

const NAME = 'unpin.config.jsonc';
const MODELS = "export const MODELS = { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' };\n";
const USE = "import { resolveModel } from 'somewhere';\nexport const model = resolveModel('claude-sonnet-4-5-20250929');\n";

/** The example as it was before it knew unpin. */
function copyWithout(): string {
  const copy = copyExample();
  rmSync(join(copy, NAME));
  return copy;
}

/** As on a terminal, where every question gets this answer. */
async function atTerminal(cwd: string, answer: string) {
  const questions: string[] = [];
  let output = '';
  const host: Host = {
    cwd,
    environment: {},
    width: 80,
    color: false,
    hasLinks: false,
    input: async () => new Uint8Array(),
    ask: async (question) => {
      questions.push(question);
      return answer;
    },
    print: async (text) => {
      output += text;
    },
    notice() {},
    progress: NO_PROGRESS,
    conceal() {},
  };
  await command.run({ arguments: [], flags: { today: '2026-11-20', format: 'pretty' }, host });
  return { questions, output };
}

describe('init', () => {
  it('writes one file with --yes, and nothing else', async () => {
    const copy = copyWithout();
    const before = readTree(copy);
    const { code, stdout, stderr } = await runMain(copy, ['init', '--yes']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Wrote unpin\.config\.jsonc\.\n/);
    const after = readTree(copy);
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([NAME]);
    expect([...before].filter(([path, bytes]) => after.get(path) !== bytes)).toEqual([]);
  });

  it('writes a configuration that changes nothing until somebody uncomments it, and what it saw is then valid', async () => {
    const copy = copyWithout();
    const lint = async (): Promise<unknown> => JSON.parse((await runMain(copy, ['lint', '--format', 'json'])).stdout).findings;
    const before = await lint();
    await runMain(copy, ['init', '--yes']);
    expect(await lint()).toEqual(before);
    const text = readFileSync(join(copy, NAME), 'utf8').replaceAll(/^( {2})\/\/ ("|\s+["}\]{]|[}\]])/gm, '$1$2');
    const root = makeTree({ [NAME]: text });
    const { configuration } = await loadConfiguration(root, null, {});
    expect(configuration.app.aliases).toEqual({ sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6', haiku: 'claude-haiku-4-5' });
    expect(configuration.app.sinks.functions).toEqual(['resolveModel']);
    expect(configuration.app.sinks.settings).toContainEqual({ files: ['settings/user.jsonc'], keys: ['model', 'agents.*.model'] });
  });

  it.each(['unpin.config.json', 'unpin.config.mjs', 'package.json'])('T12: leaves a project alone that has %s', async (path) => {
    const content = path === 'unpin.config.mjs' ? 'export default {};' : path === 'package.json' ? '{ "unpin": {} }' : '{}';
    const root = makeTree({ [path]: content, 'a.ts': USE });
    expect(await runMain(root, ['init', '--yes'])).toMatchObject({ code: 0, stdout: expect.stringMatching(`^${path} is there already`) });
    expect(existsSync(join(root, NAME))).toBe(false);
    expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  });

  it('T13: asks nobody where there is no terminal, and writes nothing then', async () => {
    const root = makeTree({ 'a.ts': USE });
    const { code, stdout } = await runMain(root, ['init']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing is written; unpin init --yes writes unpin\.config\.jsonc:\n/);
    expect(stdout).toContain('  //     "functions": ["resolveModel"]\n');
    expect(existsSync(join(root, NAME))).toBe(false);
  });

  it.each([
    ['', true],
    ['y', true],
    ['n', false],
    ['No', false],
  ])('asks once at a terminal; %j', async (answer, isWritten) => {
    const root = makeTree({ 'a.ts': '' });
    expect((await atTerminal(root, answer)).questions).toEqual(['Write unpin.config.jsonc? [Y/n] ']);
    expect(existsSync(join(root, NAME))).toBe(isWritten);
  });

  it('shows an example where it sees no resolver, and never a name that it would have to mask', async () => {
    const root = makeTree({ 'a.ts': 'export {};', 'test/a.test.ts': MODELS });
    const { stdout } = await runMain(root, ['init']);
    expect(stdout).toContain('"settings/*.json"');
    expect(stdout).not.toContain('Seen:');
  });

  it('tells the same as JSON', async () => {
    const root = makeTree({ 'src/models.ts': MODELS, 'package.json': '{}' });
    const { configuration, project, offers } = JSON.parse((await runMain(root, ['init', '--format', 'json'])).stdout);
    expect(configuration).toMatchObject({ kind: 'not-written', path: NAME, content: expect.stringContaining('sonnet in src/models.ts:1') });
    expect(project.manifest).toEqual({ isInstalled: false, hasScript: false });
    expect(offers.map(({ where }: { where: string }) => where)).toEqual(['the terminal', 'package.json, "scripts"']);
  });
});

describe('the lines it shows', () => {
  const shown = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const root = makeTree({ 'package.json': '{}', ...files });
    git(root, 'init');
    return (await runMain(root, ['init'])).stdout;
  };

  it.each<[string, Record<string, string>, string[]]>([
    [
      'npm',
      {},
      ['npm install --save-dev unpin', '"lint:models": "unpin lint"', '.git/hooks/pre-commit', 'npx --no-install unpin lint --staged'],
    ],
    ['pnpm', { 'pnpm-lock.yaml': '' }, ['pnpm add --save-dev unpin', 'pnpm exec unpin lint --staged']],
    ['yarn by its field', { 'package.json': '{ "packageManager": "yarn@4.9.0" }' }, ['yarn add --dev unpin', 'yarn unpin lint --staged']],
    ['husky', { '.husky/pre-commit': '' }, ['  .husky/pre-commit\n']],
    ['lefthook', { 'lefthook.yml': '' }, ['lefthook.yml, pre-commit.commands']],
    ['lint-staged', { 'package.json': '{ "lint-staged": {} }' }, ['": "unpin lint --as-list"']],
    ['pre-commit', { '.pre-commit-config.yaml': '' }, ['entry: npx --no-install unpin lint --as-list']],
    ['ESLint', { 'eslint.config.mjs': '' }, ["eslint.config.mjs\n    import unpin from 'unpin/eslint';"]],
    ['oxlint', { '.oxlintrc.json': '{}' }, ['"jsPlugins": ["unpin/eslint"]']],
    ['GitHub', { '.github/workflows/ci.yml': '' }, ['--format github --report sarif=unpin.sarif --report markdown=$GITHUB_STEP_SUMMARY']],
    ['GitLab', { '.gitlab-ci.yml': '' }, ['--report gitlab=gl-code-quality-report.json']],
  ])('fit %s', async (_, files, lines) => {
    const stdout = await shown(files);
    for (const line of lines) expect(stdout).toContain(line);
  });

  it('leave out what is there', async () => {
    const stdout = await shown({ 'package.json': '{ "devDependencies": { "unpin": "1" }, "scripts": { "models": "unpin lint" } }' });
    expect(stdout).not.toMatch(/npm install|"scripts"/);
  });

  it('look at the top of the work tree too, and bear a package.json that is broken', () => {
    const root = makeTree({ 'pnpm-lock.yaml': '', 'package.json': '{', '.husky/pre-commit': '', 'packages/app/package.json': '{}' });
    git(root, 'init');
    expect(survey(join(root, 'packages/app'))).toMatchObject({ packageManager: 'pnpm', hooks: 'husky', manifest: { isInstalled: false } });
  });
});
