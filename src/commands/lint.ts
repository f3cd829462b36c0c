import { CHOICE_OPTIONS, LOOK_OPTIONS } from './choice-options.js';
import type { Command } from './command.js';
import { LINT_FORMATS, LINTING_OPTIONS, type LintingFlags } from './lint-options.js';
import type { ScanFlags } from './open-run.js';
import { READING_OPTIONS } from './reading-options.js';
import { SHARD_OPTION } from './shard-option.js';

export const command: Command<ScanFlags & LintingFlags> = {
  arguments: '[paths...]',
  details:
    'Reports the names that need somebody, with the next step for each. Paths are\nfiles, folders or quoted globs; the current folder where none is given. Exit 0\nclean, 1 findings, 2 usage, 3 some files were not read.',
  formats: LINT_FORMATS,
  options: [...LINTING_OPTIONS, ...LOOK_OPTIONS, ...CHOICE_OPTIONS, SHARD_OPTION, ...READING_OPTIONS],
  async run(call) {
    const { runLint } = await import('./run-lint.js');
    return runLint(call);
  },
};
