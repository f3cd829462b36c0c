import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
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
}

/** The registered migrations as the runtime runs them: portable ones as they are, host-style ones by what their text says. @throws UsageError */
export async function openRunnable(call: Call): Promise<Runnable> {
  const { context, project, dir, files } = await openMigrations(call);
  const { configuration, catalog } = context;
  const [index, text] = [...files].find(([path]) => isIndex(path)) ?? [];
  if (index === undefined || text === undefined)
    throw new UsageError(`${dir} has no index of migrations.`, 'Generate one with `unpin migrate new`.');
  if (/\bdefineMigration\b/.test([...files.values()].join('\n'))) {
    const exported = await loadModule(join(project, dir, index), `${dir}/${index}`);
    const loaded = Object.values(exported).find((value): value is unknown[] => Array.isArray(value));
    if (loaded === undefined)
      throw new UsageError(`${dir}/${index} exports no list of migrations.`, 'Export them in the order in which they run.');
    const migrations = loaded.filter(isMigration).map((migration) => ({ ...migration, gate: allOf() }));
    return {
      migrations,
      notices: migrations.length < loaded.length ? [`${loaded.length - migrations.length} of ${dir} run only inside their host.`] : [],
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
      ? [`${order.length - migrations.length} of ${dir} cannot be read off their text and are left out.`]
      : [];
  return { migrations, notices };
}

function isMigration(value: unknown): value is Migration {
  return typeof value === 'object' && value !== null && 'id' in value && 'key' in value && ('from' in value || 'rewrite' in value);
}
