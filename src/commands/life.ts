import { askedAbout } from '../catalog/asked-about.js';
import type { Lifecycle } from '../catalog/catalog.js';
import { insteadOf } from '../catalog/retirements.js';
import type { Judged } from '../core/decision.js';
import type { RunContext } from '../engine/context.js';

/** What the catalog knows of the life of a name in its place. */
export interface Life extends Omit<Lifecycle, 'basis'> {
  /** The replacements that the publisher names, one after the other; empty for a model that is not dying. */
  readonly chain: readonly string[];
  /** Why the chain leads nowhere; null where it ends at an active model, or there is none. */
  readonly chainEnd: string | null;
  /** The next step in words; null for a model that is not dying. */
  readonly instead: string | null;
}

/** Null where the catalog knows nothing of the name. */
export function lifeOf({ reference, place }: Judged, { catalog, today }: RunContext): Life | null {
  const asked = askedAbout(reference, place, catalog);
  if (asked === null) return null;
  const row = 'publisher' in asked ? asked : (catalog.find(asked.surface, asked.id) ?? catalog.publisherRow(asked));
  if (row === null) return null;
  const { basis: _, ...life } = catalog.lifecycle(catalog.statusWithPublisher(row, today).row ?? row, today);
  if (life.status === 'active' || life.status === 'unknown') return { ...life, chain: [], chainEnd: null, instead: null };
  const successor = catalog.successor(row, today);
  return {
    ...life,
    chain: successor.hops,
    chainEnd: successor.kind === 'found' ? null : successor.reason,
    instead: insteadOf(row, catalog, today),
  };
}
