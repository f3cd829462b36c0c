import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/core/decode.js';
import { openIndex } from '../../src/node/open-index.js';
import { CLI } from '../commands/run-cli.js';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { makeRepository, name, namesSeen, scan, write } from './repository.js';

const OLD = name('claude-opus-4-1-20250805');
const NEW = name('claude-opus-4-6');

describe('--staged', () => {
  it('T12: reads the content of the index, never that of the work tree', async () => {
    const root = makeRepository({ 'staged.ts': '', 'unstaged.ts': '', 'same.ts': OLD });
    write(root, 'staged.ts', NEW);
    write(root, 'new.ts', NEW);
    git(root, 'add', 'staged.ts', 'new.ts');
    write(root, 'staged.ts', name('claude-opus-5'));
    rmSync(join(root, 'new.ts'));
    write(root, 'unstaged.ts', OLD);
    write(root, 'untracked.ts', OLD);
    expect(await namesSeen(root, '--staged')).toEqual(['new.ts claude-opus-4-6', 'staged.ts claude-opus-4-6']);
  });

  it('shows the lines of the index in its report', async () => {
    const root = makeRepository({ 'a.ts': '' });
    const call =
      "import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: 'claude-3-opus-20240229' /* staged */ });\n";
    write(root, 'a.ts', call);
    git(root, 'add', 'a.ts');
    write(root, 'a.ts', '');
    const { code, stdout } = await runMain(root, ['lint', '--staged', '--today', '2026-11-20']);
    expect(code).toBe(1);
    expect(stdout).toContain('/* staged */');
  });

  it('follows names into other files as they are staged', async () => {
    const root = makeRepository({ 'models.ts': '' });
    write(root, 'models.ts', "export const SMALL = 'claude-haiku-4-5-20251001';\n");
    const use =
      "import Anthropic from '@anthropic-ai/sdk';\nimport { SMALL } from './models.js';\nnew Anthropic().messages.create({ model: SMALL });\n";
    write(root, 'use.ts', use);
    git(root, 'add', '.');
    write(root, 'use.ts', '');
    const decided = JSON.parse((await scan(root, '--staged')).stdout).references[0].decision;
    expect(decided).toMatchObject({ action: 'rewrite', to: 'claude-haiku-4-5' });
    git(root, 'add', 'use.ts');
    write(root, 'use.ts', use);
    expect(JSON.parse((await scan(root, '--staged')).stdout).references[0].decision.action).not.toBe('rewrite');
  });

  it('works before the first commit, in a sub-folder, and with renamed, deleted and odd files', async () => {
    const root = makeTree({ 'packages/app/a.ts': NEW, 'packages/lib/b.ts': NEW, 'packages/app/x y\nz.ts': NEW });
    git(root, 'init');
    symlinkSync('a.ts', join(root, 'packages/app/link.ts'));
    git(root, 'add', '.');
    expect(await namesSeen(join(root, 'packages/app'), '--staged')).toEqual(['a.ts claude-opus-4-6', 'x y\nz.ts claude-opus-4-6']);
    git(root, 'commit', '--message', 'one');
    git(root, 'mv', 'packages/app/a.ts', 'packages/app/c.ts');
    git(root, 'rm', 'packages/lib/b.ts');
    expect(await namesSeen(root, '--staged')).toEqual(['packages/app/c.ts claude-opus-4-6']);
  });

  it('reads line ends as git stores them', async () => {
    const root = makeRepository({ 'a.ts': '' });
    git(root, 'config', 'core.autocrlf', 'true');
    write(root, 'a.ts', `// one\r\n${NEW.replace('\n', '\r\n')}`);
    git(root, 'add', 'a.ts');
    expect(await namesSeen(root, '--staged')).toEqual(['a.ts claude-opus-4-6']);
  });

  it('says which files have conflicts: they are not read, and not clean', async () => {
    const root = makeRepository({ 'a.ts': OLD });
    git(root, 'checkout', '-b', 'topic');
    write(root, 'a.ts', NEW);
    git(root, 'commit', '--all', '--message', 'two');
    git(root, 'checkout', 'main');
    write(root, 'a.ts', name('claude-opus-5'));
    git(root, 'commit', '--all', '--message', 'three');
    expect(() => git(root, 'merge', 'topic')).toThrow();
    const { code, stdout } = await scan(root, '--staged');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).skipped).toEqual([{ path: 'a.ts', cause: 'unmerged', message: 'its conflicts are not resolved' }]);
  });

  it('is clean where nothing is staged, says so, and is exit 2 outside of git', async () => {
    const root = makeRepository({ 'a.ts': OLD });
    expect(await scan(root, '--staged')).toMatchObject({ code: 0, stderr: '--staged names no file: nothing to check\n' });
    expect((await scan(makeTree({ 'a.ts': OLD }), '--staged')).code).toBe(2);
  });

  it('reads more files than it reads at once, in any order', async () => {
    const paths = Array.from({ length: 1200 }, (_, index) => `f${String(index).padStart(4, '0')}.ts`);
    const root = makeTree(Object.fromEntries(paths.map((path) => [path, `// ${path}\n`])));
    git(root, 'init');
    git(root, 'add', '.');
    const index = await openIndex(root);
    index.readAhead(paths.slice(0, 3));
    for (const path of ['f0001.ts', 'f1199.ts', 'f0500.ts', 'f0499.ts', 'f0002.ts', 'f1198.ts']) {
      const read = index.read(path);
      expect(read.kind === 'bytes' && decodeUtf8(read.bytes)).toBe(`// ${path}\n`);
    }
    expect(index.read('f1200.ts')).toMatchObject({ kind: 'failed', cause: 'missing' });
  });
});

describe('in a hook of git', () => {
  /** A hook that runs unpin in a folder of the work tree and keeps what it says. */
  function install(root: string, folder: string): void {
    const log = join(root, '.git', 'said.txt').replaceAll('\\', '/');
    const hook = `#!/bin/sh\ncd '${folder}' && '${process.execPath}' '${CLI}' scan --staged --format json > '${log}'\n`;
    write(root, '.git/hooks/pre-commit', hook);
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
  }
  const said = (root: string): readonly string[] =>
    JSON.parse(readFileSync(join(root, '.git', 'said.txt'), 'utf8')).references.map(({ path }: { path: string }) => path);

  it('reads the index that git is about to commit: GIT_INDEX_FILE', () => {
    const root = makeRepository({ 'a.ts': '', 'b.ts': '', 'sub/c.ts': '' });
    install(root, '.');
    for (const path of ['a.ts', 'b.ts', 'sub/c.ts']) write(root, path, NEW);
    git(root, 'add', 'a.ts');
    git(root, 'commit', '--message', 'the index');
    expect(said(root)).toEqual(['a.ts']);
    write(root, 'a.ts', OLD);
    git(root, 'add', 'a.ts');
    git(root, 'commit', '--message', 'one path, beside what is staged', 'b.ts');
    expect(said(root)).toEqual(['b.ts']);
    git(root, 'commit', '--all', '--message', 'all');
    expect(said(root)).toEqual(['a.ts', 'sub/c.ts']);
  });

  it('reads it from a sub-folder, and in a linked work tree where git sets GIT_DIR', () => {
    const root = makeRepository({ 'a.ts': '', 'sub/c.ts': '' });
    install(root, 'sub');
    for (const path of ['a.ts', 'sub/c.ts']) write(root, path, NEW);
    git(root, 'commit', '--all', '--message', 'all');
    expect(said(root)).toEqual(['c.ts']);
    const linked = join(makeTree({}), 'linked');
    git(root, 'worktree', 'add', '-b', 'topic', linked);
    for (const path of ['a.ts', 'sub/c.ts']) write(linked, path, OLD);
    git(linked, 'commit', '--all', '--message', 'all');
    expect(said(root)).toEqual(['c.ts']);
  });
});
