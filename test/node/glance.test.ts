import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDisk } from '../../src/node/open-disk.js';
import { makeTree } from './temporary-tree.js';

describe('a glance', () => {
  it('gives the bytes and the stamp of a file', () => {
    const root = makeTree({ 'a/b.ts': 'inside' });
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, 'a/b.ts'));
    const glanced = openDisk(root).glance?.('a/b.ts');
    expect(glanced).toMatchObject({ kind: 'bytes', stamp: { size, modified: mtimeMs, changed: ctimeMs, inode: ino } });
    expect(glanced?.kind === 'bytes' && Buffer.from(glanced.bytes).toString()).toBe('inside');
  });

  it('holds nothing of a longer file that was seen before, and reads files that are longer than its buffer', () => {
    const root = makeTree({ 'long.ts': 'x'.repeat(1_500_000), 'middle.ts': 'y'.repeat(1000), 'short.ts': 'z' });
    const { glance } = openDisk(root);
    const textOf = (path: string): string => {
      const glanced = glance?.(path);
      return glanced?.kind === 'bytes' ? Buffer.from(glanced.bytes).toString() : '';
    };
    expect(textOf('middle.ts')).toHaveLength(1000);
    expect(textOf('short.ts')).toBe('z');
    expect(textOf('long.ts')).toHaveLength(1_500_000);
    expect(textOf('middle.ts')).toBe('y'.repeat(1000));
  });

  it('refuses what a read refuses', () => {
    const outside = makeTree({ 'secret.ts': 'outside' });
    const root = makeTree({ 'binary.ts': new Uint8Array([65, 0, 66]), 'in/side.ts': 'inside', 'in/deep/er/x.ts': 'deep' });
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(root, 'in'), join(root, 'round'));
    writeFileSync(join(root, 'utf16.ts'), Buffer.from('\ufeffclaude', 'utf16le'));
    const disk = openDisk(root);
    for (const path of ['out/secret.ts', 'gone.ts', 'gone/gone.ts', 'binary.ts', 'utf16.ts', 'in', '../x.ts'])
      expect(disk.glance?.(path)).toEqual(disk.read(path));
    expect(disk.glance?.('out/secret.ts')).toMatchObject({ kind: 'failed', cause: 'outside-root' });
    expect(disk.glance?.('round/side.ts')).toMatchObject({ kind: 'bytes' });
    expect(disk.glance?.('in/deep/er/x.ts')).toMatchObject({ kind: 'bytes' });
  });
});
