import { askedAbout, readingAt } from '../catalog/asked-about.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Configuration } from '../core/configuration.js';
import type { ModelName } from '../core/model-name.js';
import type { Evidence, Place, Reference } from '../core/place.js';

/** What a decision reads: the reference in its place, the reading of its surface, and whether that model lives. */
export interface Case {
  readonly reference: Reference;
  readonly place: Place;
  /** The reading that fits the place's surface, else the likeliest. */
  readonly name: ModelName | null;
  /** Deprecated or retired on that day: the publisher's state where the surface's own is not known. */
  readonly isDying: boolean;
}

export interface DecideContext {
  readonly catalog: Catalog;
  readonly configuration: Configuration;
  /** Before a path, for the globs of the configuration. */
  readonly base: string;
  readonly today: string;
}

export function caseOf(reference: Reference, place: Place, { catalog, today }: DecideContext): Case {
  const asked = askedAbout(reference, place, catalog);
  const status = asked && catalog.statusWithPublisher(asked, today).status;
  return { reference, place, name: readingAt(reference, place), isDying: status === 'deprecated' || status === 'retired' };
}

export function claimsOf(place: Place, claim: string): readonly Evidence[] {
  return place.evidence.filter((each) => each.claim === claim);
}

export function hasClaim(place: Place, claim: string, value?: string): boolean {
  return place.evidence.some((each) => each.claim === claim && (value === undefined || each.value === value));
}

/** The publisher's own API, the application itself, or Claude Code: who may be moved to an alias. */
export function isFirstParty(surface: string): boolean {
  return surface === 'app' || surface === 'claude-code' || (surface.endsWith('-api') && surface !== 'other-api');
}
