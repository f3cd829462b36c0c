import { createCatalog } from '../../src/catalog/create-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { ModelName } from '../../src/core/model-name.js';
import { createSurfaces } from '../../src/surfaces/index.js';

export type NameRead =
  | { readonly kind: 'read'; readonly surface: string; readonly publisher: string; readonly name: ModelName }
  /** Of a publisher that the ledger does not keep, or a flavour (`:batch`) of a name that it has. */
  | { readonly kind: 'left' }
  | { readonly kind: 'unreadable' };

const SURFACES = new Map(
  createSurfaces(createCatalog([], '2000-01-01'), DEFAULT_CONFIGURATION.app).map((surface) => [surface.id, surface]),
);

const VENDORS: Readonly<Record<string, string>> = {
  anthropic: 'anthropic',
  openai: 'openai',
  google: 'google',
  mistral: 'mistral',
  mistralai: 'mistral',
  xai: 'xai',
  'x-ai': 'xai',
  spacexai: 'xai',
  cohere: 'cohere',
  deepseek: 'deepseek',
  'deepseek-ai': 'deepseek',
};

const OWN: readonly (readonly [RegExp, string])[] = [
  [/^claude-/, 'anthropic'],
  [
    /^(?:gpt-|o\d|chatgpt-|codex-|computer-use-preview|text-embedding-(?:3|ada)|tts-|whisper-|dall-e-|sora-|omni-|text-moderation-|davinci|babbage|chat-latest)/,
    'openai',
  ],
  [/^(?:gemini-|gemma-|imagen-|veo-|lyria-|learnlm-|nano-banana|text-(?:multilingual-)?embedding-00|aqa|deep-research-)/, 'google'],
  [/^grok-/, 'xai'],
  [/^deepseek-/, 'deepseek'],
  [/^(?:open-|labs-)?(?:mistral|mixtral|codestral|ministral|magistral|devstral|pixtral|voxtral|leanstral)/, 'mistral'],
  [/^(?:command|embed-|rerank-|c4ai-)/, 'cohere'],
];

/** Who serves one publisher alone. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'anthropic-api': 'anthropic',
  'openai-api': 'openai',
  'gemini-api': 'google',
  'mistral-api': 'mistral',
  'xai-api': 'xai',
  'deepseek-api': 'deepseek',
};

/** What a name in a list of that surface is. What Azure serves of others than OpenAI belongs to Foundry. */
export function readName(listedOn: string, text: string): NameRead {
  const publisher = PUBLISHERS[listedOn] ?? publisherOf(listedOn, text);
  const surface = listedOn === 'azure-openai' && publisher !== 'openai' ? 'foundry' : listedOn;
  // A model of somebody else that a publisher hosts (`zai-glm-5`) is not its own.
  const isOwn = PUBLISHERS[surface] === undefined || OWN.some(([pattern, owner]) => owner === publisher && pattern.test(text));
  if (publisher === null || !isOwn) return { kind: 'left' };
  const name = SURFACES.get(surface)?.parse(text) ?? null;
  if (!name) return { kind: 'unreadable' };
  return name.modifiers.length > 0 ? { kind: 'left' } : { kind: 'read', surface, publisher, name };
}

function publisherOf(surface: string, text: string): string | null {
  if (surface === 'bedrock') return VENDORS[/^(?:[a-z-]+\.)?([a-z]+)\./.exec(text)?.[1] ?? ''] ?? null;
  const slash = text.indexOf('/');
  if (slash >= 0) return VENDORS[text.slice(0, slash).replace('~', '')] ?? null;
  return OWN.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
