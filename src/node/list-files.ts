import { UsageError } from '../core/errors.js';
import type { Listing } from '../core/listing.js';
import { ignoresBelow } from './ignored.js';
import { type GitListing, listByGit } from './list-by-git.js';
import { isBelow, locate, type Target } from './target.js';
import { walk } from './walk.js';

export interface ListOptions {
  /** Globs of the configuration, relative to the project. */
  readonly ignore: readonly string[];
  /** Where the root lies in the project: `packages/app/`, or empty. */
  readonly base: string;
  /** False with `--no-ignore`. */
  readonly isIgnoring: boolean;
  /** A pattern that matches nothing is then a notice. */
  readonly isAllowingEmpty: boolean;
  /** Whether some language reads files of this name. */
  isClaimed(path: string): boolean;
}

/** What one target gives. `emptiness` says why it gives nothing. */
interface Selection {
  readonly files: readonly string[];
  readonly notices: readonly string[];
  readonly emptiness: string | null;
}

/**
 * The files that the patterns name: files, folders or globs, absolute or relative to `root`, a real path. Inside a work tree git lists,
 * elsewhere the folders are walked. Files that were deleted since may be among them.
 * @throws UsageError for a pattern that matches nothing
 */
export async function listFiles(root: string, patterns: readonly string[], options: ListOptions): Promise<Listing> {
  const located = (patterns.length === 0 ? ['.'] : patterns).map((pattern) => locate(root, pattern));
  const targets = located.filter((each) => 'kind' in each);
  const bases = targets.map(({ base }) => base);
  const repository = targets.length === 0 ? NO_REPOSITORY : await listByGit(root, bases, options.isIgnoring);
  const selections = await Promise.all(targets.map((target) => select(target, repository, root, options)));
  const empty = selections.flatMap(({ emptiness }) => emptiness ?? []);
  if (empty.length > 0 && !options.isAllowingEmpty)
    throw new UsageError(
      empty.join('\n'),
      patterns.length === 0 ? HINT_HERE : 'Check the spelling. Quote a glob, so that unpin reads it and not the shell.',
    );
  return {
    files: [...new Set(selections.flatMap(({ files }) => files))].sort(),
    skips: located.filter((each) => 'cause' in each),
    notices: [...new Set([...repositoryNotices(repository, bases), ...selections.flatMap(({ notices }) => notices), ...empty])],
  };
}

const HINT_HERE = 'Run unpin in the folder of the sources, or name it; --allow-empty where there may be none yet.';
const NO_REPOSITORY: GitListing = { kind: 'none', notice: null };

async function select(target: Target, repository: GitListing, root: string, options: ListOptions): Promise<Selection> {
  const { pattern, base, kind } = target;
  const ignores = ignoresBelow(base, options.ignore, options.base);
  const listed = repository.kind === 'listed' ? fromGit(repository, target) : null;
  const isUnknownToGit = listed !== null && listed.length === 0;
  const all = listed && !isUnknownToGit ? listed : await fromDisk(target, root, options.isIgnoring);
  const matched = all.filter(({ path }) => target.matches(path));
  const claimed = matched.filter(({ path }) => options.isClaimed(path));
  const kept = options.isIgnoring ? claimed.filter(({ path, isTracked }) => !ignores.covers(path, isTracked)) : claimed;

  const lifted = options.isIgnoring ? (ignores.lifted ?? (isUnknownToGit && kept.length > 0 ? 'by git' : null)) : null;
  const notices = lifted !== null && kept.length > 0 ? [`${pattern}: ignored ${lifted}, read because it was named`] : [];
  const files = kept.map(({ path }) => path);
  if (files.length > 0) return { files, notices, emptiness: null };
  if (kind === 'absent' && matched.length === 0) return { files, notices, emptiness: `"${pattern}" does not exist` };
  if (matched.length === 0)
    return { files, notices, emptiness: kind === 'glob' ? `no file matches "${pattern}"` : `"${pattern}" holds no files` };
  if (claimed.length === 0) return { files, notices, emptiness: `"${pattern}": unpin reads no files of that kind` };
  return { files, notices, emptiness: `"${pattern}" matches ignored files only (${claimed.length}); name them, or use --no-ignore` };
}

interface Found {
  readonly path: string;
  readonly isTracked: boolean;
}

function fromGit({ files }: GitListing & { readonly kind: 'listed' }, { kind, base }: Target): readonly Found[] {
  const isTracked = files.get(base);
  if (kind === 'file') return isTracked === undefined ? [] : [{ path: base, isTracked }];
  return Array.from(files, ([path, isTracked]) => ({ path, isTracked })).filter(({ path }) => isBelow(path, base));
}

async function fromDisk({ kind, base }: Target, root: string, isIgnoring: boolean): Promise<readonly Found[]> {
  if (kind === 'absent') return [];
  const paths = kind === 'file' ? [base] : await walk(root, base, isIgnoring);
  return paths.map((path) => ({ path, isTracked: false }));
}

function repositoryNotices(repository: GitListing, bases: readonly string[]): readonly string[] {
  if (repository.kind === 'none') return repository.notice === null ? [] : [repository.notice];
  const isNamed = (path: string): boolean => bases.some((base) => isBelow(path, base) && path !== base);
  return repository.repositories.filter(isNamed).map((path) => `${path}: a git repository of its own, not read; name it to have it read`);
}
