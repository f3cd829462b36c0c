import type { Catalog } from '../../catalog/catalog.js';
import type { Configuration } from '../../core/configuration.js';
import type { KnownMigration } from '../migration-plan.js';
import { readOldName } from '../old-name.js';
import type { MigrationFacts } from './migration-facts.js';
import { type ReadingContext, readMigration } from './read-migration.js';

/** Files of the folder that are migrations: neither tests nor the index. Paths relative to the folder. */
export function isMigrationFile(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/(^|\/)index\.[cm]?[jt]s$|\.(test|spec|d)\.[cm]?[jt]sx?$/.test(path);
}

export function readingContext({ app, migrations }: Configuration, catalog: Catalog): ReadingContext {
  const isOldName = (text: string): boolean =>
    readOldName(text, app, catalog).kind !== 'refused' || catalog.findAnywhere(text).some((row) => row.version !== null);
  return { migrations, modifiers: app.modifiers, isOldName };
}

/** What stands in the folder already, for chains and collisions. */
export function knownMigrations(
  files: ReadonlyMap<string, string>,
  configuration: Configuration,
  catalog: Catalog,
): readonly KnownMigration[] {
  const context = readingContext(configuration, catalog);
  return [...files].filter(([path]) => isMigrationFile(path)).flatMap(([path, text]) => known(readMigration(path, text, context)));
}

function known(facts: MigrationFacts): readonly KnownMigration[] {
  if (facts.writes.length === 0) return [];
  const [write] = facts.writes;
  return [
    {
      name: facts.names[0] ?? facts.path,
      source: write === undefined || write.source === '?' ? null : write.source,
      key: write?.key ?? null,
      from: facts.from.map(({ text }) => text),
      to: write?.to[0] ?? null,
    },
  ];
}
