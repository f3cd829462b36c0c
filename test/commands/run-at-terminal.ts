import { Readable, Writable } from 'node:stream';
import { main } from '../../src/main.js';
import type { Outcome } from './run-main.js';

/** Runs a command with a person at the terminal, who answers each question with the next of `answers`, and leaves when there is none. */
export async function runAtTerminal(
  cwd: string,
  words: readonly string[],
  answers: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const waiting = [...answers];
  const stdin = Object.assign(new Readable({ read() {} }), { isTTY: true });
  let shown = '';
  const stdout = new Writable({
    write(chunk, _, done) {
      shown += String(chunk);
      if (shown.endsWith('? ')) {
        const answer = waiting.shift();
        setImmediate(() => stdin.push(answer === undefined ? null : `${answer}\n`));
      }
      done();
    },
  });
  let said = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      said += String(chunk);
      done();
    },
  });
  const { XDG_STATE_HOME = '' } = process.env;
  const streams = {
    stdin,
    stdout: Object.assign(stdout, { isTTY: true, columns: 80 }),
    stderr,
    env: { XDG_STATE_HOME, ...env },
    cwd: () => cwd,
  };
  const code = await main(words, streams);
  return { code, stdout: shown, stderr: said };
}
