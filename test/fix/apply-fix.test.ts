import { existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WritableDisk } from '../../src/core/disk.js';
import type { JournaledRun } from '../../src/core/journal.js';
import { resume, takeBack } from '../../src/engine/carry-out.js';
import { applyFix } from '../../src/engine/fix.js';
import { openDisk } from '../../src/node/open-disk.js';
import { makeTree } from '../node/temporary-tree.js';
import { planned, planOf, rememberingJournal } from './planned.js';

const OLD = 'use("old"); // größe 😀\r\n';
const NEW = 'use("newer"); // größe 😀\r\n';
const file = (path: string) => planned(path, OLD, 'old', 'newer');
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** What the journal holds once the plan has been carried out. */
function carried(root: string, paths: readonly string[], created: readonly string[] = []): JournaledRun {
  const journal = rememberingJournal();
  const plan = planOf({ files: paths.map(file), created: created.map((path) => ({ path, content: 'generated\n' })) });
  expect(applyFix(plan, openDisk(root), journal).refused).toEqual([]);
  const [run] = journal.runs;
  if (run === undefined) throw new Error('nothing was journaled');
  return run;
}

describe('applyFix', () => {
  test('T12: a file that changed since it was planned is refused and kept, the others are written', () => {
    const root = makeTree({ 'a.ts': OLD, 'b.ts': OLD });
    writeFileSync(join(root, 'a.ts'), 'saved meanwhile');
    const result = applyFix(planOf({ files: [file('a.ts'), file('b.ts')] }), openDisk(root), rememberingJournal());
    expect(result.written).toEqual(['b.ts']);
    expect(result.refused).toMatchObject([{ path: 'a.ts', reason: 'changed-meanwhile' }]);
    expect(read(root, 'a.ts')).toBe('saved meanwhile');
    expect(read(root, 'b.ts')).toBe(NEW);
  });

  test('T12: a file with a second name is refused in words, and both names keep their bytes', () => {
    const root = makeTree({ 'a.ts': OLD });
    linkSync(join(root, 'a.ts'), join(root, 'store.ts'));
    const { written, refused } = applyFix(planOf({ files: [file('a.ts')] }), openDisk(root), rememberingJournal());
    expect(written).toEqual([]);
    expect(refused).toEqual([
      { path: 'a.ts', reason: 'hard-linked', message: 'has 2 names (hard links); written, they would hold different bytes' },
    ]);
    expect([read(root, 'a.ts'), read(root, 'store.ts')]).toEqual([OLD, OLD]);
    expect(readdirSync(root).sort()).toEqual(['a.ts', 'store.ts']);
  });

  test('a new file never replaces one that exists', () => {
    const root = makeTree({ 'migrations/a.ts': 'history' });
    const created = ['migrations/a.ts', 'migrations/b.ts'].map((path) => ({ path, content: 'generated' }));
    const result = applyFix(planOf({ created }), openDisk(root), rememberingJournal());
    expect(result.written).toEqual(['migrations/b.ts']);
    expect(result.refused).toMatchObject([{ path: 'migrations/a.ts', reason: 'not-written' }]);
    expect(read(root, 'migrations/a.ts')).toBe('history');
  });

  test('the journal comes before the first write and is closed after the last; without anything to write there is none', () => {
    const root = makeTree({ 'a.ts': OLD });
    const journal = rememberingJournal();
    const disk = openDisk(root);
    const noting: WritableDisk = {
      ...disk,
      replace(...all) {
        journal.events.push('write');
        return disk.replace(...all);
      },
    };
    applyFix(planOf({ files: [file('a.ts')] }), noting, journal);
    expect(journal.events).toEqual(['begin', 'write', 'finish']);
    applyFix(planOf({}), noting, journal);
    expect(journal.events).toHaveLength(3);
  });

  test('what the disk says is passed on, and what the plan refused is not forgotten', () => {
    const root = makeTree({ 'a.ts': OLD });
    const failing: WritableDisk = {
      ...openDisk(root),
      replace: () => ({ kind: 'failed', cause: 'unreadable', message: 'the disk is full' }),
    };
    const before = { path: 'c.ts', reason: 'breaks-syntax' as const, message: 'm' };
    expect(applyFix(planOf({ files: [file('a.ts')], refused: [before] }), failing, rememberingJournal())).toEqual({
      written: [],
      refused: [before, { path: 'a.ts', reason: 'not-written', message: 'the disk is full' }],
    });
  });

  test('what is not there when it is read back was not written', () => {
    const root = makeTree({ 'a.ts': OLD });
    const lying: WritableDisk = { ...openDisk(root), replace: () => ({ kind: 'written' }) };
    const { written, refused } = applyFix(planOf({ files: [file('a.ts')] }), lying, rememberingJournal());
    expect(written).toEqual([]);
    expect(refused).toMatchObject([{ path: 'a.ts', reason: 'not-verified' }]);
  });

  test('what may not survive a loss of power was not written', () => {
    const root = makeTree({ 'a.ts': OLD });
    const weak: WritableDisk = {
      ...openDisk(root),
      settle: () => ({ kind: 'failed', cause: 'unreadable', message: 'the system says EIO' }),
    };
    const { written, refused } = applyFix(planOf({ files: [file('a.ts')] }), weak, rememberingJournal());
    expect(written).toEqual([]);
    expect(refused).toEqual([{ path: 'a.ts', reason: 'not-verified', message: 'the folder: the system says EIO' }]);
  });
});

describe('takeBack', () => {
  test('restores the bytes, and removes the files and folders that the run made', () => {
    const root = makeTree({ 'a.ts': OLD, 'b/c.ts': OLD });
    const run = carried(root, ['a.ts', 'b/c.ts'], ['b/x.ts', 'src/migrations/y.ts']);
    expect([read(root, 'a.ts'), read(root, 'src/migrations/y.ts')]).toEqual([NEW, 'generated\n']);
    const { restored, refused } = takeBack(run, openDisk(root));
    expect([restored, refused]).toEqual([['a.ts', 'b/c.ts', 'b/x.ts', 'src/migrations/y.ts'], []]);
    expect([read(root, 'a.ts'), read(root, 'b/c.ts')]).toEqual([OLD, OLD]);
    expect([existsSync(join(root, 'b/x.ts')), existsSync(join(root, 'src'))]).toEqual([false, false]);
  });

  test('leaves what somebody has changed since, and a folder in which something else stands now', () => {
    const root = makeTree({ 'a.ts': OLD, 'b.ts': OLD });
    const run = carried(root, ['a.ts', 'b.ts'], ['m/x.ts', 'm/y.ts']);
    writeFileSync(join(root, 'a.ts'), `${NEW}// mine`);
    writeFileSync(join(root, 'm/x.ts'), 'edited');
    const { restored, refused } = takeBack(run, openDisk(root));
    expect(restored).toEqual(['b.ts', 'm/y.ts']);
    expect(refused.map(({ path, reason }) => [path, reason])).toEqual([
      ['a.ts', 'changed-meanwhile'],
      ['m/x.ts', 'changed-meanwhile'],
    ]);
    expect([read(root, 'a.ts'), read(root, 'b.ts'), read(root, 'm/x.ts')]).toEqual([`${NEW}// mine`, OLD, 'edited']);
  });

  test('twice is as good as once', () => {
    const root = makeTree({ 'a.ts': OLD });
    const run = carried(root, ['a.ts'], ['m/x.ts']);
    takeBack(run, openDisk(root));
    expect(takeBack(run, openDisk(root))).toEqual({ restored: ['a.ts', 'm/x.ts'], refused: [] });
  });
});

describe('resume', () => {
  test('writes what is still old, leaves what is new, and sweeps up', () => {
    const root = makeTree({ 'a.ts': OLD, 'b/c.ts': OLD });
    const run = carried(root, ['a.ts', 'b/c.ts'], ['b/x.ts']);
    writeFileSync(join(root, 'b/c.ts'), OLD);
    writeFileSync(join(root, 'b', run.temporary), 'half of a fi');
    expect(resume(run, openDisk(root, undefined, run.temporary))).toEqual({ written: ['a.ts', 'b/c.ts', 'b/x.ts'], refused: [] });
    expect([read(root, 'a.ts'), read(root, 'b/c.ts'), read(root, 'b/x.ts')]).toEqual([NEW, NEW, 'generated\n']);
    expect(readdirSync(join(root, 'b')).sort()).toEqual(['c.ts', 'x.ts']);
  });
});
