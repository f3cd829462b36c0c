import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { x } from 'tinyexec';
import { UsageError } from '../core/errors.js';

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

type GitRun = { readonly kind: 'ran'; readonly stdout: string } | { readonly kind: 'none'; readonly notice: string | null };

/** The repository decides nothing about what is executed: no `.bin` on the path, no monitor of its configuration. */
export async function runGit(cwd: string, parameters: readonly string[]): Promise<GitRun> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', NoDefaultCurrentDirectoryInExePath: '1' };
  const settings = ['--literal-pathspecs', '-c', 'core.quotepath=off', '-c', 'core.fsmonitor=false'];
  try {
    const { stdout, stderr, exitCode } = await x('git', [...settings, ...parameters], { nodePath: false, nodeOptions: { cwd, env } });
    if (exitCode === 0) return { kind: 'ran', stdout };
    if (/not a git repository|must be run in a work tree/.test(stderr)) return { kind: 'none', notice: null };
    const disowned = /dubious ownership in repository at '(.*)'/.exec(stderr)?.[1];
    if (disowned) {
      throw new UsageError(
        'git refuses to read this repository: another user owns it ("dubious ownership")',
        `If you trust it: git config --global --add safe.directory '${disowned}'`,
      );
    }
    throw new UsageError(`git cannot list the files here: ${stderr.trim()}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { kind: 'none', notice: 'git was not found: ignore files are not honoured' };
    }
    throw error;
  }
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
