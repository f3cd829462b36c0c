import type { Command } from './command.js';

export interface ReleaseFlags {
  readonly alias: readonly string[];
  readonly codename: readonly string[];
  readonly gate: readonly string[];
  readonly since?: string;
  readonly write?: true;
  readonly dryRun?: true;
}

export const command: Command<ReleaseFlags> = {
  arguments: '',
  details: `Moves an alias of the application to another model: configuration, the
application's own table, sources, settings, tests, and a migration for its users.
Prints a diff and one report; writes nothing without --write.
Exit 0 done, 2 usage, or a target that is refused, 3 some files were not written.`,
  formats: ['pretty', 'json'],
  options: [
    { flags: '--alias <alias=id>', description: 'the model that it means from now on (repeatable)', isRepeatable: true },
    { flags: '--codename <name=alias>', description: 'a codename that becomes public (repeatable)', isRepeatable: true },
    { flags: '--gate <kind:values>', description: 'whom the migrations move, as in migrate new', isRepeatable: true },
    { flags: '--since <ref>', description: 'what the configuration changed by hand since then' },
    { flags: '--write', description: 'write all of it' },
    { flags: '--dry-run', description: 'write nothing; the default' },
  ],
  async run(call) {
    const { runRelease } = await import('./run-release.js');
    return runRelease(call);
  },
};
