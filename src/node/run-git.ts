import { spawnSync } from 'node:child_process';
import { x } from 'tinyexec';
import { UsageError } from '../core/errors.js';
import { codeOf } from './failure.js';
import { workTreeOf } from './project.js';

export type GitRun =
  | { readonly kind: 'ran'; readonly stdout: string }
  /** No git, or no work tree. `notice` where that is not simply a folder outside of any work tree. */
  | { readonly kind: 'none'; readonly notice: string | null }
  | { readonly kind: 'failed'; readonly stderr: string };

const SETTINGS = ['--literal-pathspecs', '-c', 'core.quotepath=off', '-c', 'core.fsmonitor=false'];

/** Runs git and gives what it says; a question that git answers with "no" is `failed`. */
export async function askGit(cwd: string, parameters: readonly string[]): Promise<GitRun> {
  try {
    const options = { nodePath: false, nodeOptions: { cwd, env: environmentOf(cwd) } };
    const { stdout, stderr, exitCode } = await x('git', [...SETTINGS, ...parameters], options);
    if (exitCode === 0) return { kind: 'ran', stdout };
    checkWhole(stderr);
    if (/not a git repository|must be run in a work tree/.test(stderr)) return { kind: 'none', notice: null };
    const disowned = /dubious ownership in repository at '(.*)'/.exec(stderr)?.[1];
    if (disowned) {
      throw new UsageError(
        'git refuses to read this repository: another user owns it ("dubious ownership")',
        `If you trust it: git config --global --add safe.directory '${disowned}'`,
      );
    }
    return { kind: 'failed', stderr: stderr.trim() };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return { kind: 'none', notice: 'git was not found: ignore files are not honoured' };
  }
}

/** The same where git has to answer. @throws UsageError with its own words */
export async function runGit(cwd: string, parameters: readonly string[]): Promise<Exclude<GitRun, { readonly kind: 'failed' }>> {
  const run = await askGit(cwd, parameters);
  if (run.kind === 'failed') throw new UsageError(`git cannot list the files here: ${run.stderr}`);
  return run;
}

/** A clone without the contents of old files would have to fetch them, and nothing is fetched here. @throws UsageError */
function checkWhole(stderr: string): void {
  if (!/lazy fetching disabled|promisor remote/.test(stderr)) return;
  throw new UsageError(
    'this clone does not hold the contents of old files that are compared (git clone or fetch --filter)',
    'Fetch those that have changed since a commit: git diff COMMIT > /dev/null',
  );
}

/** Content of objects as bytes, in the order asked. Waits, since a disk is read without promises. @throws UsageError */
export function readObjects(cwd: string, ids: readonly string[]): readonly (Buffer | null)[] {
  const { stdout, stderr, status, error } = spawnSync('git', [...SETTINGS, 'cat-file', '--batch', '--buffer'], {
    cwd,
    env: environmentOf(cwd),
    input: `${ids.join('\n')}\n`,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error) throw error;
  checkWhole(stderr.toString());
  if (status !== 0) throw new UsageError(`git cannot read the index: ${stderr.toString().trim()}`);
  let at = 0;
  return ids.map(() => {
    const end = stdout.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return null;
    const content = stdout.subarray(at, at + Number(size));
    at += content.length + 1;
    return content;
  });
}

/**
 * The repository decides nothing about what is executed (no `.bin` on the path, no monitor of its configuration), and nothing is fetched.
 * In hooks of linked work trees git sets GIT_DIR alone, and then takes the current folder for the top.
 */
function environmentOf(cwd: string): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE } = process.env;
  const top = GIT_DIR !== undefined && GIT_WORK_TREE === undefined ? workTreeOf(cwd) : null;
  return {
    ...process.env,
    ...(top !== null && { GIT_WORK_TREE: top }),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}
