import { ageInDays, STALE_DAYS } from './age.js';
import type { Catalog } from './catalog.js';
import { dayOfSource } from './catalog-read.js';
import type { ModelRow } from './model-row.js';

/** True where what the catalog says of the row's life rests on a source that was read too long ago; what has passed cannot become stale. */
export function isStale(row: ModelRow, catalog: Catalog, today: string): boolean {
  if (catalog.status(row, today) === 'retired') return false;
  const day = dayOfState(row, catalog, today);
  return day !== null && ageInDays({ asOf: day }, today) > STALE_DAYS;
}

/** The day of the source behind the row's state; null where nothing is known of it. */
export function dayOfState(row: ModelRow, catalog: Catalog, today: string): string | null {
  const { source } = catalog.lifecycle(row, today);
  return source === null ? null : dayOfSource(source, catalog.reads);
}
