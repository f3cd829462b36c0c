import { realpathSync } from 'node:fs';
import type { Command, ExitCode } from '../../src/commands/command.js';
import { NO_PROGRESS } from '../../src/commands/progress.js';

export interface Outcome {
  readonly code: ExitCode;
  readonly output: string;
  readonly notices: readonly string[];
}

/** Runs a command as `main.ts` does, in a folder, on 20 November 2026. */
export async function callCommand<Flags>(
  command: Command<Flags>,
  cwd: string,
  flags: Flags & { readonly format?: string },
  args: readonly string[] = [],
): Promise<Outcome> {
  let output = '';
  const notices: string[] = [];
  const host = {
    cwd: realpathSync.native(cwd),
    environment: {},
    width: 80,
    color: false,
    hasLinks: false,
    input: async () => new Uint8Array(),
    ask: null,
    conceal: () => {},
    print: async (text: string) => {
      output += text;
    },
    notice: (line: string) => notices.push(line),
    progress: NO_PROGRESS,
  };
  const code = await command.run({ arguments: args, flags: { today: '2026-11-20', format: 'pretty', ...flags }, host });
  return { code, output, notices };
}
