import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import type { Listing } from '../../src/core/listing.js';
import { type ListOptions, listFiles } from '../../src/node/list-files.js';
import { walk } from '../../src/node/walk.js';
import { git, makeTree } from './temporary-tree.js';

const OPTIONS: ListOptions = {
  ignore: [],
  base: '',
  isIgnoring: true,
  isAllowingEmpty: false,
  isClaimed: (path) => /\.(ts|js|json)$/.test(path),
};
const FILES = { '.tool/.hidden.json': '', 'a.ts': '', 'src/b.ts': '', 'src/x/c.ts': '', 'src/x/d.md': '', 'data/e.json': '' };
const SOURCES = ['.tool/.hidden.json', 'a.ts', 'data/e.json', 'src/b.ts', 'src/x/c.ts'];

afterEach(() => {
  vi.unstubAllEnvs();
});

const list = (root: string, patterns: readonly string[], options: Partial<ListOptions> = {}): Promise<Listing> =>
  listFiles(root, patterns, { ...OPTIONS, ...options });

function makeRepository(files: Readonly<Record<string, string>>): string {
  const root = makeTree(files);
  git(root, 'init');
  git(root, 'add', '.');
  return root;
}

describe.each([
  ['outside of git', makeTree],
  ['in a git work tree', makeRepository],
])('%s', (_, make) => {
  it.each([
    [[], SOURCES],
    [['.'], SOURCES],
    [['./src/'], ['src/b.ts', 'src/x/c.ts']],
    [
      ['src', 'src/b.ts', 'src/**/*.ts'],
      ['src/b.ts', 'src/x/c.ts'],
    ],
    [['src/b.ts'], ['src/b.ts']],
    [['**/*.{json,ts}'], SOURCES],
    [['src/*/../*.ts'], null],
    [
      ['*.ts', 'data'],
      ['a.ts', 'data/e.json'],
    ],
  ])('%j', async (patterns, expected) => {
    const listing = list(make(FILES), patterns);
    if (expected) await expect(listing).resolves.toEqual({ files: expected, skips: [], notices: [] });
    else await expect(listing).rejects.toThrow(UsageError);
  });

  it('takes absolute arguments and gives relative paths', async () => {
    const root = make(FILES);
    expect((await list(root, [join(root, 'src'), join(root, 'data/*.json')])).files).toEqual(['data/e.json', 'src/b.ts', 'src/x/c.ts']);
  });

  it('takes a name with glob characters literally where it exists', async () => {
    const root = make({ 'app/[id]/page.ts': '', 'app/i/page.ts': '' });
    expect((await list(root, ['app/[id]/page.ts'])).files).toEqual(['app/[id]/page.ts']);
    expect((await list(root, ['app/[id]'])).files).toEqual(['app/[id]/page.ts']);
  });

  it('works with blanks, quotes, newlines and letters of any script', async () => {
    const names = ['a b.ts', 'a"b.ts', 'a\nb.ts', 'é.ts', '模型.ts', ':(top)a.ts'];
    const root = make(Object.fromEntries(names.map((name) => [name, ''])));
    expect((await list(root, [])).files).toEqual([...names].sort());
    expect(await list(root, [':(top)a.ts'])).toEqual({ files: [':(top)a.ts'], skips: [], notices: [] });
  });

  it('T11: goes through no symbolic link, and ends where links go round in circles', async () => {
    const root = make(FILES);
    symlinkSync('..', join(root, 'src', 'loop'));
    symlinkSync('b.ts', join(root, 'src', 'link.ts'));
    symlinkSync('round.ts', join(root, 'round.ts'));
    expect(await list(root, [])).toEqual({ files: SOURCES, skips: [], notices: [] });
  });

  it('lists what a named link leads to, under its real name, once', async () => {
    const root = make(FILES);
    symlinkSync('src', join(root, 'current'));
    expect((await list(root, ['current', 'src', 'current/*.ts'])).files).toEqual(['src/b.ts', 'src/x/c.ts']);
  });

  it('says that a named link goes round in circles', async () => {
    const root = make(FILES);
    symlinkSync('round.ts', join(root, 'round.ts'));
    expect(await list(root, ['round.ts'])).toMatchObject({ files: [], skips: [{ path: 'round.ts', cause: 'symlink-loop' }] });
  });

  it.each([
    [['src', '..'], '".." lies outside of the folder of this run'],
    [['/'], '"/" lies outside of the folder of this run'],
    [['out'], '"out" lies outside of the folder of this run'],
    [['../**/*.ts'], '"../**/*.ts" lies outside of the folder of this run'],
  ])('refuses %j', async (patterns, message) => {
    const root = make(FILES);
    symlinkSync('..', join(root, 'out'));
    await expect(list(root, patterns)).rejects.toThrow(message);
    await expect(list(join(root, 'src'), ['../data', '../a.ts'])).rejects.toMatchObject({ hint: `Run unpin in ${root}.` });
  });

  it.each([
    [['src', 'scr'], '"scr" does not exist'],
    [['a.ts/b'], '"a.ts/b" does not exist'],
    [['src/*.tx'], 'no file matches "src/*.tx"'],
    [['src/x/d.md'], '"src/x/d.md": unpin reads no files of that kind'],
    [['src/**/*.md'], '"src/**/*.md": unpin reads no files of that kind'],
    [['lib/**'], 'no file matches "lib/**"'],
  ])('T9: every pattern that matches nothing is an error: %j', async (patterns, message) => {
    const root = make(FILES);
    await expect(list(root, patterns)).rejects.toThrow(message);
    await expect(list(root, patterns, { isAllowingEmpty: true })).resolves.toMatchObject({ notices: [message] });
  });

  it('T9: an empty folder is an error', async () => {
    await expect(list(make({}), [])).rejects.toMatchObject({
      message: '"." holds no files',
      hint: expect.stringContaining('Run unpin in the folder of the sources'),
    });
  });

  it('leaves out packages, lock files, minified files, its own configuration and the globs in it', async () => {
    const root = make({
      ...FILES,
      'node_modules/p/index.js': '',
      'src/node_modules/q/i.ts': '',
      'package-lock.json': '',
      'x.min.js': '',
      'unpin.config.ts': '',
      'vendor/v.ts': '',
    });
    expect((await list(root, [], { ignore: ['vendor/**'] })).files).toEqual(SOURCES);
    expect((await list(root, [], { ignore: ['packages/app/vendor/**'], base: 'packages/app/' })).files).toEqual(SOURCES);
    expect((await list(root, [], { ignore: ['vendor/**'], isIgnoring: false })).files).toHaveLength(SOURCES.length + 6);
    await expect(list(root, ['**/*.min.js'])).rejects.toThrow('"**/*.min.js" matches ignored files only (1)');
  });

  it('reads an ignored path that is named, says so, and still leaves out what is ignored below it', async () => {
    const root = make({
      'node_modules/p/src/i.ts': '',
      'node_modules/p/node_modules/q/i.ts': '',
      'node_modules/p/a.min.js': '',
      'vendor/v.ts': '',
    });
    expect(await list(root, ['node_modules/p'])).toEqual({
      files: ['node_modules/p/src/i.ts'],
      skips: [],
      notices: ['node_modules/p: ignored by default, read because it was named'],
    });
    expect(await list(root, ['vendor/v.ts'], { ignore: ['vendor/**'] })).toEqual({
      files: ['vendor/v.ts'],
      skips: [],
      notices: ['vendor/v.ts: ignored by the configuration, read because it was named'],
    });
  });
});

describe('outside of git', () => {
  it('says which folder cannot be listed', async () => {
    await expect(walk(makeTree(FILES), 'a.ts', true)).rejects.toThrow(/^cannot list "a\.ts": ENOTDIR/);
  });

  it('leaves out build output', async () => {
    expect((await list(makeTree({ 'a.ts': '', 'dist/b.js': '', 'packages/p/build/c.js': '' }), [])).files).toEqual(['a.ts']);
  });
});

describe('in a git work tree', () => {
  it('follows the ignore files of git, nested and negated ones too', async () => {
    const root = makeRepository({ '.gitignore': '*.log.ts\n/gen/\n', 'a.ts': '', 'sub/.gitignore': 'x.ts\n!keep.log.ts\n' });
    for (const path of ['b.log.ts', 'sub/x.ts', 'sub/keep.log.ts', 'sub/new.ts']) writeFileSync(join(root, path), '');
    mkdirSync(join(root, 'gen'));
    writeFileSync(join(root, 'gen/g.ts'), '');
    expect((await list(root, [])).files).toEqual(['a.ts', 'sub/keep.log.ts', 'sub/new.ts']);
    expect((await list(root, [], { isIgnoring: false })).files).toEqual([
      'a.ts',
      'b.log.ts',
      'gen/g.ts',
      'sub/keep.log.ts',
      'sub/new.ts',
      'sub/x.ts',
    ]);
    expect(await list(root, ['gen', 'b.log.ts'])).toMatchObject({
      files: ['b.log.ts', 'gen/g.ts'],
      notices: ['gen: ignored by git, read because it was named', 'b.log.ts: ignored by git, read because it was named'],
    });
  });

  it('reads tracked files of a folder called build, and leaves out untracked build output', async () => {
    const root = makeRepository({ 'packages/build/index.ts': '' });
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/out.js'), '');
    expect((await list(root, [])).files).toEqual(['packages/build/index.ts']);
  });

  it('T14: lists the same from a sub-directory', async () => {
    const root = makeRepository({ '.gitignore': 'src/gone.ts\n', ...FILES, 'src/gone.ts': '' });
    expect((await list(join(root, 'src'), [])).files).toEqual(['b.ts', 'x/c.ts']);
  });

  it('leaves out tracked links', async () => {
    const root = makeTree(FILES);
    symlinkSync('a.ts', join(root, 'link.ts'));
    git(root, 'init');
    git(root, 'add', '.');
    expect((await list(root, [])).files).toEqual(SOURCES);
  });

  it('tolerates tracked files that were deleted or renamed', async () => {
    const root = makeRepository(FILES);
    rmSync(join(root, 'src/b.ts'));
    renameSync(join(root, 'data'), join(root, 'moved'));
    await expect(list(root, ['src/b.ts', 'data', 'moved'])).resolves.toMatchObject({ files: ['data/e.json', 'moved/e.json', 'src/b.ts'] });
  });

  it('says that it does not look into another repository, and reads it when named', async () => {
    const root = makeRepository({ 'a.ts': '' });
    mkdirSync(join(root, 'inner'));
    git(join(root, 'inner'), 'init');
    writeFileSync(join(root, 'inner', 'i.ts'), '');
    expect(await list(root, [])).toEqual({
      files: ['a.ts'],
      skips: [],
      notices: ['inner: a git repository of its own, not read; name it to have it read'],
    });
    expect((await list(root, ['inner'])).files).toEqual(['inner/i.ts']);
  });

  it('explains why git refuses a repository of another user', async () => {
    const root = makeRepository({ 'src/a.ts': '' });
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    await expect(list(join(root, 'src'), [])).rejects.toMatchObject({
      message: expect.stringContaining('another user owns it'),
      hint: `If you trust it: git config --global --add safe.directory '${root}'`,
    });
  });

  it('walks without git and says that ignore files are not honoured', async () => {
    const root = makeRepository({ 'a.ts': '' });
    vi.stubEnv('PATH', '/nowhere');
    expect(await list(root, [])).toEqual({ files: ['a.ts'], skips: [], notices: ['git was not found: ignore files are not honoured'] });
  });

  it('never runs a program that the repository names', async () => {
    const root = makeRepository({ 'a.ts': '' });
    git(root, 'config', 'core.fsmonitor', 'touch ran; false');
    mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules', '.bin', 'git'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    expect((await list(root, [])).files).toEqual(['a.ts']);
    expect((await list(root, ['**/ran'], { isAllowingEmpty: true, isClaimed: () => true })).files).toEqual([]);
  });
});
