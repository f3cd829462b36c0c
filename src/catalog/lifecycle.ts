import type { Lifecycle } from './catalog.js';
import type { ModelRow, Status } from './model-row.js';

/** An announced date counts from the day of its announcement; a "not before" never makes anything deprecated. */
export function lifecycleOf(row: ModelRow, today: string): Lifecycle {
  const dated = statusByDates(row, today);
  return {
    status: statusOf(row, today),
    basis: dated ? 'dates' : row.stated ? 'stated' : 'none',
    deprecatedOn: row.deprecatedOn ?? null,
    retiresOn: row.retiresOn ?? null,
    retiresNotBefore: row.retiresNotBefore ?? null,
    source: (dated ? row.lifecycleSource : row.stated?.source) ?? row.lifecycleSource ?? null,
  };
}

export function statusOf(row: ModelRow, today: string): Status {
  return statusByDates(row, today) ?? row.stated?.status ?? 'unknown';
}

function statusByDates({ deprecatedOn, retiresOn }: ModelRow, today: string): Status | null {
  if (retiresOn && retiresOn <= today) return 'retired';
  // Before the announcement the model was in service, whatever was announced later.
  if (deprecatedOn) return deprecatedOn <= today ? 'deprecated' : 'active';
  return retiresOn ? 'deprecated' : null;
}
