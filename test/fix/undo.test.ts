import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journalsAround } from '../../src/commands/open-journals.js';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const CONFIGURATION = JSON.stringify({
  app: { aliases: { sonnet: 'claude-sonnet-4-6' }, codenames: { 'fennec-latest': 'sonnet' }, sinks: { functions: ['resolveModel'] } },
});
const source = (name: string): string => `import { resolveModel } from './resolver.js';\r\nresolveModel('${name}'); // größe 😀\n`;
const OLD = source('claude-sonnet-4-5-20250929[1m]');
const NEW = source('sonnet[1m]');

function tree(files: Readonly<Record<string, string>> = { 'src/a.ts': OLD, 'src/b.ts': OLD }) {
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, 'state/': '', ...files });
  const environment = { XDG_STATE_HOME: join(root, 'state') };
  const run = (...words: readonly string[]) => runMain(root, words, environment);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const journal = () => journalsAround(root, { environment });
  /** As if the process had been killed when only some files were written. */
  const interrupt = (back: readonly string[]): void => {
    const [found] = journal().list();
    if (found) journal().mark(found.id, false);
    for (const path of back) writeFileSync(join(root, path), OLD);
  };
  return { root, run, read, journal, interrupt };
}

describe('unpin undo', () => {
  test('restores every byte of the last run, then of the one before; then there is nothing left to take back', async () => {
    const { run, read, root } = tree();
    await run('fix', 'src/a.ts', '--write');
    await run('fix', '--write');
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([NEW, NEW]);
    const listed = await run('undo', '--list', '--format', 'json');
    expect(JSON.parse(listed.stdout).runs).toMatchObject([
      { files: 1, isInterrupted: false },
      { files: 1, isInterrupted: false },
    ]);

    const first = await run('undo');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC in .*: 1 file restored\.\n {2}src\/b\.ts\n$/);
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([NEW, OLD]);
    await run('undo');
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([OLD, OLD]);
    expect(await run('undo')).toEqual({ code: 0, stdout: 'No run can be taken back here.\n', stderr: '' });
    expect(readdirSync(join(root, 'src')).sort()).toEqual(['a.ts', 'b.ts']);
  });

  test('leaves a file that was changed since, says so with exit 3, and can be asked again', async () => {
    const { run, read, root } = tree();
    await run('fix', '--write');
    writeFileSync(join(root, 'src/a.ts'), `${NEW}// mine\n`);
    const { code, stdout } = await run('undo', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).runs).toMatchObject([
      { restored: ['src/b.ts'], refused: [{ path: 'src/a.ts', reason: 'changed-meanwhile' }] },
    ]);
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([`${NEW}// mine\n`, OLD]);
    writeFileSync(join(root, 'src/a.ts'), NEW);
    expect((await run('undo')).code).toBe(0);
    expect(read('src/a.ts')).toBe(OLD);
  });

  test('brings a codename back, which stands nowhere in the journal', async () => {
    const { run, read, root } = tree({ 'src/a.ts': source('fennec-latest[1m]') });
    await run('fix', '--write');
    expect(read('src/a.ts')).toBe(NEW);
    for (const name of readdirSync(join(root, 'state'), { recursive: true, encoding: 'utf8' })) {
      expect(name).not.toMatch(/fennec/i);
      if (!existsSync(join(root, 'state', name, '.'))) expect(readFileSync(join(root, 'state', name), 'latin1')).not.toMatch(/fennec/i);
    }
    await run('undo');
    expect(read('src/a.ts')).toBe(source('fennec-latest[1m]'));
  });

  test('removes the migrations that the run made, and their folder', async () => {
    const { run, root } = tree();
    await run('fix', '--write', '--emit-migrations', 'src/migrations');
    expect(readdirSync(join(root, 'src/migrations')).length).toBeGreaterThan(0);
    expect((await run('undo')).code).toBe(0);
    expect(existsSync(join(root, 'src/migrations'))).toBe(false);
  });

  test('never follows a link that leads out of the tree since', async () => {
    const { run, root } = tree({ 'src/a.ts': OLD });
    const outside = makeTree({ 'a.ts': NEW });
    await run('fix', '--write');
    rmSync(join(root, 'src'), { recursive: true });
    symlinkSync(outside, join(root, 'src'));
    expect((await run('undo')).code).toBe(3);
    expect(readFileSync(join(outside, 'a.ts'), 'utf8')).toBe(NEW);
  });

  test('says where the damaged journal lies, and touches nothing', async () => {
    const { run, read, journal } = tree();
    await run('fix', '--write');
    const [found] = journal().list();
    writeFileSync(found?.path ?? '', 'damaged');
    const { code, stderr } = await run('undo');
    expect(code).toBe(2);
    expect(stderr).toContain(`the journal ${found?.path} cannot be read`);
    expect(read('src/a.ts')).toBe(NEW);
    expect((await run('undo', '--list')).stdout).toContain('cannot be read');
  });
});

describe('T12: a run that was interrupted', () => {
  test('is told in a preview, and nothing is written over it', async () => {
    const { run, interrupt, read } = tree();
    await run('fix', '--write');
    interrupt(['src/b.ts']);
    const preview = await run('fix');
    expect([preview.code, preview.stdout.includes('Would rewrite 1 name in 1 file')]).toEqual([0, true]);
    expect(preview.stderr).toMatch(/a run was interrupted \(.*UTC\): .*unpin fix --resume completes it, unpin undo takes it back\./);
    const refused = await run('fix', '--write');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(read('src/b.ts')).toBe(OLD);
  });

  test('is not told of a run that is under way', async () => {
    const { run, interrupt, journal } = tree();
    await run('fix', '--write');
    interrupt(['src/b.ts']);
    const release = journal().lock();
    expect((await run('fix')).stderr).toBe('Another run of unpin is writing here: what it has not written yet is shown as it was.\n');
    release();
    expect((await run('fix')).stderr).toContain('a run was interrupted');
  });

  test('is completed by fix --resume, and can then be taken back', async () => {
    const { run, interrupt, read } = tree();
    await run('fix', '--write');
    interrupt(['src/b.ts']);
    const { code, stdout } = await run('fix', '--resume');
    expect([code, stdout.split('\n').slice(1)]).toEqual([0, ['  src/a.ts', '  src/b.ts', '']]);
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([NEW, NEW]);
    expect((await run('fix', '--resume')).stdout).toBe('No run was interrupted here.\n');
    await run('undo');
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([OLD, OLD]);
  });

  test('is taken back by undo', async () => {
    const { run, interrupt, read } = tree();
    await run('fix', '--write');
    interrupt(['src/b.ts']);
    expect((await run('undo')).code).toBe(0);
    expect([read('src/a.ts'), read('src/b.ts')]).toEqual([OLD, OLD]);
    expect((await run('fix', '--write')).code).toBe(0);
  });

  test('is resumed up to a file that somebody changed meanwhile: exit 3, and then over', async () => {
    const { run, interrupt, root, read } = tree();
    await run('fix', '--write');
    interrupt(['src/b.ts']);
    writeFileSync(join(root, 'src/b.ts'), '// mine\n');
    const { code, stdout } = await run('fix', '--resume', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).runs).toMatchObject([
      { written: ['src/a.ts'], refused: [{ path: 'src/b.ts', reason: 'changed-meanwhile' }] },
    ]);
    expect(read('src/b.ts')).toBe('// mine\n');
    expect((await run('fix', '--write')).code).toBe(0);
  });

  test.each([[['src']], [['--write']], [['--check']], [['--output', 'x.patch']]])('--resume does not go with %s', async (words) => {
    expect((await tree().run('fix', '--resume', ...words)).code).toBe(2);
  });
});

test('without a folder for the journal nothing is written: exit 2 with advice', async () => {
  const { root, read } = tree();
  const { code, stderr } = await runMain(root, ['fix', '--write'], { XDG_STATE_HOME: join(root, 'unpin.config.json') });
  expect(code).toBe(2);
  expect(stderr).toMatch(/the journal cannot be kept in .*; nothing was written\nSet XDG_STATE_HOME/);
  expect(read('src/a.ts')).toBe(OLD);
});

test('two runs at once on one tree: the second waits, then refuses', async () => {
  const { run, journal, read } = tree();
  const release = journal().lock();
  const { code, stderr } = await run('fix', '--write');
  expect(code).toBe(2);
  expect(stderr).toMatch(/another run of unpin is writing here: process \d+/);
  expect(read('src/a.ts')).toBe(OLD);
  release();
  expect((await run('fix', '--write')).code).toBe(0);
});
