import { runGit } from './run-git.js';

/** Tracked files of the work tree around `root` whose state is not that of the last commit, relative to `root`; none outside of git. */
export async function unclean(root: string): Promise<readonly string[]> {
  const git = await runGit(root, ['diff', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', 'HEAD', '--']);
  return git.kind === 'none' ? [] : git.stdout.split('\0').filter((path) => path !== '');
}
