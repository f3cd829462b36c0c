import type { Command } from './command.js';

export interface UndoFlags {
  readonly list?: true;
}

export const command: Command<UndoFlags> = {
  arguments: '',
  details:
    'Takes back the last run of fix --write in this tree, also one that was\ninterrupted. Touches only files that still hold what unpin wrote. Exit 0 done, 2\nusage, 3 some files were left as they are.',
  formats: ['pretty', 'json'],
  options: [{ flags: '--list', description: 'list the runs that can be taken back, newest first' }],
  async run(call) {
    const { undoRun } = await import('./undo-run.js');
    return undoRun(call);
  },
};
