import type { ModelName } from '../core/model-name.js';
import type { Evidence, Place, Reference, Strength } from '../core/place.js';

interface Verdict {
  readonly surface: string;
  readonly strength: Strength | null;
}

/** The place of a reference from its evidence, after linking or without. */
export function concludePlace(reference: Reference): Place {
  const { evidence, questions, context } = reference.local;
  const isListed = evidence.some(({ claim, value }) => claim === 'context' && value === 'registry');
  // A row that goes straight to a client is a value, whatever stands beside it: a map from tiers to IDs.
  const isSent = evidence.some(({ claim }) => claim === 'sent' || claim === 'in-url');
  const isRow = reference.role === 'type' || reference.role === 'key' || (isListed && !isSent);
  const canBeRegistry = context === 'product' || context === 'example' || context === 'script';
  return {
    role: reference.role,
    context: isRow && canBeRegistry ? 'registry' : context,
    ...concludeSurface(reference, evidence),
    evidence,
    open: questions,
  };
}

/** What is sent goes before what is said, a distinctive spelling before the names around it, and those before what the file imports. */
function concludeSurface(reference: Reference, evidence: readonly Evidence[]): Verdict {
  const claims = (claim: string): readonly Evidence[] => evidence.filter((each) => each.claim === claim);
  const sent = [...claims('sent')].sort((a, b) => rank(b.strength) - rank(a.strength));
  const surfaces = new Set(sent.filter(({ strength }) => strength === sent[0]?.strength).map(({ value }) => value));
  if (surfaces.size > 1) return UNKNOWN;
  const [likely] = reference.names;
  // A resolver that is handed `us.anthropic.…` can only pass it on.
  if (sent[0]?.value === 'app' && likely && isDistinctive(likely)) return { surface: likely.surface, strength: 'proof' };
  // Open weights, and slugs of hosts: a client of a publisher's that sends one has another address.
  const isHosted = likely?.surface === 'gateway';
  if (sent[0] && !(isHosted && isPublisher(sent[0].value))) return { surface: sent[0].value, strength: sent[0].strength };
  if (
    claims('provider-at-run-time').length > 0 ||
    claims('handed').some(({ value }) => value === 'unknown-host' || value === 'provider-at-run-time')
  )
    return UNKNOWN;
  const readings = isHosted ? [likely.surface] : reference.names.map(({ surface }) => surface);
  const [stated] = claims('surface');
  // `provider: 'anthropic'` beside a router's spelling names the vendor, not who serves it.
  const isVendor = stated !== undefined && isPublisher(stated.value) && !readings.includes(stated.value);
  if (stated && !(isVendor && likely && isDistinctive(likely)))
    return stated.value === 'unknown' ? UNKNOWN : { surface: stated.value, strength: stated.strength };
  if (likely === undefined) return UNKNOWN;
  if (isDistinctive(likely)) return { surface: likely.surface, strength: 'strong' };
  const named = claims('surface-name');
  const imported = claims('only-import');
  // The package of a router serves many others too, and it would want `vendor/model`.
  const others = [...named, ...imported.filter(({ value }) => !isRouter(value))];
  const fitting = [...named, ...imported].find(({ value }) => readings.includes(value)) ?? others.find(({ value }) => !isPublisher(value));
  const own = readings.find(isPublisher) ?? (isHosted ? undefined : publisherOf(likely)) ?? likely.surface;
  return { surface: fitting?.value ?? own, strength: 'weak' };
}

const UNKNOWN: Verdict = { surface: 'unknown', strength: null };

/** A spelling that only a third party uses: a prefix, a suffix, or a date of its own. */
function isDistinctive({ surface, prefix, suffix, date }: ModelName): boolean {
  return !isPublisher(surface) && (prefix !== '' || suffix !== '' || date.startsWith('@'));
}

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^claude/, 'anthropic-api'],
  [/^(?:gpt|o\d|chatgpt|text-embedding|whisper|tts|dall-e)/, 'openai-api'],
  [/^gemini/, 'gemini-api'],
  [/^(?:mistral|codestral|ministral|magistral|devstral|pixtral|voxtral)/, 'mistral-api'],
  [/^grok/, 'xai-api'],
  [/^command/, 'cohere-api'],
  [/^deepseek/, 'deepseek-api'],
];

function publisherOf({ base }: ModelName): string | undefined {
  return FAMILIES.find(([pattern]) => pattern.test(base))?.[1];
}

function rank(strength: Strength): number {
  return { proof: 3, strong: 2, weak: 1 }[strength];
}

function isRouter(surface: string): boolean {
  return surface === 'openrouter' || surface === 'vercel-gateway';
}

function isPublisher(surface: string): boolean {
  return surface.endsWith('-api') || surface === 'app';
}
