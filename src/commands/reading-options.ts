import type { CommandOption } from './command.js';

/** Flags that say how files are read; they change no finding. */
export interface ReadingFlags {
  readonly workers?: string;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

export const READING_OPTIONS: readonly CommandOption[] = [
  { flags: '--workers <number>', description: 'threads that read files, by default one a core, at most 4' },
  { flags: '--no-cache', description: 'read every file, and keep nothing for the next run' },
  { flags: '--cache-location <folder>', description: 'keep what files say there, by default with the caches of the user' },
];
