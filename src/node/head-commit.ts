import { askGit } from './run-git.js';

/** The commit that is checked out around a folder; null outside of git and before the first one. */
export async function headCommit(folder: string): Promise<string | null> {
  const run = await askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return run.kind === 'ran' ? run.stdout.trim() : null;
}
