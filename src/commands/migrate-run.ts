import type { Command } from './command.js';

export interface RunFlags {
  readonly settings?: string;
  readonly dryRun?: true;
  readonly write?: true;
}

export const command: Command<RunFlags> = {
  arguments: '',
  details: `Tries the registered migrations on a settings file, as for a user whom every gate
lets through and who has no receipts. Without --write it only prints the plan;
with it the file is written as at a start: locked, copied once, atomically.
Exit 0 done, also when nothing matches, 2 usage or a file that cannot be read.`,
  formats: ['pretty', 'json'],
  options: [
    { flags: '--settings <path>', description: 'the settings file' },
    { flags: '--dry-run', description: 'print the plan and write nothing (the default)' },
    { flags: '--write', description: 'write the file' },
  ],
  async run(call) {
    const { runOnFile } = await import('./migrate-run-file.js');
    return runOnFile(call);
  },
};
