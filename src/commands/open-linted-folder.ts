import { join } from 'node:path';
import { decodeUtf8 } from '../core/decode.js';
import type { RunContext } from '../engine/context.js';
import type { LintedFolder } from '../engine/observe-migrations.js';
import { commitBehind } from '../node/changed-files.js';
import type { LoadedConfiguration } from '../node/load-configuration.js';
import { readAt } from '../node/read-at.js';
import { readFolder } from '../node/read-folder.js';

/**
 * The folder of migrations as lint looks at it; null where none is configured or it does not exist, and in a run that sees one file at a time.
 * `since` names a branch: what stood where this one parted from it counts as released, else what the last commit has.
 */
export async function openLintedFolder(
  loaded: LoadedConfiguration,
  { configuration, catalog, project, today }: RunContext,
  since: string | null,
): Promise<LintedFolder | null> {
  const { dir } = configuration.migrations;
  if (!loaded.hasMigrations || project === null) return null;
  const names = [...readFolder(join(loaded.project, dir)).keys()];
  // As the run reads it: from the index where that is what is looked at.
  const files = new Map(
    names.flatMap((name) => {
      const read = project.disk.read(`${dir}/${name}`);
      const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
      return text === null ? [] : [[name, text] as const];
    }),
  );
  if (files.size === 0) return null;
  const committed = await readAt(loaded.project, since === null ? 'HEAD' : await commitBehind(loaded.project, since));
  if (committed === null) return { files, released: null, changes: [] };
  const { readChanges } = await import('./read-changes.js');
  const changes = await readChanges(loaded, committed, { configuration, catalog, today, existing: [] });
  return { files, released: await committed.readFolder(dir), changes: changes.kind === 'changes' ? changes.rewrites : [] };
}
