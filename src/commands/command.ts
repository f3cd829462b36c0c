/**
 * Axis `commands/`: one file per command, which exports `command`. The file's own imports are types and light constants only;
 * `run` imports what it needs, so that `--help` loads neither a parser nor the catalog. The registry is `commands/index.ts`.
 */
import type { Progress } from './progress.js';

export interface Command<Flags = object> {
  /** What stands behind the name, as commander spells it: `[paths...]`, `<name>`, or empty. */
  readonly arguments: string;
  /** What `unpin NAME --help` says above the flags, wrapped there: whole sentences, the exit codes at the end. */
  readonly details: string;
  /** Values of `--format`, the default first. */
  readonly formats: readonly string[];
  readonly options: readonly CommandOption[];
  run(call: Call<Flags>): Promise<ExitCode>;
}

export interface CommandOption {
  /** As commander spells it: `--file-only`, `--to <policy>`, `--no-ignore` (the flag `ignore` is then true unless given). */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** May be given several times; the flag is then a list, empty where it is not given. */
  readonly isRepeatable?: boolean;
}

/** One run of a command. `arguments` are the words that are no flags. */
export interface Call<Flags = object> {
  readonly arguments: readonly string[];
  readonly flags: Flags & CommonFlags;
  readonly host: Host;
}

/** Flags of every command, checked before the command runs. */
export interface CommonFlags {
  /** A configuration file instead of the one that is found. */
  readonly config?: string;
  /** A catalog file instead of the shipped one. */
  readonly catalog?: string;
  /** ISO day; the day of the host where it is not given. */
  readonly today: string;
  readonly format: string;
  readonly quiet?: true;
}

/** What a command may touch of the process; tests hand in their own. */
export interface Host {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** By `--no-color`, `NO_COLOR`, `FORCE_COLOR` and whether stdout is a terminal. */
  readonly color: boolean;
  /** By `--no-color` too, and whether the terminal is known to show them. */
  readonly hasLinks: boolean;
  /** All of stdin, to its end. */
  input(): Promise<Uint8Array>;
  /** Asks the person and gives the answer, trimmed; null where nobody sits at a terminal. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Data, and nothing else. Resolves when it is written; a reader who has gone away is no error. */
  print(text: string): Promise<void>;
  /** Notices for the person, on stderr, a line each; silent with `--quiet`. */
  notice(line: string): void;
  /** Tells how far a long run is, on a terminal; silent elsewhere, in CI and with `--quiet`. */
  readonly progress: Progress;
  /** From now on these words are masked on stderr, also when unpin itself fails. */
  conceal(codenames: readonly string[]): void;
}

/** Documented at the head of `cli.ts`. */
export type ExitCode = 0 | 1 | 2 | 3;

/** One line of the registry: what `unpin --help` shows, and the module, imported only when it is called. */
export interface CommandEntry {
  /** One word, or two for a command of a group: `migrate new`. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}
