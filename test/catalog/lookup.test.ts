import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { ModelName } from '../../src/core/model-name.js';
import { createSurfaces } from '../../src/surfaces/index.js';
import { ledger, row } from './made-ledger.js';

const TODAY = '2026-11-20';
const catalog = loadCatalog();
const surfaces = createSurfaces(catalog, DEFAULT_CONFIGURATION.app);

function read(surface: string, text: string): ModelName {
  const name = surfaces.find(({ id }) => id === surface)?.parse(text);
  if (!name) throw new Error(`${surface} does not read ${text}`);
  return name;
}

describe('looking a name up', () => {
  it('is loaded once a process', () => {
    expect(loadCatalog()).toBe(catalog);
    expect(catalog.version).toMatch(/^20\d\d-\d\d-\d\d\+[0-9a-f]{8}$/);
  });

  it('has a version that changes with the facts and not with their sources', () => {
    const one = ledger(row('a')).version;
    expect(ledger(row('a', { sources: ['another'], notes: 'a note' })).version).toBe(one);
    expect(ledger(row('a', { retiresOn: '2026-12-01' })).version).not.toBe(one);
    expect(ledger(row('b')).version).not.toBe(one);
    expect(ledger(row('a', { stated: { status: 'retired', source: 'x' } })).version).not.toBe(one);
  });

  it('finds exact spellings and the further ones of a row', () => {
    const made = ledger(row('grok-4.3', { aliases: ['grok-4-3'] }));
    expect(made.find('anthropic-api', 'grok-4-3')?.id).toBe('grok-4.3');
    expect(catalog.find('anthropic-api', 'claude-opus-4')).toBeNull();
    expect(catalog.find('no-such-surface', 'gpt-4o')).toBeNull();
  });

  it('answers a Bedrock profile without a row by its base', () => {
    expect(catalog.find('bedrock', 'ca.anthropic.claude-opus-4-5-20251101-v1:0')?.id).toBe('anthropic.claude-opus-4-5-20251101-v1:0');
    expect(catalog.find('bedrock', 'us.anthropic.claude-opus-4-5-20251101-v1:0')?.id).toBe('us.anthropic.claude-opus-4-5-20251101-v1:0');
    expect(catalog.find('vertex', 'us.claude-opus-4-6')).toBeNull();
  });

  it('answers for Claude Code, which takes the IDs of the API, by the API', () => {
    const found = catalog.find('claude-code', 'claude-sonnet-4-5-20250929');
    expect(found).toMatchObject({ surface: 'claude-code', retiresOn: '2026-11-30' });
    expect(catalog.find('claude-code', 'claude-sonnet-4-5-20250929')).toBe(found);
    expect(catalog.aliasOf('claude-code', 'claude-opus-5-5', TODAY)?.id).toBe('opus');
    expect(catalog.aliasOf('claude-code', 'claude-sonnet-4-5-20250929', TODAY)).toBeNull();
    expect(found && catalog.successor(found, TODAY)).toMatchObject({ row: { surface: 'claude-code', id: 'claude-sonnet-5-5' } });
  });

  it('answers for an application by its publisher', () => {
    expect(catalog.find('app', 'claude-sonnet-4-5-20250929')?.surface).toBe('anthropic-api');
    expect(catalog.find('app', 'sonnet')).toBeNull();
  });

  it('lists one spelling on every surface that has it', () => {
    const found = catalog.findAnywhere('claude-opus-4-6').map(({ surface }) => surface);
    expect([...found].sort()).toEqual(['anthropic-api', 'foundry', 'other-api', 'vertex']);
  });
});

describe('aliases', () => {
  it('resolve to the snapshot on their surface', () => {
    expect(catalog.resolve('anthropic-api', 'claude-haiku-4-5')?.id).toBe('claude-haiku-4-5-20251001');
    expect(catalog.resolve('openai-api', 'gpt-4.1')?.id).toBe('gpt-4.1-2025-04-14');
    expect(catalog.resolve('anthropic-api', 'sonnet')).toBeNull();
  });

  // J2: on Bedrock `sonnet` meant 4.5 while first-party it meant 5
  it('J2: resolve per provider in Claude Code', () => {
    expect(catalog.resolve('claude-code', 'sonnet')?.id).toBe('claude-sonnet-5-5');
    expect(catalog.resolve('claude-code', 'sonnet', 'bedrock')?.id).toBe('claude-sonnet-4-5');
    expect(catalog.resolve('claude-code', 'opus', 'foundry')?.id).toBe('claude-opus-4-6');
  });

  it('are found from the pin that they mean, on their own surface, while they work', () => {
    expect(catalog.aliasOf('anthropic-api', 'claude-sonnet-4-5-20250929', TODAY)?.id).toBe('claude-sonnet-4-5');
    expect(catalog.aliasOf('anthropic-api', 'claude-sonnet-4-5-20250929', '2026-11-30')).toBeNull();
    expect(catalog.aliasOf('anthropic-api', 'claude-opus-4-20250514', TODAY)).toBeNull();
    expect(catalog.aliasOf('bedrock', 'anthropic.claude-sonnet-4-5-20250929-v1:0', TODAY)).toBeNull();
    // Which of three snapshots gpt-4o means, no source says.
    expect(catalog.aliasOf('openai-api', 'gpt-4o-2024-08-06', TODAY)).toBeNull();
  });

  it('float over the versions of a line where the surface has such a name', () => {
    const sonnet = catalog.findAnywhere('claude-sonnet-4-5-20250929')[0];
    const flash = catalog.find('gemini-api', 'gemini-2.5-flash');
    const gpt = catalog.find('openai-api', 'gpt-4o-2024-08-06');
    if (!sonnet || !flash || !gpt) throw new Error('the ledger lost a row');
    expect(catalog.floatingAlias('claude-code', sonnet, TODAY)?.id).toBe('sonnet');
    expect(catalog.floatingAlias('anthropic-api', sonnet, TODAY)).toBeNull();
    expect(catalog.floatingAlias('gemini-api', flash, TODAY)?.id).toBe('gemini-flash-latest');
    expect(catalog.floatingAlias('openai-api', gpt, TODAY)).toBeNull();
  });
});

describe('the publisher behind a third party', () => {
  it.each([
    ['bedrock', 'us.anthropic.claude-haiku-4-5-20251001-v1:0', 'claude-haiku-4-5-20251001'],
    ['bedrock', 'anthropic.claude-v2:1', 'claude-2.1'],
    ['vertex', 'claude-3-5-sonnet-v2@20241022', 'claude-3-5-sonnet-20241022'],
    ['openrouter', 'anthropic/claude-sonnet-4.5', 'claude-sonnet-4-5'],
    ['openrouter', 'anthropic/claude-4.5-haiku-20251001', 'claude-haiku-4-5-20251001'],
    ['openrouter', 'openai/gpt-5.1-20251113', 'gpt-5.1-2025-11-13'],
    ['azure-openai', 'gpt-35-turbo', 'gpt-3.5-turbo'],
    ['copilot', 'claude-sonnet-4.6', 'claude-sonnet-4-6'],
    ['litellm', 'bedrock/anthropic.claude-3-haiku-20240307-v1:0', 'claude-3-haiku-20240307'],
    ['vercel-gateway', 'mistral/devstral-small', 'devstral-small-2507'],
    ['vertex', 'gemini-2.0-flash-thinking-exp-01-21', 'gemini-2.0-flash-thinking-exp-01-21'],
  ])('%s %s is %s', (surface, text, id) => {
    expect(catalog.publisherRow(read(surface, text))?.id).toBe(id);
  });

  // J13: retired at the publisher, still served on Bedrock
  it('J13: keeps its own clock where it has one', () => {
    const sonnet = read('bedrock', 'anthropic.claude-sonnet-4-5-20250929-v1:0');
    expect(catalog.statusWithPublisher(sonnet, '2026-12-15')).toMatchObject({ status: 'active', row: { surface: 'bedrock' } });
    const api = read('anthropic-api', 'claude-sonnet-4-5-20250929');
    expect(catalog.statusWithPublisher(api, '2026-12-15')).toMatchObject({ status: 'retired', row: { surface: 'anthropic-api' } });
  });

  it('lends its state where the third party has none', () => {
    expect(catalog.statusWithPublisher(read('gateway', 'coding/claude-4-sonnet'), TODAY)).toMatchObject({ status: 'retired' });
    expect(catalog.statusWithPublisher(read('azure-openai', 'gpt-4o-mini'), TODAY)).toMatchObject({
      status: 'active',
      row: { surface: 'azure-openai' },
    });
    expect(catalog.statusWithPublisher(read('azure-openai', 'gpt-35-turbo'), TODAY)).toMatchObject({
      status: 'retired',
      row: { id: 'gpt-3.5-turbo' },
    });
  });

  it('lends a profile of a region the state of its base, and a snapshot that of its alias', () => {
    expect(catalog.statusWithPublisher(read('bedrock', 'us.anthropic.claude-opus-4-20250514-v1:0'), TODAY).status).toBe('retired');
    expect(catalog.statusWithPublisher(read('openai-api', 'gpt-5.4-2026-03-05'), TODAY)).toMatchObject({
      status: 'active',
      row: { id: 'gpt-5.4' },
    });
  });

  it('says so where nobody knows', () => {
    expect(catalog.statusWithPublisher(read('openai-api', 'gpt-5-turbo'), TODAY)).toEqual({ status: 'unknown', row: null });
  });
});
