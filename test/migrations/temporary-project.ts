import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Writes a small project to a new temporary folder, with this repository's packages to resolve from. */
export function writeProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'unpin-migrations-'));
  for (const [path, content] of Object.entries({ 'package.json': '{ "type": "module" }\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

export function removeProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What `tsc` says about every TypeScript file of the project, under the strictest flags that applications use; empty where it is content. */
export function compileErrors(folder: string): string {
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'], exclude: ['node_modules'] }));
  return run(folder, 'typescript/bin/tsc', ['-p', folder]);
}

/** What a formatter of 80 columns would change; empty where the files are laid out already. */
export function formatErrors(folder: string): string {
  const configuration = {
    root: true,
    formatter: { indentStyle: 'space', lineWidth: 80 },
    javascript: { formatter: { quoteStyle: 'single' } },
  };
  writeFileSync(join(folder, 'biome.json'), `${JSON.stringify(configuration)}\n`);
  const output = run(folder, '@biomejs/biome/bin/biome', ['check', '--max-diagnostics=20', '--colors=off', 'src']);
  return output.includes('Found') ? output : '';
}

/** Runs every test file of the project; by file, whether all of its tests passed and how many there were. */
export function runTests(folder: string): ReadonlyMap<string, { readonly passed: boolean; readonly count: number }> {
  const report = join(folder, 'report.json');
  run(folder, 'vitest/vitest.mjs', ['run', '--root', folder, '--reporter=json', `--outputFile=${report}`]);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string; assertionResults: unknown[] }[];
  };
  return new Map(
    testResults.map(({ name, status, assertionResults }) => [
      name.slice(folder.length + 1),
      { passed: status === 'passed', count: assertionResults.length },
    ]),
  );
}

function run(folder: string, script: string, args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: cleanEnvironment(),
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

/** Vitest marks its children; a test runner started inside must not take itself for one of them. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|USER_TYPE$)/.test(name)));
}
