import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileSystem } from '../../src/runtime/file-system.js';
import { nodeFileSystem } from '../../src/runtime/file-system.js';
import {
  allOf,
  createReceipts,
  createSettingsStore,
  defineMigration,
  type Migration,
  plan,
  provider,
  type RunOptions,
  runMigrations,
  type UserContext,
  userType,
} from '../../src/runtime/index.js';

export const PIN = 'claude-sonnet-4-5-20250929';

export const sonnet = defineMigration({
  id: 'migrateSonnet45ToSonnet46',
  source: 'userSettings',
  key: 'model',
  gate: allOf(provider('first-party'), plan('pro', 'max')),
  from: [PIN, 'sonnet-4-5-20250929'],
  to: 'sonnet',
  modifiers: ['[1m]'],
});

export const fennec = defineMigration({
  id: 'migrateFennecToOpus',
  source: 'userSettings',
  key: 'model',
  gate: userType('ant'),
  from: ['fennec-latest'],
  to: 'opus',
  modifiers: ['[1m]'],
});

export const PRO: UserContext = { provider: 'first-party', plan: 'pro' };
export const EMPLOYEE: UserContext = { provider: 'first-party', plan: 'free', userType: 'ant' };

/** A temporary home directory with the four settings files of an application. */
export interface Home {
  readonly folder: string;
  readonly user: string;
  readonly project: string;
  readonly local: string;
  readonly managed: string;
  readonly receipts: string;
}

export function makeHome(
  files: Readonly<Partial<Record<'user' | 'project' | 'local' | 'managed' | 'receipts', string | Uint8Array>>> = {},
): Home {
  const folder = mkdtempSync(join(tmpdir(), 'unpin-home-'));
  const home: Home = {
    folder,
    user: join(folder, '.app/settings.json'),
    project: join(folder, 'work/.app/settings.json'),
    local: join(folder, 'work/.app/settings.local.json'),
    managed: join(folder, 'etc/managed-settings.json'),
    receipts: join(folder, '.app/migrations.json'),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = home[name as keyof typeof files];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    // A past time, so that a rewrite with the same bytes would show.
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  }
  return home;
}

export function removeHome({ folder }: Home): void {
  rmSync(folder, { recursive: true, force: true });
}

export function storeOf(home: Home, files: FileSystem = nodeFileSystem) {
  return createSettingsStore(
    [
      { kind: 'file', name: 'userSettings', path: home.user },
      { kind: 'file', name: 'projectSettings', path: home.project },
      { kind: 'file', name: 'localSettings', path: home.local },
      { kind: 'values', name: 'flagSettings', values: {} },
      { kind: 'file', name: 'managedSettings', path: home.managed, isReadOnly: true },
    ],
    files,
  );
}

interface Start {
  readonly migrations?: readonly Migration[];
  readonly context?: UserContext;
  readonly files?: FileSystem;
  readonly onChange?: RunOptions['onChange'];
}

/** One start of the application. */
export function start(home: Home, { migrations = [sonnet, fennec], context = PRO, files = nodeFileSystem, onChange }: Start = {}) {
  const receipts = createReceipts(home.receipts, files);
  return runMigrations({
    migrations,
    settings: storeOf(home, files),
    receipts,
    context,
    today: '2026-11-20',
    ...(onChange && { onChange }),
  });
}

export const read = (path: string): string => readFileSync(path, 'utf8');
export const touchedAt = (path: string): number => statSync(path).mtimeMs;

/** Names, bytes and times of everything in the home. */
export function picture(home: Home): string {
  const names = readdirSync(home.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(home.folder.length)} ${touchedAt(path)} ${readFileSync(path, 'hex')}`)
    .join('\n');
}
