import type { CommandOption } from './command.js';
import type { ScanFlags } from './open-run.js';

export interface BaselineFlags extends ScanFlags {
  readonly baseline?: string;
}

/** Flags of every `baseline` command. */
export const BASELINE_OPTIONS: readonly CommandOption[] = [
  { flags: '--baseline <file>', description: 'the file, by default unpin-baseline.jsonl' },
  { flags: '--file-only', description: 'judge each file alone, never look across files' },
  { flags: '--no-ignore', description: 'read ignored files too' },
];
