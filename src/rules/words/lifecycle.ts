import { askedAbout } from '../../catalog/asked-about.js';
import type { Catalog, Lifecycle } from '../../catalog/catalog.js';
import type { ModelRow } from '../../catalog/model-row.js';
import { chainOf } from '../../catalog/retirements.js';
import type { Judged } from '../../core/decision.js';
import { refusedBy } from './parameters.js';

/** What the ledger says about the life of a name, and the row that says it. */
export interface Fate {
  readonly row: ModelRow;
  readonly lifecycle: Lifecycle;
}

/** By the surface of the place: a third party keeps its own clock, and only where it tells nothing the publisher's counts. */
export function fateOf({ reference, place }: Judged, catalog: Catalog, today: string): Fate | null {
  const asked = askedAbout(reference, place, catalog);
  const row = asked && catalog.statusWithPublisher(asked, today).row;
  return row && { row, lifecycle: catalog.lifecycle(row, today) };
}

/** Whole days from one ISO day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The next step for a model that is gone or going, when no rewrite stands ready. */
export function replacementOf(judged: Judged, row: ModelRow, catalog: Catalog, today: string): string {
  const successor = catalog.successor(row, today);
  if (successor.kind === 'found') return `Its successor in the same line is ${successor.row.id}; ${stepTo(successor.row, judged)}.`;
  const chain = chainOf(successor, row, catalog, today);
  if (chain !== null) return `The publisher recommends ${chain}: choose by hand.`;
  return `No successor is known; \`unpin models ${row.line ?? row.family ?? row.publisher}\` lists what is current.`;
}

/** A rename alone would break a call whose parameters the successor refuses. Where only an alias was looked for, the successor can be. */
function stepTo(successor: ModelRow, judged: Judged): string {
  const [refused, ...more] = refusedBy(successor, judged, 'any');
  const isLeft = judged.decision.reason === 'dying-no-target';
  if (!refused) return `${isLeft ? '`unpin fix --write --to successor --allow-upgrade` writes it; ' : ''}check the parameters of the call`;
  return `it refuses ${[refused, ...more].map(({ parameter }) => parameter).join(', ')}, which this call sets (${refused.source})`;
}

/** Where the fact stands, and how old the data is. */
export function sourceOf({ row, lifecycle }: Fate, catalog: Catalog): string {
  return `${lifecycle.source ?? row.sources[0] ?? 'no source'}, catalog of ${catalog.asOf}`;
}
