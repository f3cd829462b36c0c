// A copy of the project, because a mutant may write and remove what it likes, and beside it the compiled code with the mutants inside.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plant } from './plant.mjs';

const { ts } = createRequire(import.meta.url)('@ts-morph/common');
const OPTIONS = { target: 'ES2022', module: ts.ModuleKind.CommonJS, esModuleInterop: true, jsx: ts.JsxEmit.Preserve };
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
  for (const path of files.filter((each) => /^(?:src|test|transforms|scripts)\/.*\.ts$/.test(each) && !each.includes('fixtures/'))) {
    const source = path === 'test/commands/run-cli.ts' ? RUN_CLI : readFileSync(join(root, path), 'utf8');
    const isChosen = paths.some((chosen) => path === chosen || path.startsWith(`${chosen.replace(/\/$/, '')}/`));
    const planted = isChosen ? plant(path, source, mutants.length + 1) : { code: source, mutants: [] };
    mutants.push(...planted.mutants);
    const target = join(output, `${path}.js`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, compile(planted.code, path));
  }
  return { folder, root, output, mutants, tests: files.filter((path) => /^test\/.*\.test\.ts$/.test(path) && !path.includes('fixtures/')) };
}

function compile(code, path) {
  // The loader hands in a `require` of its own, and two of one name do not go together.
  const { outputText, diagnostics } = ts.transpileModule(code.replace(/^const require = .*$/m, ''), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: OPTIONS,
  });
  const [first] = diagnostics ?? [];
  if (first) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText.replaceAll('import.meta.url', '__url').replaceAll('import.meta.dirname', '__dirname');
}
