import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import plugin from '../../../src/adapters/eslint/index.js';
import { ROOT } from '../../example/copy.js';

export const TODAY = '2026-11-20';
export type Host = 'eslint9' | 'eslint10' | 'oxlint';

/** One finding, as every host can tell it. */
export interface Found {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** unpin and the plugins of the hosts, where a package manager puts them. */
export function install(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ROOT, join(root, 'node_modules', 'unpin'), 'junction');
  symlinkSync(join(ROOT, 'node_modules', '@eslint'), join(root, 'node_modules', '@eslint'), 'junction');
}

/**
 * TypeScript and JSON, all rules on. ESLint has no parser for TypeScript of its own; the plugin looks at the text alone,
 * so that one which makes an empty tree does. What is given stands in front of the configuration.
 */
export function configure(root: string, { settings = { today: TODAY } as object, rules = 'unpin.configs.recommended.rules' } = {}): void {
  writeFileSync(
    join(root, 'eslint.config.mjs'),
    `import json from '@eslint/json';
import unpin from 'unpin/eslint';
const end = (text) => ({ line: text.split('\\n').length, column: text.split('\\n').at(-1).length });
const program = (text) => ({ type: 'Program', body: [], tokens: [], comments: [], range: [0, text.length], loc: { start: { line: 1, column: 0 }, end: end(text) } });
const parser = { parseForESLint: (text) => ({ ast: program(text), visitorKeys: { Program: [] } }) };
const common = { plugins: { unpin, json }, rules: ${rules}, settings: { unpin: ${JSON.stringify(settings)} } };
export default [
  { ...common, files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { ...common, files: ['**/*.js'] },
  { ...common, files: ['**/*.json'], language: 'json/json' },
  { ...common, files: ['**/*.jsonc'], language: 'json/jsonc', languageOptions: { allowTrailingCommas: true } },
];
`,
  );
  writeFileSync(
    join(root, '.oxlintrc.json'),
    JSON.stringify({
      plugins: [],
      categories: { correctness: 'off' },
      jsPlugins: ['unpin/eslint'],
      settings: { unpin: settings },
      rules: Object.fromEntries(Object.keys(plugin.rules).map((id) => [`unpin/${id}`, 'warn'])),
    }),
  );
}

export function run(root: string, host: Host, ...words: readonly string[]): Outcome {
  const bin = host === 'oxlint' ? 'oxlint/bin/oxlint' : `${host}/bin/eslint.js`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', bin), ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '1', ESLINT_FLAGS: '' },
  });
  return { status, stdout, stderr };
}

/** The findings of a host over these paths, in order. */
export function findingsOf(root: string, host: Host, ...paths: readonly string[]): readonly Found[] {
  const { stdout, stderr } = run(root, host, '--format', 'json', ...paths);
  if (!/^[[{]/.test(stdout)) throw new Error(stdout + stderr);
  return sorted(host === 'oxlint' ? ofOxlint(stdout) : ofEslint(stdout, root));
}

interface EslintMessage {
  readonly ruleId: string | null;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

function ofEslint(stdout: string, root: string): readonly Found[] {
  const files = JSON.parse(stdout) as { filePath: string; messages: EslintMessage[] }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      if (ruleId === null) throw new Error(`${filePath}: ${message}`);
      return { path: filePath.slice(root.length + 1), line, column, rule: ruleId.replace('unpin/', '') };
    }),
  );
}

function ofOxlint(stdout: string): readonly Found[] {
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number; column: number } }[] }[];
  };
  return diagnostics.map(({ code, filename, labels: [label] }) => {
    const { line, column } = label?.span ?? { line: 0, column: 0 };
    return { path: filename, line, column, rule: /\(([\w-]+)\)/.exec(code)?.[1] ?? code };
  });
}

export function sorted(found: readonly Found[]): readonly Found[] {
  const keyOf = ({ path, line, column, rule }: Found): string =>
    `${path}:${String(line).padStart(6)}:${String(column).padStart(6)} ${rule}`;
  return [...found].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
