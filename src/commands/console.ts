import type { Readable, Writable } from 'node:stream';
import { UsageError } from '../core/errors.js';
import { maskCodenames } from '../core/mask.js';
import { printable } from '../core/printable.js';
import type { Host } from './command.js';
import { showsLinks } from './hyperlinks.js';
import { createProgress, NO_PROGRESS } from './progress.js';

/** The part of `process` that a run touches. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** What stderr must not show; grows when the configuration is read. */
export type Concealed = string[];

/** Text for stderr, as any terminal and log may show it. */
export function asShown(text: string, concealed: Concealed): string {
  return maskCodenames(text.split('\n').map(printable).join('\n'), concealed);
}

/** The host of a command by what the process is and by the flags that everyone knows. */
export function openHost(
  { stdin, stdout, stderr, env, cwd }: Streams,
  flags: { readonly color: boolean; readonly quiet?: true },
  concealed: Concealed,
): Host {
  tolerateLeaving(stdout);
  const progress = stderr.isTTY && !env.CI && env.TERM !== 'dumb' && !flags.quiet ? createProgress(stderr) : NO_PROGRESS;
  return {
    cwd: cwd(),
    environment: env,
    width: stdout.columns ?? 80,
    color: flags.color && wantsColor(env, stdout.isTTY ?? false),
    hasLinks: flags.color && showsLinks(env, stdout.isTTY ?? false),
    async input() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    ask: stdin.isTTY && stdout.isTTY && !env.CI ? (question) => askOn(stdin, stdout, question) : null,
    print: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    progress,
    notice: (line) => {
      progress.clear();
      if (!flags.quiet) stderr.write(`${asShown(line, concealed)}\n`);
    },
    conceal: (codenames) => void concealed.push(...codenames),
  };
}

/** Ctrl-C and Ctrl-D are no answer: without them being told apart, the question would stay open and the process end in its middle. */
async function askOn(input: Readable, output: Writable, question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input, output });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.on('SIGINT', () => lines.close());
      lines.on('close', () => reject(new UsageError('no answer', 'What was asked about stays as it is.')));
      lines.question(question, (answer) => resolve(answer.trim()));
    });
  } finally {
    lines.close();
  }
}

/** `unpin scan | head`: a reader who has seen enough is no error of ours. The write is then called back with one, and that is all. */
function tolerateLeaving(stdout: Writable): void {
  stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });
}

function wantsColor(env: Streams['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
