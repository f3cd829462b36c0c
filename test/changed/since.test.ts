import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { commit, makeRepository, name, namesSeen, scan, write } from './repository.js';

const OLD = name('claude-opus-4-1-20250805');
const NEW = name('claude-opus-4-6');

describe('--since', () => {
  it('sees what differs from where the branches parted: committed, staged, in the work tree, untracked', async () => {
    const root = makeRepository({ 'a.ts': OLD, 'b.ts': OLD, 'c.ts': OLD, 'd.ts': OLD, 'same.ts': OLD });
    git(root, 'checkout', '-b', 'topic');
    write(root, 'a.ts', NEW);
    commit(root);
    write(root, 'b.ts', NEW);
    git(root, 'add', 'b.ts');
    write(root, 'c.ts', NEW);
    write(root, 'e.ts', NEW);
    expect(await namesSeen(root, '--since', 'main')).toEqual(['a.ts', 'b.ts', 'c.ts', 'e.ts'].map((path) => `${path} claude-opus-4-6`));
  });

  it('does not see what only the other branch changed since', async () => {
    const root = makeRepository({ 'a.ts': OLD, 'b.ts': OLD });
    git(root, 'checkout', '-b', 'topic');
    write(root, 'a.ts', NEW);
    commit(root);
    git(root, 'checkout', 'main');
    write(root, 'b.ts', NEW);
    commit(root);
    git(root, 'checkout', 'topic');
    expect(await namesSeen(root, '--since', 'main')).toEqual(['a.ts claude-opus-4-6']);
  });

  it('leaves deleted files out and takes renamed ones by their new name', async () => {
    const root = makeRepository({ 'gone.ts': OLD, 'gone-unstaged.ts': OLD, 'before name.ts': OLD, 'same.ts': OLD });
    git(root, 'rm', 'gone.ts');
    rmSync(join(root, 'gone-unstaged.ts'));
    git(root, 'mv', 'before name.ts', 'after "näme".ts');
    expect(await namesSeen(root, '--since', 'HEAD')).toEqual(['after "näme".ts claude-opus-4-1-20250805']);
  });

  it('is narrowed by paths and by what is ignored, and a path that does not exist is still a mistake', async () => {
    const root = makeRepository({
      'src/a.ts': OLD,
      'test/a.ts': OLD,
      'vendor/a.ts': OLD,
      'unpin.config.json': '{ "ignore": ["vendor/**"] }',
    });
    for (const path of ['src/a.ts', 'test/a.ts', 'vendor/a.ts']) write(root, path, NEW);
    expect(await namesSeen(root, '--since', 'HEAD', 'src', 'vendor/*.ts', '--allow-empty')).toEqual([
      'src/a.ts claude-opus-4-6',
      'vendor/a.ts claude-opus-4-6',
    ]);
    expect(await namesSeen(root, '--since', 'HEAD')).toEqual(['src/a.ts claude-opus-4-6', 'test/a.ts claude-opus-4-6']);
    expect(await scan(root, '--since', 'HEAD', 'scr')).toMatchObject({ code: 2, stderr: expect.stringContaining('"scr" does not exist') });
  });

  it('T14: sees in a sub-folder what lies there, whatever the configuration of git says about paths', async () => {
    const root = makeRepository({ 'packages/app/a.ts': OLD, 'packages/lib/b.ts': OLD });
    git(root, 'config', 'diff.relative', 'false');
    git(root, 'config', 'diff.noprefix', 'true');
    for (const path of ['packages/app/a.ts', 'packages/lib/b.ts']) write(root, path, NEW);
    expect(await namesSeen(join(root, 'packages/app'), '--since', 'HEAD')).toEqual(['a.ts claude-opus-4-6']);
  });

  it('works in a linked work tree', async () => {
    const root = makeRepository({ 'sub/a.ts': OLD, 'b.ts': OLD });
    const linked = join(makeTree({}), 'linked');
    git(root, 'worktree', 'add', '-b', 'topic', linked);
    write(linked, 'sub/a.ts', NEW);
    expect(await namesSeen(linked, '--since', 'main')).toEqual(['sub/a.ts claude-opus-4-6']);
    expect(await namesSeen(join(linked, 'sub'), '--since', 'main')).toEqual(['a.ts claude-opus-4-6']);
  });

  it('is clean where nothing changed, and says so', async () => {
    const root = makeRepository({ 'a.ts': OLD, 'notes.txt': '' });
    expect(await runMain(root, ['lint', '--since', 'main'])).toEqual({
      code: 0,
      stdout: expect.stringContaining('No findings. 0 files listed'),
      stderr: '--since main names no file: nothing to check\n',
    });
    write(root, 'notes.txt', 'changed');
    expect((await runMain(root, ['lint', '--since', 'main'])).stderr).toBe(
      '--since main names 1 file, none of which this run reads: nothing to check\n',
    );
  });
});

describe('T9: --since without its base is exit 2, never a clean run', () => {
  it.each([['nowhere'], ['-x'], ['HEAD~5'], ['main:a.ts'], ['']])('of %j', async (ref) => {
    const root = makeRepository({ 'a.ts': OLD });
    const { code, stdout, stderr } = await scan(root, `--since=${ref}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`--since: "${ref}" is no commit that is known here`);
    expect(stderr).toContain('Fetch it first: git fetch origin');
  });

  it('where the histories have nothing in common', async () => {
    const root = makeRepository({ 'a.ts': OLD });
    git(root, 'checkout', '--orphan', 'other');
    write(root, 'a.ts', NEW);
    commit(root);
    const { code, stderr } = await scan(root, '--since', 'main');
    expect(code).toBe(2);
    expect(stderr).toContain('no common ancestor of "main" and HEAD');
  });

  it('in a shallow clone, which says that it is one', async () => {
    const origin = makeRepository({ 'a.ts': OLD });
    git(origin, 'checkout', '-b', 'topic');
    write(origin, 'a.ts', NEW);
    commit(origin);
    git(origin, 'checkout', 'main');
    write(origin, 'b.ts', NEW);
    commit(origin);
    const clone = join(makeTree({}), 'clone');
    git(origin, 'clone', '--depth', '1', '--branch', 'topic', `file://${origin}`, clone);
    const unknown = await scan(clone, '--since', 'origin/main');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('This clone is shallow. Fetch the history first: git fetch --unshallow');
    git(clone, 'fetch', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    const parted = await scan(clone, '--since', 'origin/main');
    expect(parted.code).toBe(2);
    expect(parted.stderr).toContain('no common ancestor of "origin/main" and HEAD');
    expect(parted.stderr).toContain('fetch-depth: 0');
    git(clone, 'fetch', '--unshallow');
    expect(await namesSeen(clone, '--since', 'origin/main')).toEqual(['a.ts claude-opus-4-6']);
  });

  it('in a repository without a commit, and outside of git', async () => {
    const root = makeTree({ 'a.ts': OLD });
    expect(await scan(root, '--since', 'main')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('in a git work tree only\nName the files or folders instead'),
    });
    git(root, 'init');
    expect((await scan(root, '--since', 'HEAD')).code).toBe(2);
  });
});

it('names of one run only: the ways to choose exclude one another', async () => {
  const root = makeRepository({ 'a.ts': OLD });
  const complaint = async (...words: readonly string[]): Promise<string> => (await scan(root, ...words)).stderr.split('\n')[0] ?? '';
  expect(await complaint('--since', 'HEAD', '--staged')).toBe('unpin: --since and --staged contradict each other');
  expect(await complaint('--files-from', 'x', '--stdin')).toBe('unpin: --files-from and --stdin contradict each other');
  expect(await complaint('--stdin')).toBe('unpin: --stdin needs --stdin-filename');
  expect(await complaint('--stdin-filename', 'a.ts')).toBe('unpin: --stdin-filename needs --stdin');
  expect(await complaint('--stdin', '--stdin-filename', 'a.ts', 'src')).toBe('unpin: --stdin takes no paths');
});
