import type { Conflict, FactName, ModelRow } from '../../src/catalog/model-row.js';
import { rankOf, sourceKey } from './fact.js';

/** An exact day: taken from the better source; what the other one says stays as a conflict. */
export function setRetirement(row: ModelRow, on: string, source: string, today: string): ModelRow {
  if (row.retiresOn === undefined) return dated(row, on, source);
  const standing = row.factSources?.retiresOn ?? row.lifecycleSource ?? '';
  if (row.retiresOn === on) return rankOf(source) < rankOf(standing) ? dated(row, on, source) : row;
  const isNewer = sourceKey(source) === sourceKey(standing) && source !== standing;
  if (rankOf(source) < rankOf(standing) || isNewer)
    return dated(withConflict(row, 'retiresOn', row.retiresOn, standing, today), on, source);
  return withConflict(row, 'retiresOn', on, source, today);
}

/** A mark of a community catalog: believed where nobody gives a date and no publisher states a state. */
export function markDeprecated(row: ModelRow, source: string): ModelRow {
  const isDated = row.retiresOn !== undefined || row.deprecatedOn !== undefined;
  const isSettled = row.stated !== undefined && (row.stated.status !== 'active' || rankOf(row.stated.source) < rankOf(source));
  return isDated || isSettled ? row : { ...row, stated: { status: 'deprecated', source } };
}

/** Kept in a list so that old code compiles, and said there to be no ID that can be called. */
export function markUnsupported(row: ModelRow, source: string): ModelRow {
  const notes = 'its publisher lists it and calls it no supported model ID';
  const isKnown = row.stated?.status === 'retired' && rankOf(row.stated.source) <= rankOf(source);
  return { ...row, stated: isKnown ? row.stated : { status: 'retired', source }, notes };
}

/** The other dates keep the source that gave them. */
function dated(row: ModelRow, retiresOn: string, source: string): ModelRow {
  const { lifecycleSource, factSources = {}, ...rest } = row;
  const others: FactName[] = ['deprecatedOn', 'retiresNotBefore'];
  const kept = others.flatMap((field) => {
    const from = factSources[field] ?? lifecycleSource;
    return row[field] !== undefined && from !== undefined && from !== source ? [[field, from] as const] : [];
  });
  const { retiresOn: _, ...own } = factSources;
  const sources = { ...own, ...Object.fromEntries(kept) };
  return { ...rest, retiresOn, lifecycleSource: source, ...(Object.keys(sources).length > 0 && { factSources: sources }) };
}

function withConflict(row: ModelRow, field: FactName, value: string, source: string, on: string): ModelRow {
  const known = row.conflicts ?? [];
  if (known.some((each) => each.field === field && each.value === value && sourceKey(each.source) === sourceKey(source))) return row;
  const conflict: Conflict = { field, value, source, on };
  return { ...row, conflicts: [...known, conflict] };
}
