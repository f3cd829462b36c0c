import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import type { ExitCode } from './commands/command.js';
import { asShown, type Concealed, type Streams } from './commands/console.js';
import { GROUPS } from './commands/index.js';
import { createProgram } from './commands/program.js';
import { systemError } from './commands/system-error.js';
import { UsageError } from './core/errors.js';

/** Runs the command that `words` (without the two words of node) name, and gives its exit code. */
export async function main(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const parameters = words[0] === 'help' ? [...words.slice(1), '--help'] : words;
  const concealed: Concealed = [];
  let exitCode: ExitCode = 0;
  try {
    const finish = (code: ExitCode): void => {
      exitCode = code;
    };
    const program = await createProgram(parameters, streams, finish, concealed);
    await program.parseAsync(parameters, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const complaint = complaintOf(error, parameters);
    if (complaint !== '') streams.stderr.write(`${asShown(complaint, concealed)}\n`);
    if (complaint !== '' && isForAgent(parameters)) streams.stdout.write(`${asShown(typed(error, complaint), concealed)}\n`);
    return 2;
  }
}

function isForAgent(parameters: readonly string[]): boolean {
  return parameters.some((word, at) => word === '--format=agent' || (word === '--format' && parameters[at + 1] === 'agent'));
}

/** Who reads `--format agent` reads stdout: one line, with what to do about it. */
function typed(error: unknown, complaint: string): string {
  const isUsage = error instanceof UsageError || error instanceof CommanderError;
  const [first = '', ...rest] = complaint.split('\n');
  return `failed=${isUsage ? 'usage' : 'fault'} exit=2 ${[first.replace(/^unpin: /, ''), ...(isUsage ? rest : [])].join(' ')}`;
}

/** Empty where the help was printed instead. */
function complaintOf(error: unknown, parameters: readonly string[]): string {
  if (error instanceof UsageError) return `unpin: ${error.message}${error.hint ? `\n${error.hint}` : ''}`;
  const refusal = systemError(error);
  if (refusal !== null) return `unpin: ${refusal}\nThe system said so: look at that disk and its permissions, then run again.`;
  if (isTooLong(error)) {
    return 'unpin: what there is to say is longer than a text can be (512 MB)\nName fewer folders at a time, or choose a shorter --format. What was written stays written.';
  }
  if (!(error instanceof CommanderError)) {
    return `unpin failed: a fault in unpin, not in your code.\n${inspect(error)}`;
  }
  if (error.code === 'commander.help') return '';
  const [message, hint] = error.message.split('\n');
  return `unpin: ${message?.replace(/^error: /, '')}\n${hint?.replace(/[()]/g, '') ?? help(error, parameters)}`;
}

/** What V8 throws where a text grows beyond its limit: the report of a million findings in JSON does. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length';
}

function help({ code }: CommanderError, [command = '', ...rest]: readonly string[]): string {
  const group = Object.hasOwn(GROUPS, command) ? `${command} ` : '';
  if (code === 'commander.unknownCommand') return `unpin ${group}--help lists the commands.`;
  const own = group === '' ? command : rest[0];
  return `unpin ${group}${own === undefined || own.startsWith('-') ? 'COMMAND' : own} --help lists its flags.`;
}
