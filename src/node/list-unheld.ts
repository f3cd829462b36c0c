import { runGit } from './run-git.js';

/**
 * Those of the paths whose bytes git does not hold: changed since they were staged or committed, or untracked. What is written over them
 * cannot be had back. Outside a work tree none, for there nobody expects git to help.
 */
export async function listUnheld(root: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const git = await runGit(root, ['ls-files', '-z', '--modified', '--others', '--exclude-standard']);
  if (git.kind === 'none') return [];
  const unheld = new Set(git.stdout.split('\0'));
  return paths.filter((path) => unheld.has(path));
}
