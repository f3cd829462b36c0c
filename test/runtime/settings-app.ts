import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.js';
import { installUnpin, ROOT } from './installed.js';

/** `examples/settings-app`, compiled and installed with this checkout's unpin as its users would have it. */
export interface InstalledApp {
  /** Holds everything: remove it at the end. */
  readonly folder: string;
  readonly cli: string;
}

export function installApp(): InstalledApp {
  const folder = installUnpin();
  const app = join(folder, 'settings-app');
  cpSync(join(ROOT, 'examples/settings-app'), app, { recursive: true });
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', app], { stdio: 'pipe' });
  return { folder, cli: join(app, 'dist/cli.js') };
}

/** A home directory as `draft` lays it out. */
export function draftHome(parent: string): Home {
  const folder = mkdtempSync(join(parent, 'home-'));
  mkdirSync(join(folder, '.draft'), { recursive: true });
  mkdirSync(join(folder, 'work/.draft'), { recursive: true });
  return {
    folder,
    user: join(folder, '.draft/settings.json'),
    project: join(folder, 'work/.draft/settings.json'),
    local: join(folder, 'work/.draft/settings.local.json'),
    managed: join(folder, 'managed-settings.json'),
    receipts: join(folder, '.draft/migrations.json'),
  };
}

type Environment = Readonly<Record<string, string>>;

function options(home: Home, environment: Environment) {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home.folder,
    USERPROFILE: home.folder,
    DRAFT_MANAGED_SETTINGS: home.managed,
    ...environment,
  };
  return { cwd: join(home.folder, 'work'), env, encoding: 'utf8' as const };
}

export function draft(
  { cli }: InstalledApp,
  home: Home,
  args: readonly string[],
  environment: Environment = {},
  nodeArgs: readonly string[] = [],
) {
  return spawnSync(process.execPath, [...nodeArgs, cli, ...args], options(home, environment));
}

/** The same without waiting; resolves to the exit code or the name of the signal. */
export function draftAsync(
  { cli }: InstalledApp,
  home: Home,
  args: readonly string[],
  environment: Environment = {},
  nodeArgs: readonly string[] = [],
) {
  return new Promise<{ readonly end: number | string | null; readonly errors: string }>((resolve) => {
    const child = spawn(process.execPath, [...nodeArgs, cli, ...args], {
      ...options(home, environment),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.on('close', (code, signal) => resolve({ end: signal ?? code, errors }));
  });
}
