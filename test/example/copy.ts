import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples', 'chat-cli');
export const EXPECTED = join(ROOT, 'test', 'fixtures', 'example');

/** The day on which the expectations were written: lifecycles are judged by it. */
const TODAY = '2026-11-20';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, program: string, args: readonly string[]): Outcome {
  const env = { ...process.env, NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The built command line, run in `cwd`. */
export function unpin(cwd: string, ...args: readonly string[]): Outcome {
  return run(cwd, process.execPath, [join(ROOT, 'dist', 'cli.js'), ...args, '--today', TODAY]);
}

/** A program of this package's dependencies, run in `cwd`. */
export function tool(cwd: string, script: string, ...args: readonly string[]): Outcome {
  return run(cwd, process.execPath, [join(ROOT, 'node_modules', script), ...args]);
}

export function git(cwd: string, ...args: readonly string[]): Outcome {
  return run(cwd, 'git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false', ...args]);
}

/** A copy of the example in a new temporary directory, outside any repository. */
export function copyExample(): string {
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), 'unpin-example-'))), 'chat cli');
  mkdirSync(copy);
  cpSync(EXAMPLE, copy, { recursive: true });
  return copy;
}

/** The same inside a repository of its own, with everything committed. */
export function copyExampleWithGit(): string {
  const copy = copyExample();
  git(copy, 'init', '--quiet');
  commitAll(copy);
  return copy;
}

function commitAll(copy: string): void {
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--message', 'state');
}

/** What a package manager would install, as far as this package has it. */
export function linkDependencies(copy: string): void {
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

/** Every file below `folder`, by its path with `/`, outside `.git` and `node_modules`; the bytes as latin1 so that a difference can be read. */
export function readTree(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** Modification times in nanoseconds. */
export function readTimes(folder: string): Map<string, bigint> {
  return new Map(listFiles(folder).map((path) => [path, statSync(join(folder, path), { bigint: true }).mtimeNs]));
}

function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`]));
}
