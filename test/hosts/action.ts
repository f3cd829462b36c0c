import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from '../example/copy.js';
import { makeTree } from '../node/temporary-tree.js';

const TEXT = readFileSync(join(ROOT, 'action.yml'), 'utf8');

/** Name -> default, in order. */
export const INPUTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...(TEXT.split(/^inputs:$/m)[1]?.split(/^outputs:$/m)[0] ?? '').matchAll(/^ {2}([\w-]+):\n {4}description: .+\n {4}default: (.*)$/gm),
  ].map(([, name = '', value = '']) => [name, value.replace(/^'(.*)'$/, '$1')]),
);

/** The one step of the action: its environment as expressions, and its script. */
const ENVIRONMENT = [...TEXT.matchAll(/^ {8}(UNPIN_\w+): \$\{\{ (.+) \}\}$/gm)].map(([, name = '', expression = '']) => [name, expression]);
const SCRIPT = (TEXT.split(/^ {6}run: \|$/m)[1] ?? '').replaceAll(/^ {8}/gm, '');

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Puts this unpin where a package manager puts it. */
export function installUnpin(root: string): void {
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(ROOT, join(root, 'node_modules', 'unpin'), 'junction');
  symlinkSync(join('..', 'unpin', 'dist', 'cli.js'), join(root, 'node_modules', '.bin', 'unpin'));
}

/** Runs the step as a runner does: inputs over their defaults, expressions put in, bash with the runner's files. */
export function runAction(
  root: string,
  {
    inputs = {},
    base = '',
    path = '',
  }: { readonly inputs?: Readonly<Record<string, string>>; readonly base?: string; readonly path?: string } = {},
): Outcome {
  const files = makeTree({ output: '', 'summary.md': 'written before\n' });
  const evaluate = (expression: string): string => {
    if (expression === 'github.base_ref || github.event.merge_group.base_sha') return base;
    const [, name = ''] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    const value = inputs[name] ?? INPUTS[name];
    if (value === undefined) throw new Error(`the action has no ${expression}`);
    return value;
  };
  writeFileSync(join(files, 'step.sh'), SCRIPT);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(files, 'step.sh')], {
    cwd: join(root, inputs['working-directory'] ?? '.'),
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(ENVIRONMENT.map(([name = '', expression = '']) => [name, evaluate(expression)])),
      PATH: path === '' ? process.env.PATH : path + delimiter + process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_OUTPUT: join(files, 'output'),
      GITHUB_STEP_SUMMARY: join(files, 'summary.md'),
    },
  });
  const lines = readFileSync(join(files, 'output'), 'utf8').split('\n').filter(Boolean);
  return {
    status,
    output: stdout + stderr,
    outputs: Object.fromEntries(lines.map((line) => line.split('=', 2))),
    summary: readFileSync(join(files, 'summary.md'), 'utf8'),
  };
}
