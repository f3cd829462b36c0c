import type { CommandEntry } from './command.js';

/** In the order of `unpin --help`. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'scan', summary: 'list every model name, with its place and the decision', load: () => import('./scan.js') },
  { name: 'migrate new', summary: 'write a migration of stored settings, and its test', load: () => import('./migrate-new.js') },
];
