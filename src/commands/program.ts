import { Command as Parser } from 'commander';
import { readVersion } from '../node/version.js';
import type { Command, CommandEntry, CommonFlags, ExitCode } from './command.js';
import { type Concealed, openHost, type Streams } from './console.js';
import { COMMANDS, GROUPS } from './index.js';
import { commonOptions, optionOf } from './options.js';

const HELP_WIDTH = 80;

/** The parser over all commands. Only the one that `parameters` name is imported; the others are a line in the help. */
export async function createProgram(
  parameters: readonly string[],
  streams: Streams,
  finish: (exitCode: ExitCode) => void,
  concealed: Concealed,
): Promise<Parser> {
  const program = new Parser('unpin')
    .description('Finds hardcoded model names, judges each in its place, and rewrites what is\nproven safe.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      outputError: () => {},
    })
    .addHelpText('after', '\nunpin COMMAND --help lists the flags of a command.');
  for (const entry of COMMANDS) {
    const parser = parserOf(program, entry);
    if (isCalled(entry, parameters)) configure(parser, (await entry.load()).command, streams, finish, concealed);
  }
  return program;
}

/** `migrate new` is the parser `new` of the group `migrate`. */
function parserOf(program: Parser, { name, summary }: CommandEntry): Parser {
  const words = name.split(' ');
  const own = words.pop() ?? name;
  const group = words.reduce(
    (parent, word) =>
      parent.commands.find((each) => each.name() === word) ??
      parent
        .command(word)
        .summary(GROUPS[word] ?? '')
        .helpCommand(false),
    program,
  );
  return group.command(own).summary(summary);
}

function isCalled({ name }: CommandEntry, parameters: readonly string[]): boolean {
  return name.split(' ').every((word, index) => parameters[index] === word);
}

function configure(parser: Parser, command: Command, streams: Streams, finish: (exitCode: ExitCode) => void, concealed: Concealed): void {
  parser.description(command.details.replaceAll('\n', ' '));
  if (command.arguments !== '') parser.arguments(command.arguments);
  for (const option of [...command.options.map(optionOf), ...commonOptions(command.formats)]) parser.addOption(option);
  parser.action(async () => {
    const flags = parser.opts<CommonFlags & { readonly color: boolean }>();
    finish(await command.run({ arguments: parser.args, flags, host: openHost(streams, flags, concealed) }));
  });
}
