import { STALE_DAYS, staleNotice } from '../catalog/age.js';
import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import { PUBLISHER_SURFACES } from '../catalog/publisher-index.js';
import { type Retirement, retirementsOf } from '../catalog/retirements.js';
import { isStale } from '../catalog/stale.js';
import { UsageError } from '../core/errors.js';
import { printableJson } from '../core/printable.js';
import { loadConfiguration } from '../node/load-configuration.js';
import { readVersion } from '../node/version.js';
import { renderCalendar } from '../reporters/lifecycle/calendar.js';
import { renderTimeline } from '../reporters/lifecycle/timeline.js';
import type { Call, ExitCode } from './command.js';
import { formatModels, holds } from './format-models.js';
import type { ModelsFlags } from './models.js';
import { catalogOf } from './open-catalog.js';

/** A choice of rows and one of the views over them. */
export async function runModels(call: Call<ModelsFlags>): Promise<ExitCode> {
  const { arguments: words, flags, host } = call;
  checkFlags(flags);
  const inUse = flags.in.length > 0 ? await (await import('./models-in-use.js')).findModelsInUse(call, flags.in) : null;
  const catalog = inUse?.catalog ?? (await openAlone(call));
  const chosen = (inUse ? [...inUse.uses.keys()] : catalog.rows).filter((row) => holds(row, words, catalog, flags.today));
  const rows = flags.stale ? chosen.filter((row) => isStale(row, catalog, flags.today)) : chosen;
  if (rows.length === 0 && words.length > 0)
    host.notice(`No name holds all of "${words.join(' ')}": give fewer words, or ask \`unpin resolve NAME\` for the nearest.`);
  await host.print(viewOf(rows, words.length > 0 || inUse !== null, catalog, inUse?.uses ?? new Map(), flags));
  const stale = staleNotice(catalog, flags.today);
  if (stale !== null && inUse === null) host.notice(stale);
  return inUse?.isIncomplete ? 3 : 0;
}

async function openAlone(call: Call): Promise<Catalog> {
  const { configuration } = await loadConfiguration(call.host.cwd, call.flags.config ?? null, call.host.environment);
  return catalogOf(call, configuration);
}

function checkFlags({ timeline, ics, stale, format }: Call<ModelsFlags>['flags']): void {
  const views = [timeline && '--timeline', ics && '--ics', stale && '--stale'].filter(Boolean);
  if (views.length > 1) throw new UsageError(`${views.join(' and ')} are different views`, 'Give one of them.');
  if (ics && format !== 'pretty') throw new UsageError('--ics has its own format', 'Leave out --format.');
}

function viewOf(
  rows: readonly ModelRow[],
  isNarrowed: boolean,
  catalog: Catalog,
  uses: ReadonlyMap<ModelRow, readonly string[]>,
  { timeline, ics, stale, today, format }: Call<ModelsFlags>['flags'],
): string {
  if (!timeline && !ics) return formatModels(rows, catalog, today, format, stale ? `older than ${STALE_DAYS} days` : null);
  // Of the whole catalog only what is to come at the publishers' own: the past and the resellers are asked for by a query or a scan.
  const all = retirementsOf(rows, catalog, today);
  const told = isNarrowed
    ? all
    : all.filter(({ row, on }) => PUBLISHER_SURFACES[row.publisher] === row.surface && (on === null || on >= today));
  if (ics) return renderCalendar(told, usesOf(told, uses), catalog.asOf, readVersion());
  return format === 'json' ? timelineJson(told, catalog) : renderTimeline(told, catalog.asOf, today);
}

function usesOf(retirements: readonly Retirement[], uses: ReadonlyMap<ModelRow, readonly string[]>): Map<Retirement, readonly string[]> {
  return new Map(retirements.map((retirement) => [retirement, uses.get(retirement.row) ?? []]));
}

function timelineJson(retirements: readonly Retirement[], { version, asOf }: Catalog): string {
  const ends = retirements.map(({ row, dating, on, instead }) => ({
    id: row.id,
    surface: row.surface,
    dating,
    on,
    instead,
    source: row.factSources?.retiresOn ?? row.lifecycleSource ?? row.stated?.source ?? row.lastSeen?.[0]?.source ?? null,
  }));
  return printableJson({ catalog: version, asOf, retirements: ends });
}
