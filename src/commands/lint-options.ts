import type { CommandOption } from './command.js';

/** What lint and merge make of findings. */
export interface LintingFlags {
  readonly failOn?: 'error' | 'warn' | 'info';
  readonly show?: 'all';
  readonly baseline?: string;
  readonly within?: string;
  readonly report: readonly string[];
}

export const LINT_FORMATS: readonly string[] = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'agent'];

export const LINTING_OPTIONS: readonly CommandOption[] = [
  { flags: '--fail-on <severity>', description: 'exit 1 from this severity on, by default warn', choices: ['error', 'warn', 'info'] },
  { flags: '--within <days>', description: 'announced retirements: only exact dates this near, such as 90d' },
  { flags: '--show <what>', description: 'list the pins too that are only counted', choices: ['all'] },
  { flags: '--baseline <file>', description: 'accept what it lists, by default unpin-baseline.jsonl' },
  { flags: '--report <format=file>', description: 'also write a report to a file (repeatable)', isRepeatable: true },
];
