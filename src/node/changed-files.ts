import { UsageError } from '../core/errors.js';
import { askGit } from './run-git.js';

/** By name and with renames as a new file; what was deleted is not there to be read. Paths are relative to the folder that is asked about. */
const DIFF = ['diff', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '--ignore-submodules'];

/**
 * Files below `root` that differ from where the current branch and `ref` parted, committed or not, and untracked ones; relative, with `/`.
 * @throws UsageError where that point is not known here
 */
export async function changedSince(root: string, ref: string): Promise<ReadonlySet<string>> {
  const base = await commitBehind(root, ref);
  const changed = await pathsOf(root, [...DIFF, '--diff-filter=d', base, '--']);
  const untracked = await pathsOf(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return new Set([...changed, ...untracked]);
}

/** Files below `root` that a commit would add or change. */
export async function changedInIndex(root: string): Promise<ReadonlySet<string>> {
  return new Set(await pathsOf(root, [...DIFF, '--cached', '--diff-filter=d']));
}

/** Tracked files below `root` whose bytes are not those of the index. */
export async function changedBesideIndex(root: string): Promise<ReadonlySet<string>> {
  return new Set(await pathsOf(root, DIFF));
}

/** Where the current branch and `ref` parted. @throws UsageError where that is not known here */
export async function commitBehind(root: string, ref: string): Promise<string> {
  const commit = ref.startsWith('-') ? null : await answer(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (commit === null) throw new UsageError(`--since: "${ref}" is no commit that is known here`, await adviceFor(root, ref));
  const base = await answer(root, ['merge-base', 'HEAD', commit]);
  if (base === null) throw new UsageError(`--since: no common ancestor of "${ref}" and HEAD is known here`, await adviceFor(root, ref));
  return base;
}

async function adviceFor(root: string, ref: string): Promise<string> {
  const isShallow = (await answer(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
  return isShallow
    ? `This clone is shallow. Fetch the history first: git fetch --unshallow; with actions/checkout: fetch-depth: 0.`
    : `Fetch it first: git fetch origin ${ref.replace(/^origin\//, '')}; or name a commit of this history.`;
}

/** The first line, or null where git says no. */
async function answer(root: string, parameters: readonly string[]): Promise<string | null> {
  const run = await askGit(root, parameters);
  if (run.kind === 'none') throw outsideOfGit(run.notice);
  return run.kind === 'ran' ? run.stdout.trim() : null;
}

async function pathsOf(root: string, parameters: readonly string[]): Promise<readonly string[]> {
  const run = await askGit(root, parameters);
  if (run.kind === 'none') throw outsideOfGit(run.notice);
  if (run.kind === 'failed') throw new UsageError(`git cannot tell what changed: ${run.stderr}`);
  return run.stdout.split('\0').filter((path) => path !== '');
}

function outsideOfGit(notice: string | null): UsageError {
  const advice = 'Name the files or folders instead, or hand over a list: --files-from FILE.';
  return notice === null
    ? new UsageError('what changed can be told in a git work tree only', advice)
    : new UsageError('what changed can be told by git only, and git was not found', `Install it. ${advice}`);
}
