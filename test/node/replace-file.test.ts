import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/node/file-system.js';
import { openDisk } from '../../src/node/open-disk.js';
import { faultyFiles } from './faulty-files.js';
import { makeTree } from './temporary-tree.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (root: string): string => readFileSync(join(root, 'a.ts'), 'utf8');
const replace = (root: string, files: FileSystem) => openDisk(root, files).replace('a.ts', bytes('old'), bytes('new'));

it.each(['ENOSPC', 'EIO', 'EACCES'])(
  'a write that fails with %s, at whatever step, leaves the old bytes or the new ones and no other file',
  (code) => {
    const seen: string[] = [];
    for (let step = 1, isFailing = true; isFailing; step++) {
      const tree = makeTree({ 'a.ts': 'old' });
      const { files, steps } = faultyFiles((at) => (at === step ? code : null));
      const outcome = replace(tree, files);
      isFailing = steps.length >= step;
      seen.push(...(isFailing ? [steps[step - 1] ?? ''] : []));
      expect(read(tree), `step ${step}, ${steps[step - 1]}`).toBe(outcome.kind === 'written' ? 'new' : 'old');
      expect(readdirSync(tree)).toEqual(['a.ts']);
    }
    const order = [
      'status',
      'checkWritable',
      'read',
      'open',
      'status',
      'setMode',
      'write',
      'write',
      'write',
      'flush',
      'close',
      'status',
      'rename',
    ];
    expect(seen).toEqual(order);
  },
);

describe('owner and mode', () => {
  it('gives the new file the owner of the old one before its mode, and both before it has a byte', () => {
    const tree = makeTree({ 'a.ts': 'old' });
    chmodSync(join(tree, 'a.ts'), 0o640);
    const { files, steps } = faultyFiles();
    const given: unknown[] = [];
    const foreign: FileSystem = {
      ...files,
      status(path) {
        const status = files.status(path);
        return status && path.endsWith('a.ts') ? { ...status, user: 4242, group: 4343 } : status;
      },
      setOwner: (_, user, group) => void given.push(user, group, steps.at(-1)),
      setMode: (file, mode) => {
        given.push(mode, steps.includes('write'));
        files.setMode(file, mode);
      },
    };
    expect(replace(tree, foreign)).toEqual({ kind: 'written' });
    expect(given).toEqual([4242, 4343, 'status', 0o640, false]);
    expect(statSync(join(tree, 'a.ts')).mode & 0o777).toBe(0o640);
  });

  it('refuses where the file would change hands', () => {
    const tree = makeTree({ 'a.ts': 'old' });
    const { files } = faultyFiles((_, name) => (name === 'setOwner' ? 'EPERM' : null));
    const foreign: FileSystem = {
      ...files,
      status(path) {
        const status = files.status(path);
        return status && path.endsWith('a.ts') ? { ...status, group: 4343 } : status;
      },
    };
    expect(replace(tree, foreign)).toMatchObject({ kind: 'failed', cause: 'foreign-owner' });
    expect([read(tree), readdirSync(tree)]).toEqual(['old', ['a.ts']]);
  });

  it('leaves a file that this user may not write', () => {
    const tree = makeTree({ 'a.ts': 'old' });
    const { files } = faultyFiles((_, name) => (name === 'checkWritable' ? 'EACCES' : null));
    expect(replace(tree, files)).toMatchObject({ kind: 'failed', cause: 'unreadable', message: 'no permission (EACCES)' });
    expect(read(tree)).toBe('old');
  });
});

describe('T12: what an editor saves while unpin writes', () => {
  it.each(['checkWritable', 'open', 'write', 'flush'])('before %s is not lost', (moment) => {
    const tree = makeTree({ 'a.ts': 'old' });
    let isSaved = false;
    const { files } = faultyFiles((_, name) => {
      if (name === moment && !isSaved) writeFileSync(join(tree, 'a.ts'), 'saved');
      isSaved ||= name === moment;
      return null;
    });
    expect(replace(tree, files)).toMatchObject({ kind: 'failed', cause: 'changed' });
    expect([read(tree), readdirSync(tree)]).toEqual(['saved', ['a.ts']]);
  });
});

describe('create', () => {
  it('never takes a name that somebody took meanwhile', () => {
    const tree = makeTree({ 'b.ts': '' });
    const { files } = faultyFiles((_, name) => {
      if (name === 'link') writeFileSync(join(tree, 'a.ts'), 'theirs');
      return null;
    });
    expect(openDisk(tree, files).create('a.ts', 'ours')).toMatchObject({ kind: 'failed', cause: 'exists' });
    expect([read(tree), readdirSync(tree)]).toEqual(['theirs', ['a.ts', 'b.ts']]);
  });

  it('works on a disk without hard links, and does not overwrite there either', () => {
    const tree = makeTree({ 'b.ts': '' });
    const { files } = faultyFiles((_, name) => (name === 'link' ? 'EPERM' : null));
    expect(openDisk(tree, files).create('x/a.ts', 'ours')).toEqual({ kind: 'written' });
    expect(readdirSync(join(tree, 'x'))).toEqual(['a.ts']);
    expect(openDisk(tree, files).create('x/a.ts', 'again')).toMatchObject({ kind: 'failed', cause: 'exists' });
    expect(readFileSync(join(tree, 'x/a.ts'), 'utf8')).toBe('ours');
  });
});

describe('settle', () => {
  it('flushes each folder once, and says when the disk fails', () => {
    const tree = makeTree({ 'x/a.ts': 'old', 'x/b.ts': 'old', 'y/c.ts': 'old' });
    const { files, steps } = faultyFiles();
    const disk = openDisk(tree, files);
    for (const path of ['x/a.ts', 'x/b.ts', 'y/c.ts']) disk.replace(path, bytes('old'), bytes('new'));
    const before = steps.length;
    expect(disk.settle()).toEqual({ kind: 'written' });
    expect(steps.slice(before)).toEqual(['open', 'flush', 'close', 'open', 'flush', 'close']);

    const broken = openDisk(tree, { ...files, flush: faultyFiles(() => 'EIO').files.flush });
    nodeFileSystem.remove(join(tree, 'x/b.ts'));
    writeFileSync(join(tree, 'x/b.ts'), 'old');
    broken.create('x/d.ts', 'd');
    broken.remove('y/c.ts', 'new');
    expect(broken.settle()).toMatchObject({ kind: 'failed', message: 'the system says EIO' });
  });

  it('is content on systems that cannot flush a folder', () => {
    const tree = makeTree({ 'a.ts': 'old' });
    const { files, steps } = faultyFiles((_, name) =>
      name === 'flush' && steps.filter((each) => each === 'flush').length === 2 ? 'EINVAL' : null,
    );
    const disk = openDisk(tree, files);
    disk.replace('a.ts', bytes('old'), bytes('new'));
    expect(disk.settle()).toEqual({ kind: 'written' });
  });
});
