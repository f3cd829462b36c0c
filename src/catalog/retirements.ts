import type { Catalog, Successor } from './catalog.js';
import type { ModelRow } from './model-row.js';

/**
 * How sure the end of a name is. `exact`: a day was given. `not-before`: only a promise that it will not be earlier. `observed-gone`: no day at all,
 * but its publisher lists it no more. `announced`: deprecated, without a day.
 */
export type Dating = 'exact' | 'not-before' | 'observed-gone' | 'announced';

export interface Retirement {
  readonly row: ModelRow;
  readonly dating: Dating;
  /** ISO day: of the end, of the promise, or on which it was last seen; null for `announced`. */
  readonly on: string | null;
  /** What to use instead: the active end of the chain of replacements, or why there is none; null where nothing ends and nothing is recommended. */
  readonly instead: string | null;
}

/** What the row says of its end; null where it says nothing. */
export function datingOf(row: ModelRow): Dating | null {
  if (row.retiresOn !== undefined) return 'exact';
  if (row.stated?.status === 'deprecated' || row.deprecatedOn !== undefined) return 'announced';
  if (row.retiresNotBefore !== undefined) return 'not-before';
  return row.lastSeen !== undefined ? 'observed-gone' : null;
}

/** The ends that the rows tell, the earliest first; those without a day last. */
export function retirementsOf(rows: readonly ModelRow[], catalog: Catalog, today: string): readonly Retirement[] {
  const found = rows.flatMap((row): readonly Retirement[] => {
    const dating = datingOf(row);
    return dating === null
      ? []
      : [{ row, dating, on: dayOf(row, dating), instead: isPromised(row, dating) ? null : insteadOf(row, catalog, today) }];
  });
  return found.sort(
    (a, b) => compare(a.on ?? '9999', b.on ?? '9999') || compare(a.row.surface, b.row.surface) || compare(a.row.id, b.row.id),
  );
}

/** `use X`, or in which way the recommendations lead nowhere. Never one hop alone. */
export function insteadOf(row: ModelRow, catalog: Catalog, today: string): string {
  const successor = catalog.successor(row, today);
  if (successor.kind === 'found') return `use ${successor.row.id}`;
  const chain = chainOf(successor, row, catalog, today);
  return chain === null ? 'no replacement is named' : `recommended: ${chain}`;
}

type DeadEnd = Extract<Successor, { readonly kind: 'none' }>;

/** Every hop of the recommendations, and what is wrong with the last: `a, then b, itself retired`; null where nothing is recommended. */
export function chainOf({ hops, reason }: DeadEnd, row: ModelRow, catalog: Catalog, today: string): string | null {
  const chain = hops.join(', then ');
  switch (reason) {
    case 'no-replacement':
      return null;
    case 'leaves-line':
      return `${chain}, another line`;
    case 'lower-version':
      return `${chain}, ${hops.length === 1 ? 'an older version' : 'one of them an older version'}`;
    case 'not-active':
      return `${chain}, not known to be in service`;
    case 'cycle':
      return `${chain}, which leads back`;
    case 'chain-ends':
      return `${chain}, ${stateOfLast(hops.at(-1) ?? '', row, catalog, today)}`;
  }
}

function isPromised({ replacement }: ModelRow, dating: Dating): boolean {
  return dating === 'not-before' && replacement === undefined;
}

function stateOfLast(id: string, { surface }: ModelRow, catalog: Catalog, today: string): string {
  const last = catalog.find(surface, id);
  return last === null ? `unknown on ${surface}` : `itself ${catalog.status(last, today)}`;
}

function dayOf(row: ModelRow, dating: Dating): string | null {
  switch (dating) {
    case 'exact':
      return row.retiresOn ?? null;
    case 'not-before':
      return row.retiresNotBefore ?? null;
    case 'observed-gone':
      return row.lastSeen?.map(({ on }) => on).sort()[0] ?? null;
    case 'announced':
      return null;
  }
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
