import type { BaselineFlags } from './baseline-options.js';
import { BASELINE_OPTIONS } from './baseline-options.js';
import type { Command } from './command.js';

export interface CreateFlags extends BaselineFlags {
  readonly reason?: string;
  readonly until?: string;
}

export const command: Command<CreateFlags> = {
  arguments: '[paths...]',
  details:
    'Writes every finding of today to a file; unpin lint then reports what is new.\nEach entry has its owner by CODEOWNERS. Exit 0 done, 2 usage or the file exists,\n3 some files were not read.',
  formats: ['pretty', 'json'],
  options: [
    { flags: '--reason <text>', description: 'why they are accepted' },
    { flags: '--until <day>', description: 'the last ISO day on which they are accepted' },
    ...BASELINE_OPTIONS,
  ],
  async run(call) {
    const { createBaseline } = await import('./run-baseline.js');
    return createBaseline(call);
  },
};
