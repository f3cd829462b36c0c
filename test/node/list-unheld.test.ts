import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listUnheld } from '../../src/node/list-unheld.js';
import { git, makeTree } from './temporary-tree.js';

function repository(files: Readonly<Record<string, string>>): string {
  const root = makeTree(files);
  git(root, 'init', '-q');
  git(root, 'add', '--all');
  git(root, 'commit', '-q', '-m', 'state');
  return root;
}

test('T12: changed, untracked and ignored files are not held; committed and staged ones are', async () => {
  const root = repository({ 'same.ts': '1', 'changed.ts': '1', 'staged.ts': '1', '.gitignore': 'ignored.ts\n' });
  writeFileSync(join(root, 'changed.ts'), '2');
  writeFileSync(join(root, 'staged.ts'), '2');
  git(root, 'add', 'staged.ts');
  writeFileSync(join(root, 'new.ts'), '1');
  writeFileSync(join(root, 'ignored.ts'), '1');
  expect(await listUnheld(root, ['same.ts', 'changed.ts', 'staged.ts', 'new.ts', 'ignored.ts'])).toEqual([
    'changed.ts',
    'new.ts',
    'ignored.ts',
  ]);
});

test('T12: a file that git was told not to look at is not held', async () => {
  const root = repository({ 'assumed.ts': '1', 'skipped.ts': '1', 'same.ts': '1' });
  git(root, 'update-index', '--assume-unchanged', 'assumed.ts');
  git(root, 'update-index', '--skip-worktree', 'skipped.ts');
  expect(await listUnheld(root, ['assumed.ts', 'skipped.ts', 'same.ts'])).toEqual(['assumed.ts', 'skipped.ts']);
});

test('T14: from a sub-directory, and in a repository within the repository', async () => {
  const root = repository({ 'packages/app/a.ts': '1', 'packages/app/b.ts': '1' });
  writeFileSync(join(root, 'packages/app/b.ts'), '2');
  expect(await listUnheld(join(root, 'packages/app'), ['a.ts', 'b.ts'])).toEqual(['b.ts']);
  mkdirSync(join(root, 'inner'));
  writeFileSync(join(root, 'inner/a.ts'), '1');
  git(join(root, 'inner'), 'init', '-q');
  expect(await listUnheld(root, ['inner/a.ts'])).toEqual(['inner/a.ts']);
  git(join(root, 'inner'), 'add', 'a.ts');
  expect(await listUnheld(root, ['inner/a.ts'])).toEqual([]);
});

test('outside of a work tree git is not asked', async () => {
  expect(await listUnheld(makeTree({ 'a.ts': '1' }), ['a.ts'])).toEqual([]);
});
