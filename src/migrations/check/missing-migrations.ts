import { maskCodename } from '../../core/mask.js';
import { splitKnownModifiers } from '../../core/modifiers.js';
import type { Reference } from '../../core/place.js';
import { readOldName } from '../old-name.js';
import type { PlanningContext } from '../plan-migration.js';
import { isIndex } from '../register.js';
import type { Rewrite } from '../rewrites.js';
import { type CheckFinding, finding } from './finding.js';
import { knownMigrations } from './known-migrations.js';

/** A name that users may have stored and that no migration moves. */
export interface MissingMigration {
  /** As the catalog or the configuration spells it; a codename in clear. */
  readonly id: string;
  readonly isCodename: boolean;
  /** The same as it may be shown. */
  readonly name: string;
  readonly message: string;
  readonly help: string;
  /** Where the code base replaces it; null where the configuration has retired it. */
  readonly reference: Reference | null;
}

/**
 * The public codenames, and with `rewrites` the names that the code base or a change of the configuration retires for users. A name is told
 * once for the configuration, else once for each file that replaces it: so what is told of a file does not depend on which others are read.
 */
export function missingMigrations(
  files: ReadonlyMap<string, string>,
  context: PlanningContext,
  rewrites: readonly Rewrite[] = [],
): readonly MissingMigration[] {
  const { configuration, catalog } = context;
  const handled = new Set(knownMigrations(files, configuration, catalog).flatMap(({ from }) => from));
  const asked = [...Object.entries(configuration.app.codenames).map(([text, to]): Rewrite => ({ text, to })), ...rewrites];
  const missing = new Map<string, MissingMigration>();
  for (const { text, to, reference = null } of asked) {
    const read = readOldName(text, configuration.app, catalog);
    if (read.kind === 'refused' || read.old.spellings.some((name) => handled.has(name))) continue;
    const { id } = read.old;
    const key = reference === null ? id : `${id} ${reference.path}`;
    if (missing.has(id) || missing.has(key)) continue;
    const isCodename = read.kind === 'codename';
    // A codename is nobody's business who reads the output of a build.
    const name = isCodename ? maskCodename(id) : id;
    missing.set(key, {
      id,
      isCodename,
      name,
      message: `No migration moves users who have stored ${name}.`,
      help: `unpin migrate new --from ${name} --to ${splitKnownModifiers(to, configuration.app.modifiers)[0]}`,
      reference,
    });
  }
  return [...missing.values()];
}

/** The same as a finding in the folder: in its index, or in its first file where it has none. */
export function inFolder({ message, help }: MissingMigration, files: ReadonlyMap<string, string>): CheckFinding {
  const [path, text] = [...files].find(([name]) => isIndex(name)) ?? [...files][0] ?? ['index.ts', ''];
  return finding({ path, text }, 'missing-migration', 0, message, help);
}
