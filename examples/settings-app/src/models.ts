import { type AliasTable, type Provider, type Resolution, resolveModel } from 'unpin/runtime';

/** What the short names mean in this release. Bedrock and Vertex users name the exact ID that their account serves. */
const ALIASES: AliasTable = {
  sonnet: { 'first-party': 'claude-sonnet-4-6' },
  opus: { 'first-party': 'claude-opus-4-6' },
  haiku: { 'first-party': 'claude-haiku-4-5-20251001' },
};

export const DEFAULT_MODEL = 'sonnet';

export function resolve(name: string, provider: Provider): Resolution {
  return resolveModel(name, { provider, aliases: ALIASES });
}
