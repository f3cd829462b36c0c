import { dirname, join } from 'node:path';
import { exists } from './exists.js';

/** The top folder of the git work tree around a folder, or null. A `.git` file (worktree, submodule) counts as a `.git` folder does. */
export function workTreeOf(folder: string): string | null {
  if (exists(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : workTreeOf(parent);
}
