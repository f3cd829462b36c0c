import type { PlanningContext } from '../plan-migration.js';
import { isIndex } from '../register.js';
import { checkOne } from './check-one.js';
import { checkReleased } from './check-released.js';
import { checkTogether } from './check-together.js';
import { type CheckFinding, finding } from './finding.js';
import { isMigrationFile, readingContext } from './known-migrations.js';
import type { MigrationFacts } from './migration-facts.js';
import { readIndex } from './read-index.js';
import { readMigration } from './read-migration.js';

export interface CheckedFolder {
  /** By path relative to the folder, with `/`. */
  readonly files: ReadonlyMap<string, string>;
  /** The same as it was released; null where nothing is known of that. */
  readonly released: ReadonlyMap<string, string> | null;
}

/** Checks all migrations of a folder, hand-written and generated; findings in order of file and line. */
export function checkMigrations({ files, released }: CheckedFolder, context: PlanningContext): readonly CheckFinding[] {
  const reading = readingContext(context.configuration, context.catalog);
  const [indexPath, indexText] = [...files].find(([path]) => isIndex(path)) ?? ['index.ts', ''];
  const registered = readIndex(indexPath, indexText);
  const all = [...files].filter(([path]) => isMigrationFile(path)).map(([path, text]) => readMigration(path, text, reading));
  const migrations = all.filter((facts) => isMeant(facts, registered));
  const findings = [
    ...migrations.flatMap((facts) => checkOne(facts, context)),
    ...migrations.flatMap((facts) => checkPlace(facts, registered, files)),
    ...checkTogether(migrations),
    ...(released === null ? [] : checkReleased(files, released)),
  ];
  return findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

/** A file beside the migrations that only helps them writes nothing, and is neither called nor registered like one. */
function isMeant({ writes, path, names }: MigrationFacts, registered: readonly string[]): boolean {
  return writes.length > 0 || /^migrate/i.test(path) || names.some((name) => registered.includes(name));
}

function checkPlace(facts: MigrationFacts, registered: readonly string[], files: ReadonlyMap<string, string>): readonly CheckFinding[] {
  const found: CheckFinding[] = [];
  if (!facts.names.some((name) => registered.includes(name))) {
    found.push(
      finding(
        facts,
        'not-registered',
        0,
        'This migration is not in the index, so nothing runs it.',
        'Add it at the end of the list that index.ts exports.',
      ),
    );
  }
  const stem = facts.path.replace(/\.[cm]?[jt]sx?$/, '');
  if (![...files.keys()].some((path) => path.startsWith(`${stem}.test.`) || path.startsWith(`${stem}.spec.`))) {
    found.push(
      finding(
        facts,
        'no-test',
        0,
        `There is no ${stem.split('/').at(-1)}.test.ts beside it.`,
        'Test each gate, each spelling, a modifier, and what must stay.',
      ),
    );
  }
  return found;
}
