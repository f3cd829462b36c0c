// A copy of the project, because a mutant may write and remove what it likes, and beside it the compiled code with the mutants inside.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from './compile.mjs';
import { plant } from './plant.mjs';

/** Tests that start the built program meet no mutant there; so they are given the same in this process. */
const RUN_CLI = `import { runMain } from './run-main.js';
export const CLI = 'dist/cli.js';
export const runCli = (cwd, words, environment = {}) => runMain(cwd, words, { ...process.env, ...environment });`;

/** `{ folder, root, output, mutants, tests }`: mutants of the files below `paths`. */
export function openWorkspace(project, paths) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'unpin-mutate-')));
  const [root, output] = [join(folder, 'project'), join(folder, 'compiled')];
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: project, encoding: 'utf8' });
  const files = listed.split('\0').filter((path) => path !== '');
  for (const path of files) cpSync(join(project, path), join(root, path), { recursive: true, verbatimSymlinks: true });
  cpSync(join(project, 'dist'), join(root, 'dist'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const mutants = [];
  for (const path of files.filter(
    (each) => isCode(each) && paths.some((chosen) => each === chosen || each.startsWith(`${chosen.replace(/\/$/, '')}/`)),
  )) {
    const planted = plant(path, readFileSync(join(root, path), 'utf8'), mutants.length + 1);
    mutants.push(...planted.mutants);
    write(join(output, `${path}.js`), compile(planted.code, path));
  }
  write(join(output, 'test/commands/run-cli.ts.js'), compile(RUN_CLI, 'run-cli.ts'));
  return {
    folder,
    root,
    output,
    mutants,
    tests: files.filter((path) => isCode(path) && path.startsWith('test/') && path.endsWith('.test.ts')),
  };
}

function isCode(path) {
  return /^(?:src|test)\/.*\.ts$/.test(path) && !path.includes('fixtures/');
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
