import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { createSurfaces } from '../../src/surfaces/index.js';

const surfaces = createSurfaces(loadCatalog(), DEFAULT_CONFIGURATION.app);
/** Not members: the registry itself, the contract, and the recogniser over all of them. */
const AROUND = ['index.ts', 'recognise.ts', 'surface.ts'];

describe('the registry of surfaces', () => {
  it('holds every file of the folder, each under its own id', () => {
    const files = readdirSync(new URL('../../src/surfaces/', import.meta.url)).filter(
      (name) => name.endsWith('.ts') && !AROUND.includes(name),
    );
    expect(surfaces.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('has the ids of the public contract', () => {
    expect(surfaces.map(({ id }) => id).sort()).toEqual(
      (
        'anthropic-api app azure-openai bedrock claude-code cohere-api copilot deepseek-api foundry gateway gemini-api litellm mistral-api ' +
        'openai-api openrouter other-api vercel-gateway vertex xai-api'
      ).split(' '),
    );
  });
});

describe('entry points', () => {
  const entries = surfaces.flatMap(({ id, entryPoints }) => entryPoints.map((entry) => ({ surface: id, ...entry })));

  it('name one surface for one export', () => {
    const keys = entries.map(({ module, name }) => `${module} ${name}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('give each host to one surface', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, hosts } of surfaces) for (const host of hosts) owners.set(host, (owners.get(host) ?? new Set()).add(id));
    expect([...owners].filter(([host, owned]) => owned.size > 1 || host !== host.toLowerCase() || host.includes('/'))).toEqual([]);
  });

  it.each([
    ['@anthropic-ai/sdk', 'default', 'anthropic-api'],
    ['@ai-sdk/anthropic', 'createAnthropic', 'anthropic-api'],
    ['@anthropic-ai/bedrock-sdk*', 'AnthropicBedrock', 'bedrock'],
    ['@anthropic-ai/vertex-sdk*', 'AnthropicVertex', 'vertex'],
    ['@anthropic-ai/foundry-sdk*', 'AnthropicFoundry', 'foundry'],
    ['@ai-sdk/amazon-bedrock/anthropic', 'bedrockAnthropic', 'bedrock'],
    ['openai', 'AzureOpenAI', 'azure-openai'],
    ['openai', 'default', 'openai-api'],
    ['@google/genai*', 'GoogleGenAI', 'gemini-api'],
    ['@langchain/openai', 'AzureChatOpenAI', 'azure-openai'],
    ['ai', 'gateway', 'vercel-gateway'],
    ['@openrouter/ai-sdk-provider', 'createOpenRouter', 'openrouter'],
    ['@anthropic-ai/claude-agent-sdk*', 'query', 'claude-code'],
  ])('%s %s belongs to %s', (module, name, surface) => {
    expect(entries.filter((entry) => entry.module === module && entry.name === name).map((entry) => entry.surface)).toEqual([surface]);
  });

  it('route the vendor words of a wrapper to surfaces that exist', () => {
    const ids = new Set(surfaces.map(({ id }) => id));
    const routed = entries.flatMap(({ routes }) => Object.values(routes ?? {}));
    expect(routed.length).toBeGreaterThan(0);
    expect(routed.filter((surface) => !ids.has(surface))).toEqual([]);
  });
});
