import type { Command } from './command.js';
import { LINT_FORMATS, LINTING_OPTIONS, type LintingFlags } from './lint-options.js';

export const command: Command<LintingFlags> = {
  arguments: '<folder>',
  details: `Puts the shards together that \`unpin lint --shard 3/8 --report blob=FILE\` left in a
folder, and reports as one run would have. Run it where the shards ran, on the same
commit. Exit 0 clean, 1 findings, 2 usage, or shards that do not belong together, 3 some
files were not read.`,
  formats: LINT_FORMATS,
  options: LINTING_OPTIONS,
  async run(call) {
    const { parseReports } = await import('./render-lint.js');
    parseReports(call.flags.report);
    const { runMerge } = await import('./run-merge.js');
    return runMerge(call);
  },
};
