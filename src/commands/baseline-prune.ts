import type { BaselineFlags } from './baseline-options.js';
import { BASELINE_OPTIONS } from './baseline-options.js';
import type { Command } from './command.js';

export const command: Command<BaselineFlags> = {
  arguments: '[paths...]',
  details: 'Drops the entries whose finding is gone, and changes no other. Exit 0 done,\n2 usage, 3 some files were not read.',
  formats: ['pretty', 'json'],
  options: [...BASELINE_OPTIONS],
  async run(call) {
    const { pruneBaseline } = await import('./run-baseline.js');
    return pruneBaseline(call);
  },
};
