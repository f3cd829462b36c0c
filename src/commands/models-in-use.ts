import { askedAbout } from '../catalog/asked-about.js';
import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import { hasUnread } from '../core/report.js';
import type { Call } from './command.js';
import { openRun } from './open-run.js';

export interface ModelsInUse {
  readonly catalog: Catalog;
  /** The row that tells the life of each model found, with its places: `path:line`. */
  readonly uses: ReadonlyMap<ModelRow, readonly string[]>;
  readonly isIncomplete: boolean;
}

/** The models that stand at the paths in places that matter: what is judged `ignore` (history, test data, prose) is left out. */
export async function findModelsInUse(call: Call, paths: readonly string[]): Promise<ModelsInUse> {
  const run = await openRun({ ...call, arguments: paths, flags: { ...call.flags, ignore: true } });
  const report = await run.scan();
  const { catalog, today } = run.context;
  const uses = new Map<ModelRow, string[]>();
  for (const { reference, place, decision } of report.judged) {
    const asked = decision.verdict === 'ignore' ? null : askedAbout(reference, place, catalog);
    const row = asked && catalog.statusWithPublisher(asked, today).row;
    if (row) uses.set(row, [...(uses.get(row) ?? []), `${reference.path}:${reference.line}`]);
  }
  return { catalog, uses, isIncomplete: hasUnread(report.skips) };
}
