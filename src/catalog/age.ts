import type { Catalog } from './catalog.js';

/** Anthropic announces a retirement 60 days before it: older data may miss one whole. */
export const STALE_DAYS = 60;

const DAY_MS = 86_400_000;

/** Whole days from the youngest fact to `today`; negative where `today` lies before it. */
export function ageInDays({ asOf }: Pick<Catalog, 'asOf'>, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(asOf)) / DAY_MS);
}

/** What a person should be told of old data; null where it is young enough. */
export function staleNotice(catalog: Pick<Catalog, 'asOf'>, today: string): string | null {
  const age = ageInDays(catalog, today);
  if (age <= STALE_DAYS) return null;
  return `The catalog is of ${catalog.asOf}, ${age} days old: what was announced since is missing. Update unpin, or hand in a newer file with --catalog.`;
}
