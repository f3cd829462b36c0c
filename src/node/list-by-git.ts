import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from './run-git.js';

/** Paths relative to the folder that was asked about, with `/`. */
export type GitListing =
  | {
      readonly kind: 'listed';
      /** Path -> whether it is tracked. */
      readonly files: ReadonlyMap<string, boolean>;
      /** Submodules and repositories inside this one: git does not look into them. */
      readonly repositories: readonly string[];
    }
  /** `notice` where that is not simply a folder outside of any work tree. */
  | { readonly kind: 'none'; readonly notice: string | null };

/** More paths than this are not handed to git one by one: a command line has an end. */
const MAX_PATHS = 100;
const STAGED = /^(\d{6}) [0-9a-f]+ \d\t(.*)$/s;
const LINK = '120000';
const SUBMODULE = '160000';

/** Tracked files, and untracked ones that no ignore file excludes (or all, without `isIgnoring`), below `paths`. Symbolic links are left out. */
export async function listByGit(root: string, paths: readonly string[], isIgnoring: boolean): Promise<GitListing> {
  const below = paths.includes('') || paths.length > MAX_PATHS ? [] : paths;
  const git = await runGit(root, ['ls-files', '-z', '--stage', '--others', ...(isIgnoring ? ['--exclude-standard'] : []), '--', ...below]);
  if (git.kind === 'none') return git;
  const files = new Map<string, boolean>();
  const repositories: string[] = [];
  for (const entry of git.stdout.split('\0')) {
    const [, mode, path] = STAGED.exec(entry) ?? [null, null, entry];
    if (!path || mode === LINK) continue;
    if (mode === SUBMODULE) repositories.push(path);
    else if (mode) files.set(path, true);
    else if (path.endsWith('/')) repositories.push(path.slice(0, -1));
    else if (!isLink(join(root, path))) files.set(path, false);
  }
  return { kind: 'listed', files, repositories };
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
