import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/languages/index.js';
import { makeRepository, write } from '../changed/repository.js';
import { ROOT } from '../example/copy.js';
import { git } from '../node/temporary-tree.js';
import { installUnpin } from './action.js';

const GONE = 'claude-3-opus-20240229';
const PIN = 'claude-haiku-4-5-20251001';
const call = (id: string): string => `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${id}' });\n`;
const page = readFileSync(join(ROOT, 'docs', 'hooks.md'), 'utf8');
const manifest = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
const CONFIGURATION = '{ "ignore": ["vendor/**"] }';

function prepare(files: Readonly<Record<string, string>>): string {
  const root = makeRepository({ '.gitignore': 'node_modules\n', 'unpin.config.json': CONFIGURATION, ...files });
  installUnpin(root);
  return root;
}

/** As a hook manager runs a command: the words, and the files behind them. */
function run(root: string, command: string, ...files: readonly string[]) {
  const [program = '', ...words] = command.split(' ');
  const { status, stdout, stderr } = spawnSync(program, [...words, ...files], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, output: stdout + stderr };
}

describe('the recipe for husky, as a hook of git', () => {
  const line = /^## husky[\s\S]*?```sh\n(.+)\n```/m.exec(page)?.[1] ?? '';
  const install = (root: string): void => {
    write(root, '.git/hooks/pre-commit', `#!/bin/sh\n${line}\n`);
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
  };

  it('stops a commit with a finding and lets one without pass, whatever lies in the work tree', () => {
    const root = prepare({ 'a.ts': '', 'b.ts': '' });
    install(root);
    write(root, 'a.ts', call(GONE));
    git(root, 'add', 'a.ts');
    write(root, 'a.ts', '');
    expect(() => git(root, 'commit', '--message', 'no')).toThrow(/retired-model/);
    git(root, 'add', 'a.ts');
    write(root, 'b.ts', call('claude-opus-5'));
    git(root, 'add', 'b.ts');
    write(root, 'b.ts', call(GONE));
    git(root, 'commit', '--message', 'yes');
    expect(git(root, 'log', '--format=%s')).toBe('yes\nstate\n');
  });
});

describe('the recipe for lefthook', () => {
  it('rewrites what is staged, so that it can be staged again', () => {
    const command = /run: (npx .* fix .*)\n\s+stage_fixed: true/.exec(page)?.[1] ?? '';
    const root = prepare({ 'a.ts': '', 'other.ts': call(PIN) });
    write(root, 'a.ts', call(PIN));
    git(root, 'add', 'a.ts');
    expect(run(root, command).status).toBe(0);
    expect(git(root, 'diff', '--name-only')).toBe('a.ts\n');
  });
});

describe('the hooks for pre-commit', () => {
  const hooks = [...manifest.matchAll(/^- id: (.+)\n[\s\S]*?entry: (.+)\n/gm)].map(([, id = '', entry = '']) => [id, entry] as const);
  const entryOf = (wanted: string): string => hooks.find(([id]) => id === wanted)?.[1] ?? '';

  it('lint the files that are handed over, ignored ones left out', () => {
    const root = prepare({ 'a.ts': call(GONE), 'b.ts': call('claude-opus-5'), 'vendor/c.ts': call(GONE) });
    expect(run(root, entryOf('unpin'), 'a.ts', 'vendor/c.ts')).toMatchObject({
      status: 1,
      output: expect.stringContaining('1 finding in 1 file'),
    });
    expect(run(root, entryOf('unpin'), 'b.ts', 'vendor/c.ts').status).toBe(0);
    expect(run(root, `${entryOf('unpin')} --fail-on error`, 'b.ts').status).toBe(0);
  });

  it('rewrite them', () => {
    const root = prepare({ 'a.ts': call(PIN), 'b.ts': call(PIN), 'vendor/c.ts': call(PIN) });
    expect(run(root, entryOf('unpin-fix'), 'a.ts', 'vendor/c.ts').status).toBe(0);
    expect(git(root, 'diff', '--name-only')).toBe('a.ts\n');
  });

  it('ask for every kind of file that unpin reads', () => {
    const pattern = new RegExp(/files: (?:&sources )?'(.+)'/.exec(manifest)?.[1] ?? '^$');
    const names = LANGUAGES.flatMap(({ extensions, fileNames = [] }) => [
      ...extensions.map((extension) => `a/b${extension}`),
      ...fileNames,
      ...fileNames.map((name) => `a/${name}`),
    ]);
    expect(names.filter((name) => !pattern.test(name))).toEqual([]);
    expect(['a.md', 'a.css', 'package.jsonx', 'b.tsv'].filter((name) => pattern.test(name))).toEqual([]);
  });

  it('stand in the documentation by their names', () => {
    expect(hooks.map(([id]) => id)).toEqual([...page.matchAll(/^ {6}- id: (.+)$/gm)].map(([, id]) => id));
  });
});
