import { Writable } from 'node:stream';
import { main } from '../../src/main.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command inside this process, away from a terminal. */
export async function runMain(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const [out, err] = [collect(), collect()];
  const code = await main(words, { stdout: out.stream, stderr: err.stream, env, cwd: () => cwd });
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
