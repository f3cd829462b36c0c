import { x } from 'tinyexec';
import { UsageError } from '../core/errors.js';

/**
 * The files below a folder as a commit has them, by path relative to it. Null outside of a work tree, or where there is no commit yet.
 * @throws UsageError where `ref` names no commit
 */
export async function readFolderAt(project: string, dir: string, ref: string): Promise<ReadonlyMap<string, string> | null> {
  const git = (...args: readonly string[]) => x('git', [...args], { nodeOptions: { cwd: project } });
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (commit.exitCode !== 0) {
    if (ref === 'HEAD') return null;
    throw new UsageError(`"${ref}" is no commit of this repository.`, 'In a shallow clone, fetch it first.');
  }
  const listed = await git('ls-tree', '-r', '-z', '--name-only', commit.stdout.trim(), '--', `${dir}/`);
  const paths = listed.stdout.split('\0').filter((path) => path !== '');
  const files = new Map<string, string>();
  for (const path of paths) files.set(path.slice(dir.length + 1), (await git('show', `${commit.stdout.trim()}:./${path}`)).stdout);
  return files;
}
