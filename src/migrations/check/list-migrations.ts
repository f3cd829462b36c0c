import type { PlanningContext } from '../plan-migration.js';
import { isIndex } from '../register.js';
import { isMigrationFile, readingContext } from './known-migrations.js';
import type { MigrationFacts } from './migration-facts.js';
import { readIndex } from './read-index.js';
import { readMigration } from './read-migration.js';

export interface ListedMigration {
  readonly name: string;
  /** Relative to the folder. */
  readonly path: string;
  readonly style: MigrationFacts['style'];
  readonly from: readonly string[];
  readonly to: string;
  readonly source: string;
  readonly key: string;
  readonly gate: string;
  readonly isRegistered: boolean;
}

/** Registered ones in their order, then the others by path. What the text does not tell is `?`. */
export function listMigrations(
  files: ReadonlyMap<string, string>,
  { configuration, catalog }: PlanningContext,
): readonly ListedMigration[] {
  const reading = readingContext(configuration, catalog);
  const [indexPath, indexText] = [...files].find(([path]) => isIndex(path)) ?? ['index.ts', ''];
  const order = readIndex(indexPath, indexText);
  const listed = [...files]
    .filter(([path]) => isMigrationFile(path))
    .flatMap(([path, text]) => describe(readMigration(path, text, reading), order));
  const place = ({ name, isRegistered }: ListedMigration): number => (isRegistered ? order.indexOf(name) : order.length);
  return listed.sort((a, b) => place(a) - place(b));
}

function describe(facts: MigrationFacts, order: readonly string[]): readonly ListedMigration[] {
  const [write] = facts.writes;
  if (write === undefined) return [];
  const name = facts.names.find((one) => order.includes(one)) ?? facts.names[0] ?? facts.path;
  const gates = [
    ...(facts.providerGate === 'none' ? [] : ['provider']),
    ...(facts.hasUserTypeGate ? ['user-type'] : []),
    ...(facts.hasPlanGate ? ['plan'] : []),
  ];
  return [
    {
      name,
      path: facts.path,
      style: facts.style,
      from: facts.from.map(({ text }) => text),
      to: write.to.join(', ') || '?',
      source: write.source,
      key: write.key ?? '?',
      gate: gates.join(', ') || 'none',
      isRegistered: order.includes(name),
    },
  ];
}
