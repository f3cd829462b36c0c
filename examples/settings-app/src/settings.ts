import { join } from 'node:path';
import { createReceipts, createSettingsStore, type Receipts, type SettingsStore } from 'unpin/runtime';

export interface Places {
  /** The user's home directory. */
  readonly home: string;
  /** Where he works. */
  readonly project: string;
  /** Settings of his organisation. */
  readonly managed: string;
}

/** The weakest first. `flags` are those of this start. */
export function openSettings({ home, project, managed }: Places, flags: Readonly<Record<string, unknown>>): SettingsStore {
  return createSettingsStore([
    { kind: 'file', name: 'userSettings', path: join(home, '.draft', 'settings.json') },
    { kind: 'file', name: 'projectSettings', path: join(project, '.draft', 'settings.json') },
    { kind: 'file', name: 'localSettings', path: join(project, '.draft', 'settings.local.json') },
    { kind: 'values', name: 'flagSettings', values: flags },
    { kind: 'file', name: 'managedSettings', path: managed, isReadOnly: true },
  ]);
}

export function openReceipts({ home }: Places): Receipts {
  return createReceipts(join(home, '.draft', 'migrations.json'));
}

/** One setting, from the strongest source that has it. A source that cannot be read counts as empty, and is named in `unread`. */
export async function readSetting(store: SettingsStore, key: string): Promise<{ readonly value: unknown; readonly unread: readonly string[] }> {
  const unread: string[] = [];
  let value: unknown;
  for (const { name } of store.sources) {
    const read = await store.read(name);
    if (read.kind === 'document') value = read.values[key] ?? value;
    else if (read.reason !== 'missing') unread.push(`${read.path}: ${read.message}`);
  }
  return { value, unread };
}
