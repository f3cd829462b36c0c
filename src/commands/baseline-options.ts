import { LOOK_OPTIONS } from './choice-options.js';
import type { CommandOption } from './command.js';
import type { ScanFlags } from './open-run.js';

export interface BaselineFlags extends ScanFlags {
  readonly baseline?: string;
}

/** Flags of every `baseline` command. */
export const BASELINE_OPTIONS: readonly CommandOption[] = [
  { flags: '--baseline <file>', description: 'the file, by default unpin-baseline.jsonl' },
  ...LOOK_OPTIONS,
];
