import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Outcome, runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { makeRepository, name, namesIn, namesSeen, scan } from './repository.js';

const NEW = name('claude-opus-4-6');
const SEEN = 'claude-opus-4-6';
const fromStdin = (root: string, list: string | Uint8Array, ...words: readonly string[]): Promise<Outcome> =>
  runMain(root, ['scan', '--format', 'json', '--files-from', '-', ...words], {}, list);

describe('--files-from', () => {
  it.each([
    ['lines', 'a.ts\nsub/b c.ts\n'],
    ['lines of Windows', 'a.ts\r\nsub/b c.ts'],
    ['NUL', 'a.ts\0sub/b c.ts\0'],
    ['a mark in front', '\ufeffa.ts\nsub/b c.ts\n'],
    ['dots', './a.ts\nsub/../sub/b c.ts\n'],
  ])('takes %s from stdin', async (_, list) => {
    const root = makeTree({ 'a.ts': NEW, 'sub/b c.ts': NEW, 'other.ts': NEW });
    expect(namesIn(await fromStdin(root, list))).toEqual([`a.ts ${SEEN}`, `sub/b c.ts ${SEEN}`]);
  });

  it('takes names with newlines, as git writes them with -z', async () => {
    const root = makeRepository({ 'a\nb.ts': NEW });
    expect(namesIn(await fromStdin(root, git(root, 'ls-files', '-z')))).toEqual([`a\nb.ts ${SEEN}`]);
  });

  it('takes a file, and absolute paths, relative to the folder of the run', async () => {
    const root = makeTree({ 'sub/a.ts': NEW, 'sub/b.ts': NEW, 'c.ts': NEW });
    const list = join(makeTree({ 'list.txt': `${join(root, 'sub/a.ts')}\nb.ts\n` }), 'list.txt');
    expect(await namesSeen(join(root, 'sub'), '--files-from', list)).toEqual([`a.ts ${SEEN}`, `b.ts ${SEEN}`]);
  });

  it('is narrowed by paths, by ignores and by what unpin reads', async () => {
    const root = makeTree({
      'src/a.ts': NEW,
      'b.ts': NEW,
      'vendor/c.ts': NEW,
      'd.md': SEEN,
      'unpin.config.json': '{ "ignore": ["vendor/**"] }',
    });
    const list = 'src/a.ts\nb.ts\nvendor/c.ts\nd.md\n';
    expect(namesIn(await fromStdin(root, list.replace('vendor/c.ts\n', ''), 'src'))).toEqual([`src/a.ts ${SEEN}`]);
    expect(namesIn(await fromStdin(root, 'vendor/c.ts', '--no-ignore'))).toEqual([`vendor/c.ts ${SEEN}`]);
  });

  it('leaves out what was deleted or lies elsewhere, and folders, and says so', async () => {
    const root = makeTree({ 'a.ts': NEW, 'sub/b.ts': NEW });
    const { code, stdout, stderr } = await fromStdin(root, `gone.ts\na.ts\n../elsewhere.ts\nsub\na.ts/b.ts\n${'x'.repeat(5000)}\n`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).references).toHaveLength(1);
    expect(stderr).toEqual(
      expect.stringMatching(
        /^--files-from: 4 of 6 paths not there, not read: gone.ts, ..\/elsewhere.ts, a.ts\/b.ts, .*\n--files-from: a folder stands for nothing in a list: sub\n$/,
      ),
    );
  });

  it('T9: is exit 2 where no file of the list exists, as from a wrong folder; --allow-empty takes it', async () => {
    const root = makeRepository({ 'packages/app/a.ts': NEW });
    const list = 'packages/app/a.ts\n';
    const wrong = await fromStdin(join(root, 'packages/app'), list);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('no file of the list exists here (packages/app/a.ts)');
    rmSync(join(root, 'packages/app/a.ts'));
    expect((await fromStdin(root, list)).code).toBe(2);
    expect((await fromStdin(root, list, '--allow-empty')).code).toBe(0);
  });

  it('is clean for an empty list, and for one of other files, and says so', async () => {
    const root = makeTree({ 'a.ts': NEW, 'notes.txt': '' });
    expect(await fromStdin(root, '')).toMatchObject({ code: 0, stderr: '--files-from names no file: nothing to check\n' });
    expect(await fromStdin(root, 'notes.txt')).toMatchObject({
      code: 0,
      stderr: '--files-from names 1 file, none of which this run reads: nothing to check\n',
    });
  });

  it('is exit 2 for a list that is not there, or is no text', async () => {
    const root = makeTree({ 'a.ts': NEW });
    expect(await scan(root, '--files-from', 'list.txt')).toMatchObject({
      code: 2,
      stderr: 'unpin: --files-from: "list.txt": does not exist\nWrite the list before the run, or hand it over on stdin: --files-from -\n',
    });
    expect((await fromStdin(root, new Uint8Array([0x61, 0xff, 0x0a]))).stderr).toContain('the list is not UTF-8');
  });
});

describe('--as-list', () => {
  it('takes the paths as a list: what is ignored stays so, although it is named', async () => {
    const root = makeTree({ 'a.ts': NEW, 'vendor/b.ts': NEW, 'unpin.config.json': '{ "ignore": ["vendor/**"] }' });
    const { stdout, stderr } = await scan(root, 'vendor/b.ts');
    expect([JSON.parse(stdout).references.length, stderr]).toEqual([1, expect.stringContaining('read because it was named')]);
    expect(await namesSeen(root, '--as-list', 'vendor/b.ts', 'a.ts')).toEqual([`a.ts ${SEEN}`]);
  });

  it('leaves out what was deleted, is clean without a path, and is exit 2 where none exists', async () => {
    const root = makeTree({ 'a.ts': NEW });
    expect(await scan(root, '--as-list', 'a.ts', 'gone.ts')).toMatchObject({
      code: 0,
      stderr: '--as-list: 1 of 2 paths not there, not read: gone.ts\n',
    });
    expect(await scan(root, '--as-list')).toMatchObject({ code: 0, stderr: '--as-list names no file: nothing to check\n' });
    expect((await scan(root, '--as-list', 'gone.ts')).code).toBe(2);
  });
});
