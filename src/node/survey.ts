import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exists } from './exists.js';
import { oddity } from './ordinary-file.js';
import { parseJson } from './parse-json.js';
import { workTreeOf } from './project.js';

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';
export type HookManager = 'husky' | 'lefthook' | 'lint-staged' | 'pre-commit';

/** What a project works with, by the files at its top and in the folder itself. Paths are as seen from the folder they lie in. */
export interface Survey {
  readonly packageManager: PackageManager;
  /** Whether package.json names unpin, and a script that runs it. Null without a package.json. */
  readonly manifest: { readonly isInstalled: boolean; readonly hasScript: boolean } | null;
  /** The configuration of the linter, as it is called. */
  readonly eslint: string | null;
  readonly oxlint: string | null;
  readonly hooks: HookManager | null;
  readonly isGit: boolean;
  readonly ci: 'github' | 'gitlab' | null;
}

const MANAGERS: readonly (readonly [PackageManager, readonly string[]])[] = [
  ['pnpm', ['pnpm-lock.yaml', 'pnpm-workspace.yaml']],
  ['yarn', ['yarn.lock']],
  ['bun', ['bun.lock', 'bun.lockb']],
];
const ESLINT = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`);
const OXLINT = ['.oxlintrc.json', '.oxlintrc.jsonc', 'oxlint.config.ts'];
const HOOKS: readonly (readonly [HookManager, readonly string[]])[] = [
  ['husky', ['.husky']],
  ['lefthook', ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml', 'lefthook.json', 'lefthook.toml']],
  ['lint-staged', ['.lintstagedrc', '.lintstagedrc.json', '.lintstagedrc.yaml', 'lint-staged.config.js', 'lint-staged.config.mjs']],
  ['pre-commit', ['.pre-commit-config.yaml']],
];

/** `folder` is absolute. Nothing is executed and nothing outside of the work tree is looked at. */
export function survey(folder: string): Survey {
  const workTree = workTreeOf(folder);
  const tops = workTree === null || workTree === folder ? [folder] : [folder, workTree];
  const first = (names: readonly string[]): string | null => names.find((name) => tops.some((top) => exists(join(top, name)))) ?? null;
  const manifests = tops.map(readManifest).filter((manifest) => manifest !== null);
  const declared = manifests.map(({ packageManager }) => String(packageManager ?? '').split('@')[0]);
  const isStaged = manifests.some((manifest) => 'lint-staged' in manifest);
  return {
    packageManager: MANAGERS.find(([name, files]) => declared.includes(name) || first(files) !== null)?.[0] ?? 'npm',
    manifest: manifests.length === 0 ? null : { isInstalled: manifests.some(namesUnpin), hasScript: manifests.some(runsUnpin) },
    eslint: first(ESLINT),
    oxlint: first(OXLINT),
    hooks: HOOKS.find(([, names]) => first(names) !== null)?.[0] ?? (isStaged ? 'lint-staged' : null),
    isGit: workTree !== null,
    ci: first(['.github/workflows']) !== null ? 'github' : first(['.gitlab-ci.yml']) !== null ? 'gitlab' : null,
  };
}

type Manifest = Readonly<Record<string, unknown>>;

/** A package.json that cannot be read says nothing. */
function readManifest(folder: string): Manifest | null {
  const path = join(folder, 'package.json');
  const parsed = exists(path) && oddity(path) === null ? parseJson(readFileSync(path, 'utf8')) : null;
  return parsed?.kind === 'value' ? recordOf(parsed.value) : null;
}

function namesUnpin(manifest: Manifest): boolean {
  return ['dependencies', 'devDependencies'].some((key) => 'unpin' in recordOf(manifest[key]));
}

function runsUnpin({ scripts }: Manifest): boolean {
  return Object.values(recordOf(scripts)).some((script) => /\bunpin\b/.test(String(script)));
}

function recordOf(value: unknown): Manifest {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
