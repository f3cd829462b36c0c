import type { CommandOption } from './command.js';

/** Flags that say how files are read; they change no finding. */
export interface ReadingFlags {
  readonly workers?: string;
}

export const READING_OPTIONS: readonly CommandOption[] = [
  { flags: '--workers <number>', description: 'threads that read files, by default one a core, at most 4' },
];
