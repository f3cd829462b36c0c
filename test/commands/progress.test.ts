import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openHost } from '../../src/commands/console.js';
import { createProgress, NO_PROGRESS } from '../../src/commands/progress.js';

function collect() {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}

describe('progress', () => {
  it('waits, then shows files and rate on one line, not too often, and leaves nothing behind', () => {
    const { stream, text } = collect();
    let now = 1000;
    const progress = createProgress(stream, () => now);
    const at = (time: number, done: number): void => {
      now = time;
      progress.show(done, 9000);
    };
    at(1499, 100);
    progress.clear();
    expect(text()).toBe('');
    at(1500, 150);
    at(1599, 170);
    at(1600, 180);
    expect(text()).toBe('\r\u001b[K150 of 9000 files, 300 a second\r\u001b[K180 of 9000 files, 300 a second');
    progress.clear();
    progress.clear();
    expect(text().endsWith('second\r\u001b[K')).toBe(true);
  });

  const hostOf = (isTTY: boolean, env: Record<string, string>, flags: { readonly quiet?: true } = {}) => {
    const [out, err] = [collect(), collect()];
    const streams = { stdin: Readable.from([]), stdout: out.stream, stderr: Object.assign(err.stream, { isTTY }), env, cwd: () => '/' };
    return openHost(streams, { color: false, ...flags }, []);
  };

  it('is shown on a terminal', () => {
    expect(hostOf(true, {}).progress).not.toBe(NO_PROGRESS);
  });

  it.each([
    ['in a pipe', false, {}, {}],
    ['in CI', true, { CI: 'true' }, {}],
    ['on a terminal that cannot overwrite', true, { TERM: 'dumb' }, {}],
    ['with --quiet', true, {}, { quiet: true }],
  ] as const)('is silent %s', (_, isTTY, env, flags) => {
    expect(hostOf(isTTY, env, flags).progress).toBe(NO_PROGRESS);
  });
});
