import { CHOICE_OPTIONS } from './choice-options.js';
import type { Command } from './command.js';
import { LINT_FORMATS, LINTING_OPTIONS, type LintingFlags } from './lint-options.js';
import type { ScanFlags } from './open-run.js';
import { READING_OPTIONS } from './reading-options.js';
import { SHARD_OPTION } from './shard-option.js';

export const command: Command<ScanFlags & LintingFlags> = {
  arguments: '[paths...]',
  details:
    'Paths are files, folders or quoted globs; the current folder where none is\ngiven. Exit 0 clean, 1 findings, 2 usage, 3 some files were not read.',
  formats: LINT_FORMATS,
  options: [
    ...LINTING_OPTIONS,
    { flags: '--file-only', description: 'judge each file alone, never look across files' },
    { flags: '--no-ignore', description: 'read ignored files too' },
    { flags: '--allow-empty', description: 'let a path or glob match nothing' },
    ...CHOICE_OPTIONS,
    SHARD_OPTION,
    ...READING_OPTIONS,
  ],
  async run(call) {
    const { runLint } = await import('./run-lint.js');
    return runLint(call);
  },
};
