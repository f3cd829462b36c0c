import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/node/file-system.js';
import { patientRename } from '../../src/node/rename-held.js';

const held = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'rename' });

function renaming(errors: Error[]): { readonly files: FileSystem; readonly tries: () => number; readonly pauses: number[] } {
  let tries = 0;
  const pauses: number[] = [];
  const files: FileSystem = {
    ...nodeFileSystem,
    rename() {
      tries += 1;
      const error = errors.shift();
      if (error) throw error;
    },
    wait: (milliseconds) => void pauses.push(milliseconds),
  };
  return { files, tries: () => tries, pauses };
}

describe('patientRename', () => {
  it('tries again, after longer and longer pauses, while another process holds the file', () => {
    const { files, tries, pauses } = renaming([held('EPERM'), held('EBUSY'), held('EACCES')]);
    patientRename(files)('a', 'b');
    expect([tries(), pauses]).toEqual([4, [10, 30, 100]]);
  });

  it('gives up with the error of the system, and is not as patient with the next file', () => {
    const { files, tries, pauses } = renaming(Array.from({ length: 9 }, () => held('EPERM')));
    const rename = patientRename(files);
    expect(() => rename('a', 'b')).toThrow('EPERM');
    expect([tries(), pauses]).toEqual([5, [10, 30, 100, 300]]);
    expect(() => rename('c', 'd')).toThrow('EPERM');
    expect([tries(), pauses.length]).toEqual([6, 4]);
  });

  it('does not retry what will not pass', () => {
    const { files, tries } = renaming([held('ENOSPC')]);
    expect(() => patientRename(files)('a', 'b')).toThrow('ENOSPC');
    expect(tries()).toBe(1);
  });
});
