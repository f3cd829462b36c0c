import { UsageError } from '../core/errors.js';
import { askGit, readObjects } from './run-git.js';

/** Files as a commit has them. */
export interface CommittedFiles {
  /** How the commit was named. */
  readonly ref: string;
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
  return {
    ref,
    async readFolder(dir) {
      const listed = await askGit(root, ['ls-tree', '-r', '-z', id, '--', `${dir}/`]);
      const entries = (listed.kind === 'ran' ? listed.stdout.split('\0') : []).flatMap((entry) => {
        const [, object = '', path] = BLOB.exec(entry) ?? [];
        return path === undefined ? [] : [{ object, path: path.slice(dir.length + 1) }];
      });
      if (entries.length === 0) return new Map();
      const contents = readObjects(
        root,
        entries.map(({ object }) => object),
      );
      return new Map(entries.flatMap(({ path }, at) => (contents[at] == null ? [] : [[path, contents[at].toString()]])));
    },
    async readFile(path) {
      const shown = await askGit(root, ['cat-file', 'blob', `${id}:./${path}`]);
      return shown.kind === 'ran' ? shown.stdout : null;
    },
  };
}

/** A file, not a link or a submodule: mode, kind, object, path. */
const BLOB = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s;
