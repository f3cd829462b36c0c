import type { BaselineFlags } from './baseline-options.js';
import { BASELINE_OPTIONS } from './baseline-options.js';
import type { Command } from './command.js';

export const command: Command<BaselineFlags> = {
  arguments: '[paths...]',
  details:
    'Writes nothing. Exit 0 all is as it was, 1 new findings, expired entries or such\nwhose finding is gone, 2 usage, 3 some files were not read.',
  formats: ['pretty', 'json'],
  options: [...BASELINE_OPTIONS],
  async run(call) {
    const { checkBaseline } = await import('./run-baseline.js');
    return checkBaseline(call);
  },
};
