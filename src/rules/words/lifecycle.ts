import type { Catalog } from '../../catalog/catalog.js';
import type { ModelRow } from '../../catalog/model-row.js';
import type { Judged } from '../../core/decision.js';

/**
 * The ledger's row that tells whether the name still works at its place: that of the proven surface, else that of the publisher's own API.
 * A third party keeps its own clock: where it has a row of its own, the publisher's dates say nothing.
 */
export function rowOf({ reference, place }: Judged, catalog: Catalog): ModelRow | null {
  for (const name of reference.names) {
    const own = catalog.find(place.surface, name.id);
    if (own) return own;
  }
  for (const { surface, id } of reference.names) {
    const row = catalog.find(surface, id);
    if (row) return row;
  }
  return null;
}

/** Whole days from one ISO day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The next step for a model that is gone or going, when no rewrite stands ready. */
export function replacementOf(row: ModelRow, catalog: Catalog, today: string): string {
  const successor = catalog.successor(row, today);
  if (successor.kind === 'found') return `Its successor in the same line is ${successor.row.id}; check the parameters of the call.`;
  if (row.replacement)
    return `The publisher recommends ${row.replacement}, which is no newer model of the same line in use: choose by hand.`;
  return `No successor is known; \`unpin models ${row.line ?? row.family ?? row.publisher}\` lists what is current.`;
}
