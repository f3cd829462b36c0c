import type { ModelName } from '../core/model-name.js';
import type { Place, Reference } from '../core/place.js';
import type { Catalog } from './catalog.js';
import type { ModelRow } from './model-row.js';

/** The reading that fits the surface of a place, else the likeliest. */
export function readingAt({ names }: Reference, { surface }: Place): ModelName | null {
  return names.find((name) => name.surface === surface) ?? names[0] ?? null;
}

/** Whose clock counts for a name in its place: that of its surface, and the publisher's where the surface is only guessed. */
export function askedAbout(reference: Reference, place: Place, catalog: Catalog): ModelRow | ModelName | null {
  const name = readingAt(reference, place);
  return (name && isGuessed(place) ? catalog.publisherRow(name) : null) ?? name;
}

/** `vendor/model` is spelt alike at several routers and in libraries: nothing around a value says that one of them serves it. */
function isGuessed({ surface, context, evidence }: Place): boolean {
  const isRouter = surface === 'openrouter' || surface === 'vercel-gateway';
  return isRouter && context !== 'registry' && !evidence.some(({ value }) => value === surface || value === 'gateway');
}
