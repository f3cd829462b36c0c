import type { Command } from './command.js';

export interface ModelsFlags {
  readonly timeline?: true;
  readonly ics?: true;
  readonly stale?: true;
  /** Empty where the flag is not given. */
  readonly in: readonly string[];
}

export const command: Command<ModelsFlags> = {
  arguments: '[query...]',
  details: `Lists the models of the catalog in which every word of the query stands: in the
id, surface, publisher, line, kind or status. Status is that of --today.
Exit 0 done, also when nothing matches, 2 usage, 3 --in could not read a file.`,
  formats: ['pretty', 'json'],
  options: [
    { flags: '--timeline', description: 'what retires when, exact dates apart from promises' },
    { flags: '--ics', description: 'a calendar of the exact dates of retirement' },
    { flags: '--stale', description: 'only states that rest on a source older than 60 days' },
    { flags: '--in <path>', description: 'only models that a scan of it finds (repeatable)', isRepeatable: true },
  ],
  async run(call) {
    const { runModels } = await import('./run-models.js');
    return runModels(call);
  },
};
