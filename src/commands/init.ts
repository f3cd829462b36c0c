import type { Command } from './command.js';

export interface InitFlags {
  readonly yes?: true;
}

export const command: Command<InitFlags> = {
  arguments: '',
  details: `Looks at the project, writes a small commented unpin.config.jsonc, and shows the
lines for scripts, linters, hooks and CI. Overwrites nothing. Without a terminal
and without --yes it writes nothing. Exit 0 done, 2 usage.`,
  formats: ['pretty', 'json'],
  options: [{ flags: '--yes', description: 'write the configuration without asking' }],
  async run(call) {
    const { runInit } = await import('./run-init.js');
    return runInit(call);
  },
};
