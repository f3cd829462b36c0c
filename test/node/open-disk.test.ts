import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDisk } from '../../src/node/open-disk.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let base = '';
let root = '';

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'unpin-disk-')));
  root = join(base, 'root');
  mkdirSync(root);
  writeFileSync(join(base, 'secret.ts'), 'outside');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('read', () => {
  it('gives the bytes as they are', () => {
    writeFileSync(join(root, 'a.ts'), Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x0d, 0x0a]));
    expect(openDisk(root).read('a.ts')).toEqual({ kind: 'bytes', bytes: Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x0d, 0x0a]) });
  });

  it('reads an empty file', () => {
    writeFileSync(join(root, 'a.ts'), '');
    expect(openDisk(root).read('a.ts')).toEqual({ kind: 'bytes', bytes: Buffer.alloc(0) });
  });

  it.each([
    ['missing', 'nothing.ts', () => {}],
    ['missing', 'a.ts/b.ts', () => writeFileSync(join(root, 'a.ts'), '')],
    ['unreadable', 'folder.ts', () => mkdirSync(join(root, 'folder.ts'))],
    ['unreadable', 'pipe.ts', () => execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe.ts')])],
    ['symlink-loop', 'loop.ts', () => symlinkSync('loop.ts', join(root, 'loop.ts'))],
    ['symlink-loop', 'ring/a.ts', () => symlinkSync('ring', join(root, 'ring'))],
    ['outside-root', 'out.ts', () => symlinkSync('../secret.ts', join(root, 'out.ts'))],
    ['outside-root', 'up/secret.ts', () => symlinkSync('..', join(root, 'up'))],
    ['outside-root', '../secret.ts', () => {}],
    [
      'outside-root',
      'beside.ts',
      () => {
        mkdirSync(`${root}-beside`);
        writeFileSync(join(`${root}-beside`, 'secret.ts'), 'outside');
        symlinkSync('../root-beside/secret.ts', join(root, 'beside.ts'));
      },
    ],
    ['binary', 'a.ts', () => writeFileSync(join(root, 'a.ts'), 'G@\0claude')],
    ['encoding', 'a.ts', () => writeFileSync(join(root, 'a.ts'), '\ufeffclaude', 'utf16le')],
    ['too-large', 'a.ts', () => writeFileSync(join(root, 'a.ts'), Buffer.alloc(64_000_001, 'a'))],
  ])('fails with %s for %s', (cause, path, prepare) => {
    prepare();
    expect(openDisk(root).read(path)).toMatchObject({ kind: 'failed', cause });
  });

  it('follows a link that stays inside', () => {
    mkdirSync(join(root, 'x'));
    writeFileSync(join(root, 'x', 'a.ts'), 'inside');
    symlinkSync('x/a.ts', join(root, 'a.ts'));
    expect(openDisk(root).read('a.ts')).toEqual({ kind: 'bytes', bytes: Buffer.from('inside') });
  });

  it('sniffs only the beginning for NUL', () => {
    writeFileSync(join(root, 'a.ts'), `${'x'.repeat(8192)}\0`);
    expect(openDisk(root).read('a.ts').kind).toBe('bytes');
  });
});

describe('replace', () => {
  it('writes the bytes, keeps the mode, and leaves no other file', () => {
    writeFileSync(join(root, 'a.ts'), 'old');
    chmodSync(join(root, 'a.ts'), 0o751);
    expect(openDisk(root).replace('a.ts', bytes('old'), bytes('new\r\n'))).toEqual({ kind: 'written' });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('new\r\n');
    expect(statSync(join(root, 'a.ts')).mode & 0o777).toBe(0o751);
    expect(readdirSync(root)).toEqual(['a.ts']);
  });

  it('writes through a link to its target and keeps the link', () => {
    mkdirSync(join(root, 'x'));
    writeFileSync(join(root, 'x', 'a.ts'), 'old');
    symlinkSync('x/a.ts', join(root, 'a.ts'));
    expect(openDisk(root).replace('a.ts', bytes('old'), bytes('new'))).toEqual({ kind: 'written' });
    expect(lstatSync(join(root, 'a.ts')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'x', 'a.ts'), 'utf8')).toBe('new');
  });

  it.each([
    ['changed', 'a.ts', () => writeFileSync(join(root, 'a.ts'), 'other')],
    ['missing', 'b.ts', () => {}],
    ['hard-linked', 'linked.ts', () => linkSync(join(base, 'secret.ts'), join(root, 'linked.ts'))],
    ['outside-root', 'out.ts', () => symlinkSync('../secret.ts', join(root, 'out.ts'))],
    ['outside-root', '../secret.ts', () => {}],
  ])('refuses with %s for %s', (cause, path, prepare) => {
    prepare();
    expect(openDisk(root).replace(path, bytes('outside'), bytes('new'))).toMatchObject({ kind: 'failed', cause });
    expect(readFileSync(join(base, 'secret.ts'), 'utf8')).toBe('outside');
  });
});

describe('create', () => {
  it('makes the file and its folders', () => {
    expect(openDisk(root).create('x/y/a.ts', 'é\n')).toEqual({ kind: 'written' });
    expect(readFileSync(join(root, 'x/y/a.ts'), 'utf8')).toBe('é\n');
  });

  it.each([
    ['exists', 'a.ts', () => writeFileSync(join(root, 'a.ts'), 'mine')],
    ['exists', 'dangling.ts', () => symlinkSync('../new.ts', join(root, 'dangling.ts'))],
    ['outside-root', '../new.ts', () => {}],
    ['outside-root', 'up/x/new.ts', () => symlinkSync('..', join(root, 'up'))],
  ])('refuses with %s for %s', (cause, path, prepare) => {
    prepare();
    expect(openDisk(root).create(path, 'new')).toMatchObject({ kind: 'failed', cause });
    expect(existsSync(join(base, 'new.ts')) || existsSync(join(base, 'x'))).toBe(false);
  });
});

it('has a root with `/` and real', () => {
  symlinkSync(root, join(base, 'alias'));
  expect(openDisk(join(base, 'alias')).root).toBe(root);
});
