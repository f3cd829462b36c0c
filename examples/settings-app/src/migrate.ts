import { type Change, type Failure, type Receipts, runMigrations, type SettingsStore, type UserContext } from 'unpin/runtime';
import { migrations } from './migrations/index.js';

/** Brings stored model names up to date. What the user should know comes back as lines; nothing that goes wrong keeps the application from starting. */
export async function migrateSettings(settings: SettingsStore, receipts: Receipts, context: UserContext): Promise<readonly string[]> {
  const report = await runMigrations({ migrations, settings, receipts, context });
  return [...report.changes.flatMap(describeChange), ...report.failures.map(describeFailure)];
}

function describeChange({ path, key, from, to, backup, others }: Change): readonly string[] {
  const copy = backup === null ? '' : ` (your file as it was: ${backup})`;
  const overriding = others.filter(({ isOverriding }) => isOverriding);
  return [
    `${path}: ${key} is now "${to}" instead of "${from}"${copy}`,
    ...overriding.map(({ source, value }) => `  still in effect: "${value}" from ${source}`),
  ];
}

function describeFailure({ id, cause }: Failure): string {
  const name = id ?? 'migrations';
  switch (cause.kind) {
    case 'problem':
      return `${name}: ${cause.path}: ${cause.message}`;
    case 'duplicate-id':
      return `${name}: two migrations share this id`;
    case 'threw':
      return `${name}: ${String(cause.error)}`;
  }
}
