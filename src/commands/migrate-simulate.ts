import type { Command } from './command.js';

export interface SimulateFlags {
  readonly corpus?: string;
}

export const command: Command<SimulateFlags> = {
  arguments: '',
  details: `Runs the registered migrations over all .json and .jsonc files below a folder, as
for users whom every gate lets through, and counts what would happen. Nothing is
written. Exit 0 done, 2 usage.`,
  formats: ['pretty', 'json'],
  options: [{ flags: '--corpus <dir>', description: 'the folder with the settings files' }],
  async run(call) {
    const { simulate } = await import('./migrate-simulate-folder.js');
    return simulate(call);
  },
};
