import { UsageError } from '../core/errors.js';
import { askGit } from './run-git.js';

/** Files as a commit has them. */
export interface CommittedFiles {
  /** By path relative to the folder. */
  readFolder(dir: string): Promise<ReadonlyMap<string, string>>;
  /** Null where the commit does not have it. */
  readFile(path: string): Promise<string | null>;
}

/**
 * Paths are relative to `root`, with `/`. Null outside of a work tree, and for `HEAD` where there is no commit yet.
 * @throws UsageError where `ref` names no commit
 */
export async function readAt(root: string, ref: string): Promise<CommittedFiles | null> {
  const commit = await askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit.kind === 'none' || (commit.kind === 'failed' && ref === 'HEAD')) return null;
  if (commit.kind === 'failed') throw new UsageError(`"${ref}" is no commit of this repository.`, 'In a shallow clone, fetch it first.');
  const id = commit.stdout.trim();
  const readFile = async (path: string): Promise<string | null> => {
    const shown = await askGit(root, ['cat-file', 'blob', `${id}:./${path}`]);
    return shown.kind === 'ran' ? shown.stdout : null;
  };
  return {
    readFile,
    async readFolder(dir) {
      const listed = await askGit(root, ['ls-tree', '-r', '-z', '--name-only', id, '--', `${dir}/`]);
      const files = new Map<string, string>();
      for (const path of listed.kind === 'ran' ? listed.stdout.split('\0') : []) {
        const text = path === '' ? null : await readFile(path);
        if (text !== null) files.set(path.slice(dir.length + 1), text);
      }
      return files;
    },
  };
}
