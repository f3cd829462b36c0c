import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { maskCodenames } from '../core/mask.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import { readIndex } from '../migrations/check/read-index.js';
import { isIndex } from '../migrations/register.js';
import { loadModule } from '../node/load-module.js';
import { allOf } from '../runtime/gates.js';
import type { Migration } from '../runtime/migration.js';
import type { Call } from './command.js';
import { openMigrations } from './open-migrations.js';

export interface Runnable {
  /** In their order; every gate is open, since a file on its own has no user. */
  readonly migrations: readonly Migration[];
  readonly notices: readonly string[];
  /** A stored value as outputs may show it. */
  shownValue(value: string): string;
}

/** The registered migrations as the runtime runs them: portable ones as they are, host-style ones by what their text says. @throws UsageError */
export async function openRunnable(call: Call): Promise<Runnable> {
  const { context, project, dir, shown, files } = await openMigrations(call);
  const { configuration, catalog } = context;
  const codenames = Object.keys(configuration.app.codenames);
  const shownValue = (value: string): string => maskCodenames(value, codenames);
  const [index, text] = [...files].find(([path]) => isIndex(path)) ?? [];
  if (index === undefined || text === undefined)
    throw new UsageError(`${shown} has no index of migrations.`, 'Generate one with `unpin migrate new`.');
  if (/\bdefineMigration\b/.test([...files.values()].join('\n'))) {
    const exported = await loadModule(join(project, dir, index), `${shown}/${index}`);
    const loaded = Object.values(exported).find((value): value is unknown[] => Array.isArray(value));
    if (loaded === undefined)
      throw new UsageError(`${shown}/${index} exports no list of migrations.`, 'Export them in the order in which they run.');
    const migrations = loaded.filter(isMigration).map((migration) => ({ ...migration, gate: allOf() }));
    return {
      shownValue,
      migrations,
      notices: migrations.length < loaded.length ? [`${loaded.length - migrations.length} of ${shown} run only inside their host.`] : [],
    };
  }
  const order = readIndex(index, text);
  const known = knownMigrations(files, configuration, catalog).filter(({ name }) => order.includes(name));
  const migrations = known
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .flatMap(({ name, source, key, from, to }): readonly Migration[] => {
      if (source === null || key === null || to === null || from.length === 0) return [];
      return [{ id: name, source, key, gate: allOf(), from, to, modifiers: configuration.app.modifiers }];
    });
  const notices =
    migrations.length < order.length
      ? [`${order.length - migrations.length} of ${shown} cannot be read off their text and are left out.`]
      : [];
  return { shownValue, migrations, notices };
}

function isMigration(value: unknown): value is Migration {
  return typeof value === 'object' && value !== null && 'id' in value && 'key' in value && ('from' in value || 'rewrite' in value);
}
