import type { BaselineFlags } from './baseline-options.js';
import { BASELINE_OPTIONS } from './baseline-options.js';
import type { Command } from './command.js';

export interface UpdateFlags extends BaselineFlags {
  readonly acceptNew?: true;
}

export const command: Command<UpdateFlags> = {
  arguments: '[paths...]',
  details:
    'Follows findings that moved and drops entries whose finding is gone. New ones are\nadded on demand only. Exit 0 done, 1 new findings are left, 2 usage, 3 some files\nwere not read.',
  formats: ['pretty', 'json'],
  options: [{ flags: '--accept-new', description: 'add the new findings too' }, ...BASELINE_OPTIONS],
  async run(call) {
    const { updateBaseline } = await import('./run-baseline.js');
    return updateBaseline(call);
  },
};
