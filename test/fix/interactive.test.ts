import { spawn } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAtTerminal } from '../commands/run-at-terminal.js';
import { CLI } from '../commands/run-cli.js';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-sonnet-4-5-20250929';
const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/*.json'], keys: ['model'] }] },
  },
});
const head = "import { resolveModel } from './resolver.js';\n";
const call = (name: string, indent = ''): string => `${indent}resolveModel('${name}');\n`;
const three = head + call(PIN) + call(`${PIN}[1m]`) + call(PIN);
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const treeOf = (files: Readonly<Record<string, string>>): string => makeTree({ 'unpin.config.json': CONFIGURATION, ...files });
const fix = (root: string, answers: readonly string[], ...words: readonly string[]) =>
  runAtTerminal(root, ['fix', '-i', '--today', '2026-11-20', ...words], answers);
const answersOf = (source: string): string =>
  source
    .split('\n')
    .slice(1, 4)
    .map((line) => (line.includes(PIN) ? '.' : 'x'))
    .join('');

describe('fix -i', () => {
  test.each([
    [['y', 'n', 'y'], 'x.x'],
    [['n', 'a'], '.xx'],
    [['y', 'd'], 'x..'],
    [['y', 'q'], 'x..'],
    [['', 'what', '?', 'Y', 'N', 'N'], 'x..'],
  ])('answered with %j rewrites %s', async (answers, expected) => {
    const root = treeOf({ 'src/a.ts': three });
    const { code } = await fix(root, answers);
    expect([code, answersOf(read(root, 'src/a.ts'))]).toEqual([0, expected]);
  });

  test('a and d end with their file, q with the run', async () => {
    const files = { 'src/a.ts': three, 'src/b.ts': three, 'src/c.ts': three };
    const root = treeOf(files);
    await fix(root, ['d', 'a', 'y', 'q']);
    expect(Object.keys(files).map((path) => answersOf(read(root, path)))).toEqual(['...', 'xxx', 'x..']);
    const again = treeOf(files);
    await fix(again, ['y', 'q']);
    expect(Object.keys(files).map((path) => answersOf(read(again, path)))).toEqual(['x..', '...', '...']);
  });

  test('shows the evidence and the line before and after, codenames masked, controls spelt out', async () => {
    const root = treeOf({ 'src/a.ts': `${head}/* \u202e */ resolveModel('fennec-latest[1m]');\n` });
    const { stdout } = await fix(root, ['y']);
    expect(stdout).toContain("- /* \\u{202e} */ resolveModel('<codename>[1m]');\n+ /* \\u{202e} */ resolveModel('opus[1m]');\n");
    expect(stdout).toContain("evidence proof: read by the application's own resolver");
    expect(stdout).not.toMatch(/fennec/i);
    expect(read(root, 'src/a.ts')).toContain("resolveModel('opus[1m]')");
  });

  test('can be taken back', async () => {
    const root = treeOf({ 'src/a.ts': three });
    await fix(root, ['a']);
    await runMain(root, ['undo']);
    expect(read(root, 'src/a.ts')).toBe(three);
  });

  test.each([[[]], [['y']]])('a person who leaves after %j has written nothing', async (answers) => {
    const root = treeOf({ 'src/a.ts': three });
    const { code, stderr } = await fix(root, answers);
    expect([code, stderr]).toEqual([2, 'unpin: no answer\nWhat was asked about stays as it is.\n']);
    expect(read(root, 'src/a.ts')).toBe(three);
  });

  test('T13: is refused where nobody can answer', async () => {
    const root = treeOf({ 'src/a.ts': three });
    const { code, stderr } = await runMain(root, ['fix', '-i']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'unpin: fix -i asks a person, and nobody sits at a terminal here']);
    expect((await runAtTerminal(root, ['fix', '-i'], ['a'], { CI: 'true' })).code).toBe(2);
    expect(read(root, 'src/a.ts')).toBe(three);
  });

  test.each([[['--check']], [['--output', 'x.patch']], [['--format', 'json']]])('does not go with %j', async (words) => {
    expect((await fix(treeOf({ 'src/a.ts': three }), [], ...words)).code).toBe(2);
  });
});

describe('a reason for leaving a name', () => {
  test.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a mark at the beginning', (text: string) => `\ufeff${text}`],
  ])('becomes a comment above its line, which lint and fix obey: %s', async (_, spell) => {
    const root = treeOf({ 'src/a.ts': spell(head + call(PIN) + call(`${PIN}[1m]`, '\t')) });
    const { code, stdout } = await fix(root, ['y', 's', 'the study */ was\u0007 measured with it']);
    const comment = `\t// unpin-ignore-next-line pinned-model(${PIN}[1m]), deprecated-model(${PIN}[1m]) -- the study * / was measured with it\n`;
    expect(code).toBe(0);
    expect(read(root, 'src/a.ts').replace(/, deprecated-model\([^)]*\)/, '')).toBe(
      spell(head + call('sonnet') + comment.replace(/, deprecated-model\([^)]*\)/, '') + call(`${PIN}[1m]`, '\t')),
    );
    expect(stdout).toContain('Rewrote 1 name in 1 file:\n  src/a.ts  1 name, 1 comment that accepts a name\n');
    const lint = JSON.parse((await runMain(root, ['lint', '--format', 'json', '--today', '2026-11-20'])).stdout);
    expect([lint.findings, lint.summary.accepted]).toEqual([[], expect.any(Number)]);
    expect((await runMain(root, ['fix', '--today', '2026-11-20'])).stdout).toContain('Nothing to rewrite.');
  });

  test('without a reason, and in JSON, the question comes again', async () => {
    const root = treeOf({ 'src/a.ts': head + call(PIN), 'settings/a.json': `{ "model": "${PIN}" }\n` });
    const { stdout } = await fix(root, ['s', 'n', 's', '', 'y']);
    expect(stdout).toContain('JSON takes no comments');
    expect(read(root, 'settings/a.json')).toBe(`{ "model": "${PIN}" }\n`);
    expect(read(root, 'src/a.ts')).toBe(head + call('sonnet'));
  });

  test('is not written where it would become text', async () => {
    const source = `${head}export const text = \`\n\${resolveModel('${PIN}')}\`;\n`;
    const root = treeOf({ 'src/a.ts': source });
    const { code, stdout } = await fix(root, ['s', 'because']);
    expect(code).toBe(3);
    expect(stdout).toContain('src/a.ts: left whole');
    expect(read(root, 'src/a.ts')).toBe(source);
  });
});

describe('the editor of the person', () => {
  const editor = (root: string, script: string): string => {
    const path = join(root, 'editor.sh');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  test('opens the file, which is then asked about as it stands', async () => {
    const root = treeOf({ 'src/a.ts': three });
    const EDITOR = editor(root, `printf '// mine\\n' | cat - "$1" > "$1.new" && mv "$1.new" "$1"`);
    const { code, stderr } = await runAtTerminal(root, ['fix', '-i', '--today', '2026-11-20'], ['y', 'e', 'n', 'y', 'n'], { EDITOR });
    expect([code, stderr]).toEqual([0, '']);
    expect(read(root, 'src/a.ts')).toBe(`// mine\n${head}${call(PIN)}${call('sonnet[1m]')}${call(PIN)}`);
  });

  test('that is not there is said, and the question comes again', async () => {
    const root = treeOf({ 'src/a.ts': three });
    const { stdout } = await fix(root, ['e', 'a']);
    expect(stdout).toContain('neither VISUAL nor EDITOR names an editor');
    expect(answersOf(read(root, 'src/a.ts'))).toBe('xxx');
  });
});

test('T12: work that git does not hold is written over at a terminal with a warning', async () => {
  const root = treeOf({ 'src/a.ts': three });
  git(root, 'init', '-q');
  const { code, stderr } = await runAtTerminal(root, ['fix', '--write', '--today', '2026-11-20'], []);
  expect(code).toBe(0);
  expect(stderr).toContain('git does not hold the present state of src/a.ts. unpin undo takes this run back');
  expect(answersOf(read(root, 'src/a.ts'))).toBe('xxx');
});

/** Runs the built program at a terminal of its own, made by script(1), and types the keys when it asks. */
function talk(root: string, keys: string): Promise<string> {
  const command = [process.execPath, CLI, 'fix', '-i', '--today', '2026-11-20'];
  const words = process.platform === 'darwin' ? ['-q', '/dev/null', ...command] : ['-qec', command.join(' '), '/dev/null'];
  const { CI: _, ...env } = process.env;
  const child = spawn('script', words, { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let shown = '';
    child.stdout.on('data', (chunk) => {
      const isAsked = shown.includes(']? ');
      shown += String(chunk);
      if (!isAsked && shown.includes(']? ')) child.stdin.write(keys);
    });
    child.on('error', reject);
    child.on('close', () => resolve(shown));
  });
}

test('T13: the built program asks at a real terminal, and Ctrl-C leaves everything as it was', async () => {
  const root = treeOf({ 'src/a.ts': three });
  expect(await talk(root, '\u0003')).toContain('no answer');
  expect(read(root, 'src/a.ts')).toBe(three);
  expect(await talk(root, '\u0004')).toContain('no answer');
  expect(await talk(root, 'a\r')).toContain('Rewrote 3 names in 1 file');
  expect(answersOf(read(root, 'src/a.ts'))).toBe('xxx');
});
