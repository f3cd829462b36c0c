import { CHOICE_OPTIONS, LOOK_OPTIONS } from './choice-options.js';
import type { Command } from './command.js';
import { RECIPE_NAMES } from './load-recipe.js';
import type { ScanFlags } from './open-run.js';
import { READING_OPTIONS } from './reading-options.js';

export interface FixFlags extends ScanFlags {
  readonly write?: true;
  readonly interactive?: true;
  readonly unsafe?: true;
  readonly allowUpgrade?: true;
  readonly allowDirty?: true;
  readonly to?: 'alias' | 'successor';
  readonly transform?: string;
  readonly emitMigrations?: string;
  readonly output?: string;
  readonly check?: true;
  readonly resume?: true;
}

export const command: Command<FixFlags> = {
  arguments: '[paths...]',
  details:
    'Prints a diff that git apply reads, then what was left alone and why. Writes\nnothing without --write. Exit 0 done, 1 with --check when something would\nchange, 2 usage, 3 some files were not read or not written.',
  formats: ['pretty', 'json'],
  options: [
    { flags: '--write', description: 'write what is proven safe' },
    { flags: '-i, --interactive', description: 'show each rewrite with its evidence, ask, and write what you accept' },
    { flags: '--allow-upgrade', description: 'also move to a newer model of the same line' },
    { flags: '--unsafe', description: 'also rewrite tests, and values with one proof that is only strong' },
    { flags: '--allow-dirty', description: 'also write files with changes that git does not hold' },
    { flags: '--to <policy>', description: 'alias, or the successor of a dying pin', choices: ['alias', 'successor'] },
    { flags: '--transform <name>', description: 'only what one transform selects', choices: RECIPE_NAMES },
    { flags: '--emit-migrations <dir>', description: 'also write the settings migrations that match' },
    { flags: '--output <file>', description: 'write the diff there and nothing else' },
    { flags: '--check', description: 'exit 1 when something would change' },
    { flags: '--resume', description: 'complete a run of --write that was interrupted' },
    ...LOOK_OPTIONS,
    ...CHOICE_OPTIONS,
    ...READING_OPTIONS,
  ],
  async run(call) {
    const { runFix } = await import('./run-fix.js');
    return runFix(call);
  },
};
