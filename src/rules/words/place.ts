import type { Judged } from '../../core/decision.js';

/** Surfaces that accept the names of their own grammar and nothing else. Deployments and routers take free text. */
const STRICT: ReadonlySet<string> = new Set(['anthropic-api', 'bedrock', 'vertex', 'openai-api', 'gemini-api']);
const VALUE_ROLES: ReadonlySet<string> = new Set(['argument', 'property', 'default', 'constant', 'array', 'json-value']);
const HAND_WRITTEN: ReadonlySet<string> = new Set(['product', 'example', 'script', 'test']);

/** The strict surface that is proven to read this value, or null. */
export function strictSurfaceOf({ place }: Judged): string | null {
  return place.strength === 'proof' && STRICT.has(place.surface) ? place.surface : null;
}

/** A value of code that people write: what a policy of spelling can be about. */
export function isValue({ reference, place }: Judged): boolean {
  return reference.whole && VALUE_ROLES.has(place.role) && HAND_WRITTEN.has(place.context);
}

/**
 * Rules about names are asked about these only: what is not ignored, and what is so only because floating names are allowed by default. The rest,
 * in most trees the larger part, a run that lints need not hold.
 */
export function mayBeTold({ decision }: Judged): boolean {
  return decision.verdict !== 'ignore' || decision.reason === 'floating-active';
}
