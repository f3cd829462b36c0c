import { maskCodename } from '../../core/mask.js';
import { splitKnownModifiers } from '../../core/modifiers.js';
import { readOldName } from '../old-name.js';
import type { PlanningContext } from '../plan-migration.js';
import type { Rewrite } from '../rewrites.js';
import type { CheckFinding } from './finding.js';
import { knownMigrations } from './known-migrations.js';

/** Names that users may have stored and that nothing moves along: the public codenames, and with `rewrites` what the code base replaces. */
export function missingMigrations(
  files: ReadonlyMap<string, string>,
  context: PlanningContext,
  rewrites: readonly Rewrite[] = [],
): readonly CheckFinding[] {
  const { configuration, catalog } = context;
  const handled = new Set(knownMigrations(files, configuration, catalog).flatMap(({ from }) => from));
  const asked = [...Object.entries(configuration.app.codenames).map(([text, to]) => ({ text, to })), ...rewrites];
  const missing = new Map<string, CheckFinding>();
  for (const { text, to } of asked) {
    const old = readOldName(text, configuration.app, catalog);
    if (old.kind === 'refused' || old.old.spellings.some((name) => handled.has(name))) continue;
    // A codename is nobody's business who reads the output of a build.
    const name = old.kind === 'codename' ? maskCodename(old.old.id) : old.old.id;
    const target = splitKnownModifiers(to, configuration.app.modifiers)[0];
    missing.set(old.old.id, {
      code: 'missing-migration',
      path: 'index.ts',
      line: 1,
      message: `no migration moves users who have stored "${name}".`,
      help: `unpin migrate new --from ${name} --to ${target}`,
    });
  }
  return [...missing.values()];
}
