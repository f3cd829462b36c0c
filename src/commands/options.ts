import { Option } from 'commander';
import { UsageError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import type { CommandOption } from './command.js';

/** The flags of every command. */
export function commonOptions(formats: readonly string[]): readonly Option[] {
  const today = new Date().toISOString().slice(0, 10);
  return [
    optionOf({ flags: '--format <format>', description: 'how the result is printed', choices: formats }).default(formats[0]),
    new Option('--config <file>', 'this configuration and no other'),
    new Option('--catalog <file>', 'this catalog, as unpin/catalog exports it'),
    new Option('--today <day>', 'judge as on this ISO day')
      .argParser((value: string) => parseDay('--today', value))
      .default(today, 'today'),
    new Option('--no-color', 'plain text on a terminal too'),
    new Option('--quiet', 'no notices on stderr'),
  ];
}

export function optionOf({ flags, description, choices, isRepeatable }: CommandOption): Option {
  const option = new Option(flags, choices ? `${description}: ${choices.join(', ')}` : description);
  if (choices) return option.argParser((value: string) => oneOf(choices, value, flags));
  if (isRepeatable) return option.argParser((value: string, before: readonly string[]) => [...before, value]).default([], 'none');
  return option;
}

/** @throws UsageError for a value that is none of the choices */
export function oneOf(choices: readonly string[], value: string, flags: string): string {
  if (choices.includes(value)) return value;
  const close = nearest(value, choices);
  throw new UsageError(
    `${flags.split(' ')[0]} does not know "${value}"`,
    close ? `Did you mean "${close}"?` : `It knows ${choices.join(', ')}.`,
  );
}

/** An ISO day that exists. @throws UsageError */
export function parseDay(flag: string, value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new UsageError(`${flag} does not know the day "${value}"`, 'It is an ISO day such as 2026-11-20.');
  return value;
}
