import { existsSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/node/make-folder.js';
import { makeTree } from './temporary-tree.js';

it('makes what is missing on the way, with its mode, and is content with what is there', () => {
  const root = makeTree({ 'a/': '' });
  makeFolder(join(root, 'a/b/c'), 0o700);
  makeFolder(join(root, 'a/b/c'), 0o777);
  expect(readdirSync(root, { recursive: true })).toEqual(['a', 'a/b', 'a/b/c']);
  expect([statSync(join(root, 'a/b')).mode & 0o777, statSync(join(root, 'a/b/c')).mode & 0o777]).toEqual([0o700, 0o700]);
  symlinkSync('a', join(root, 'link'));
  makeFolder(join(root, 'link'), 0o777);
  makeFolder(join(root, 'link/d'), 0o777);
  expect(existsSync(join(root, 'a/d'))).toBe(true);
});

it('says what stands in its way', () => {
  const root = makeTree({ file: '' });
  expect(() => makeFolder(join(root, 'file'), 0o777)).toThrow('EEXIST');
  expect(() => makeFolder(join(root, 'file/a/b'), 0o777)).toThrow('ENOTDIR');
  symlinkSync('nowhere', join(root, 'link'));
  expect(() => makeFolder(join(root, 'link'), 0o777)).toThrow('ENOENT');
  expect(() => makeFolder(join(root, 'link/a'), 0o777)).toThrow('ENOENT');
});

it.runIf(process.platform === 'linux')('ends where the system takes no folders', () => {
  expect(() => makeFolder('/proc/unpin/state/journals', 0o700)).toThrow('ENOENT');
});
