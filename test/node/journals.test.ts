import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournaledRun } from '../../src/core/journal.js';
import { nodeFileSystem } from '../../src/node/file-system.js';
import { type Journals, openJournals } from '../../src/node/journals.js';
import { faultyFiles } from './faulty-files.js';
import { makeTree } from './temporary-tree.js';

const RUN: JournaledRun = {
  root: '/home/me/fennec-app',
  temporary: '.unpin-0.tmp',
  files: [
    {
      path: 'src/fennec.ts',
      before: 'a'.repeat(64),
      after: 'b'.repeat(64),
      edits: [{ range: { start: 3, end: 16 }, expected: 'fennec-latest', replacement: 'opus' }],
    },
  ],
  created: [{ path: 'm/migrateFennecToOpus.ts', content: "'fennec-latest'" }],
  folders: ['m'],
};

const open = (state: string, files = nodeFileSystem, tree = '/home/me/fennec-app'): Journals => openJournals(files, state, tree);
const filesBelow = (state: string): readonly string[] =>
  readdirSync(state, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('journals', () => {
  it('give a run back as it was, and know whether it is over', () => {
    const state = join(makeTree({}), 'not', 'yet');
    const journals = open(state);
    expect(journals.list()).toEqual([]);
    journals.lock();
    const begun = journals.begin(RUN);
    expect(journals.list().map(({ isOver }) => isOver)).toEqual([false]);
    begun.finish();
    const [found] = open(state).list();
    expect(found?.isOver).toBe(true);
    expect(found && open(state).read(found)).toMatchObject(RUN);
    expect(open(state, nodeFileSystem, '/home/me/other').list()).toEqual([]);
    if (found) journals.mark(found.id, false);
    if (found) journals.forget(found.id);
    expect(journals.list()).toEqual([]);
  });

  it('hold no codename, no path and no name of a model in clear, and are readable by this user alone', () => {
    const state = makeTree({});
    const journals = open(state);
    journals.lock();
    journals.begin(RUN);
    const files = filesBelow(state);
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(`${file} ${readFileSync(file, 'latin1')}`).not.toMatch(/fennec|opus|migrate|src/i);
      expect(statSync(file).mode & 0o077).toBe(0);
    }
    expect(statSync(join(state, 'journals')).mode & 0o077).toBe(0);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
    ['empty', () => Buffer.alloc(0)],
    ['changed', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))],
  ])('say that a journal that was %s cannot be read', (_, damage) => {
    const state = makeTree({});
    const journals = open(state);
    journals.lock();
    journals.begin(RUN);
    const [found] = journals.list();
    if (found === undefined) throw new Error('no journal');
    writeFileSync(found.path, damage(readFileSync(found.path)));
    expect(journals.read(found)).toBe(null);
  });

  it('are on disk, flushed, before a run begins', () => {
    const { files, steps } = faultyFiles();
    const journals = open(makeTree({}), files);
    journals.lock();
    journals.begin(RUN);
    const before = steps.length;
    journals.begin(RUN);
    const own = steps.slice(before).filter((name) => ['write', 'flush', 'rename'].includes(name));
    expect([...new Set(own)]).toEqual(['write', 'flush', 'rename']);
    expect(own.slice(-2)).toEqual(['rename', 'flush']);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES'])('refuse in words where the disk says %s, at whatever step', (code) => {
    let failed = 0;
    for (let step = 1, isFailing = true; isFailing; step++) {
      const { files, steps } = faultyFiles((at, name) => (at === step && name !== 'close' ? code : null));
      const journals = open(makeTree({}), files);
      try {
        journals.lock();
        journals.begin(RUN);
      } catch (error) {
        failed += 1;
        expect(error).toMatchObject({ name: 'UsageError', message: expect.stringContaining(`${code}; nothing was written`) });
        expect(journals.list()).toEqual([]);
      }
      isFailing = steps.length >= step;
    }
    expect(failed).toBeGreaterThan(15);
  });

  it('forget the oldest of more than ten runs and those of more than thirty days, but none that was interrupted', () => {
    const state = makeTree({});
    const journals = open(state);
    journals.lock();
    journals.begin(RUN);
    for (let run = 0; run < 12; run++) journals.begin(RUN).finish();
    expect(journals.list().map(({ isOver }) => isOver)).toEqual([false, ...Array.from({ length: 10 }, () => true)]);
    const [interrupted] = journals.list();
    const folder = join(interrupted?.path ?? '', '..');
    const old = '20200101T000000000Z-00000000';
    for (const end of ['done', 'open']) writeFileSync(join(folder, `${old}.${end}`), '');
    journals.begin(RUN).finish();
    expect(readdirSync(folder).filter((name) => name.startsWith(old))).toEqual([`${old}.open`]);
  });

  it('tidy up after trees that nobody has written to for long', () => {
    const state = makeTree({ [`journals/${'0'.repeat(32)}/20200101T000000000Z-00000000.done`]: '' });
    const journals = open(state);
    journals.lock();
    journals.begin(RUN).finish();
    expect(readdirSync(join(state, 'journals'))).not.toContain('0'.repeat(32));
  });
});

describe('the lock of a tree', () => {
  const lockOf = (state: string): string => {
    const release = open(state).lock();
    const [path = ''] = filesBelow(state);
    release();
    return path;
  };

  it('lets one run in, makes the second wait for two seconds, and then refuse', () => {
    const state = makeTree({});
    const release = open(state).lock();
    let waited = 0;
    const wait = (milliseconds: number): void => {
      waited += milliseconds;
    };
    const patient = { ...nodeFileSystem, wait };
    expect(() => open(state, patient).lock()).toThrow(/another run of unpin is writing here: process \d+ on/);
    expect(waited).toBe(2000);
    release();
    open(state, patient).lock()();
    expect(waited).toBe(2000);
    expect(filesBelow(state)).toEqual([]);
  });

  it('comes to the second run as soon as the first is done', () => {
    const state = makeTree({});
    const release = open(state).lock();
    open(state, { ...nodeFileSystem, wait: release }).lock();
  });

  it.each([
    ['a dead process', () => ({ pid: 2 ** 22 + 1, host: hostname(), since: Date.now() })],
    ['the time before the machine started', () => ({ pid: process.pid, host: hostname(), since: 1000 })],
    ['nobody that can be read', () => ({ pid: 'x' })],
  ])('left behind by %s is taken over', (_, content) => {
    const state = makeTree({});
    writeFileSync(lockOf(state), JSON.stringify(content()));
    const release = open(state, { ...nodeFileSystem, wait: () => expect.unreachable() }).lock();
    release();
    expect(filesBelow(state)).toEqual([]);
  });

  it('of another machine is nobody else’s to judge', () => {
    const state = makeTree({});
    const lock = lockOf(state);
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', since: 1000 }));
    expect(() => open(state, { ...nodeFileSystem, wait: () => {} }).lock()).toThrow('process 1 on elsewhere, since 1970');
    expect(readFileSync(lock, 'utf8')).toContain('elsewhere');
  });

  it('that another run has just taken over is not broken a second time', () => {
    const state = makeTree({});
    const lock = lockOf(state);
    const fresh = JSON.stringify({ pid: 1, host: 'elsewhere', since: Date.now() });
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: Date.now() }));
    const files = {
      ...nodeFileSystem,
      rename(from: string, to: string) {
        writeFileSync(lock, fresh);
        nodeFileSystem.rename(from, to);
      },
      wait: () => {},
    };
    expect(() => open(state, files).lock()).toThrow('another run');
    expect(readFileSync(lock, 'utf8')).toBe(fresh);
  });
});
