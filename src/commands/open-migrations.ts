import { join, relative, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { Refusal } from '../migrations/migration-plan.js';
import type { PlanningContext } from '../migrations/plan-migration.js';
import { loadConfiguration } from '../node/load-configuration.js';
import { readFolder } from '../node/read-folder.js';
import type { Call } from './command.js';
import { catalogOf } from './open-catalog.js';

/** What the `migrate` commands start from. */
export interface MigrationsFolder {
  /** `existing` is still empty: who needs it reads the files. */
  readonly context: PlanningContext;
  /** Absolute, the folder that `dir` is relative to. */
  readonly project: string;
  /** The configuration file, absolute; null where there is none. */
  readonly file: string | null;
  /** `migrations.dir`, relative to the project, with `/`. */
  readonly dir: string;
  /** The same as messages name it: relative to where the command runs. */
  readonly shown: string;
  /** By path relative to `dir`. */
  readonly files: ReadonlyMap<string, string>;
}

export async function openMigrations(call: Call): Promise<MigrationsFolder> {
  const { flags, host } = call;
  const { configuration, project, file } = await loadConfiguration(host.cwd, flags.config ?? null, host.environment);
  host.conceal(Object.keys(configuration.app.codenames));
  const { dir } = configuration.migrations;
  const context = { configuration, catalog: catalogOf(call, configuration), today: flags.today, existing: [] };
  const shown = relative(host.cwd, join(project, dir)).replaceAll(sep, '/') || '.';
  return { context, project, file, dir, shown, files: readFolder(join(project, dir)) };
}

export function usageOf({ message, hint }: Refusal): UsageError {
  return new UsageError(message, hint);
}
