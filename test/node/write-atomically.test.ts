import { describe, expect, it } from 'vitest';
import { retryWhileHeld } from '../../src/node/write-atomically.js';

const held = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'rename' });

function writing(errors: Error[]): { readonly tries: () => number; readonly write: () => void } {
  let tries = 0;
  return {
    tries: () => tries,
    write() {
      tries += 1;
      const error = errors.shift();
      if (error) throw error;
    },
  };
}

describe('retryWhileHeld', () => {
  it('tries again, after longer and longer pauses, while another process holds the file', () => {
    const pauses: number[] = [];
    const { tries, write } = writing([held('EPERM'), held('EBUSY'), held('EACCES')]);
    retryWhileHeld(write, (milliseconds) => pauses.push(milliseconds));
    expect([tries(), pauses]).toEqual([4, [10, 30, 100]]);
  });

  it('gives up with the system’s error', () => {
    const { tries, write } = writing(Array.from({ length: 9 }, () => held('EPERM')));
    expect(() => retryWhileHeld(write, () => {})).toThrow('EPERM');
    expect(tries()).toBe(5);
  });

  it('does not retry what will not pass', () => {
    const { tries, write } = writing([held('ENOSPC')]);
    expect(() => retryWhileHeld(write, () => {})).toThrow('ENOSPC');
    expect(tries()).toBe(1);
  });
});
