import { Readable, Writable } from 'node:stream';
import { main } from '../../src/main.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command inside this process, away from a terminal; `input` comes from stdin. Journals are kept where the tests say. */
export async function runMain(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input: string | Uint8Array = '',
): Promise<Outcome> {
  const [out, err] = [collect(), collect()];
  const stdin = Readable.from(input.length === 0 ? [] : [input]);
  const { XDG_STATE_HOME = '' } = process.env;
  const code = await main(words, { stdin, stdout: out.stream, stderr: err.stream, env: { XDG_STATE_HOME, ...env }, cwd: () => cwd });
  return { code, stdout: out.text(), stderr: err.text() };
}

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
