import type { Command } from './command.js';

export interface NewFlags {
  readonly from: readonly string[];
  readonly to?: string;
  readonly gate: readonly string[];
  readonly source?: string;
  readonly key?: string;
  readonly style?: 'host' | 'portable';
  readonly fromReport?: string;
  readonly since?: string;
  readonly template?: string;
  readonly dryRun?: true;
}

export const command: Command<NewFlags> = {
  arguments: '',
  details:
    'Writes a migration of stored settings, and its test, to migrations.dir.\nEvery known spelling of each --from is matched, with any modifier, which is kept.\nExit 0 done, 2 usage, or a migration that cannot be written safely.',
  formats: ['pretty', 'json'],
  options: [
    { flags: '--from <name>', description: 'a pin or codename that users have stored (repeatable)', isRepeatable: true },
    { flags: '--to <name>', description: 'the alias they shall have; for a codename its own' },
    { flags: '--gate <kind:values>', description: 'provider:first-party, plan:pro,max, user-type:VALUE', isRepeatable: true },
    { flags: '--source <name>', description: 'the one source that is read and written' },
    { flags: '--key <path>', description: 'where the model stands in it' },
    { flags: '--style <style>', description: "import the host's functions, or run by unpin/runtime", choices: ['host', 'portable'] },
    { flags: '--from-report <file>', description: 'one for each name that a JSON report rewrites' },
    { flags: '--since <ref>', description: 'one for each alias that has moved and codename gone public' },
    { flags: '--template <file>', description: 'a module whose migration(plan) or test(plan) spells the file' },
    { flags: '--dry-run', description: 'print the files and write nothing' },
  ],
  async run(call) {
    const { newMigrations } = await import('./migrate-new-files.js');
    return newMigrations(call);
  },
};
