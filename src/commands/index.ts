import type { CommandEntry } from './command.js';

/** In the order of `unpin --help`. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'scan', summary: 'list every model name, with its place and the decision', load: () => import('./scan.js') },
  { name: 'lint', summary: 'report the names that need somebody; for CI', load: () => import('./lint.js') },
  { name: 'merge', summary: 'judge what the shards of lint have read, and report once', load: () => import('./merge.js') },
  { name: 'fix', summary: 'preview or write the rewrites that are proven safe', load: () => import('./fix.js') },
  { name: 'undo', summary: 'take back the last run of fix --write', load: () => import('./undo.js') },
  { name: 'init', summary: 'write a first configuration, and show the lines for hooks and CI', load: () => import('./init.js') },
  { name: 'baseline create', summary: 'accept the findings of today', load: () => import('./baseline-create.js') },
  { name: 'baseline update', summary: 'follow moves, drop what is gone', load: () => import('./baseline-update.js') },
  { name: 'baseline prune', summary: 'drop what is gone', load: () => import('./baseline-prune.js') },
  { name: 'baseline check', summary: 'compare with the findings of today', load: () => import('./baseline-check.js') },
  { name: 'migrate new', summary: 'write a migration of stored settings, and its test', load: () => import('./migrate-new.js') },
  { name: 'migrate check', summary: 'find mistakes in migrations, and names that none moves', load: () => import('./migrate-check.js') },
  { name: 'migrate list', summary: 'show the migrations in the order in which they run', load: () => import('./migrate-list.js') },
  { name: 'migrate run', summary: 'try the migrations on a settings file', load: () => import('./migrate-run.js') },
  { name: 'migrate simulate', summary: 'count what they would do to a folder of settings', load: () => import('./migrate-simulate.js') },
  { name: 'release', summary: 'move an alias: configuration, sources, settings, tests, users', load: () => import('./release.js') },
  { name: 'resolve', summary: 'say what a name means, surface by surface', load: () => import('./resolve.js') },
  { name: 'models', summary: 'list the catalog: lifecycle, source, age of the data', load: () => import('./models.js') },
  { name: 'explain', summary: 'show the evidence behind a decision', load: () => import('./explain.js') },
];

/** What the commands of a group are for together. */
export const GROUPS: Readonly<Record<string, string>> = {
  baseline: 'accept what is there, so that only what is new fails',
  migrate: 'write, check and try migrations of stored settings',
};
