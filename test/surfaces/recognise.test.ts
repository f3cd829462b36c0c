import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { recogniser } from './made-recogniser.js';

const { readWhole, kindOf } = recogniser();

describe('what a whole string is', () => {
  it.each([
    ['claude-sonnet-4-5-20250929', 'pin', 'anthropic-api'],
    ['claude-sonnet-4-5', 'alias', 'anthropic-api'],
    ['claude-sonnet-4-6', 'pin', 'anthropic-api'],
    ['claude-3-5-sonnet', 'alias', 'vertex'],
    ['claude-4-sonnet', 'alias', 'anthropic-api'],
    ['claude-opus-7', 'pin', 'anthropic-api'],
    ['claude-mythos-5.1', 'alias', 'copilot'],
    ['claude-5-opus', 'alias', 'anthropic-api'],
    ['claude-4-6-sonnet', 'alias', 'anthropic-api'],
    ['anthropic/claude-opus-9', 'alias', 'openrouter'],
    ['anthropic/claude-opus-9-20270101', 'pin', 'openrouter'],
    ['claude-sonnet-5-9-20270101', 'pin', 'anthropic-api'],
    ['claude-haiku-4-5@20251001', 'pin', 'vertex'],
    ['us.anthropic.claude-opus-5', 'pin', 'bedrock'],
    ['ca.anthropic.claude-opus-4-6-v1', 'pin', 'bedrock'],
    ['claude-sonnet-4.6', 'alias', 'copilot'],
    ['claude-3.5-sonnet', 'alias', 'copilot'],
    ['anthropic/claude-sonnet-4.5', 'alias', 'openrouter'],
    ['anthropic/claude-3.5-haiku-20241022:beta', 'pin', 'openrouter'],
    ['anthropic/claude-opus-4-8', 'pin', 'anthropic-api'],
    ['anthropic/claude-3-7-sonnet-20250219', 'pin', 'anthropic-api'],
    ['~anthropic/claude-opus-latest', 'alias', 'openrouter'],
    ['coding/claude-4-sonnet', 'alias', 'gateway'],
    ['vertex_ai/claude-3-5-sonnet', 'alias', 'litellm'],
    ['gpt-4o', 'alias', 'openai-api'],
    ['gpt-4', 'alias', 'openai-api'],
    ['gpt-3.5-turbo', 'alias', 'openai-api'],
    ['gpt-4o-2024-08-06', 'pin', 'openai-api'],
    ['gpt-5.6-luna', 'pin', 'openai-api'],
    ['gpt-5-codex', 'pin', 'openai-api'],
    ['tts-1', 'alias', 'openai-api'],
    ['whisper-1', 'pin', 'openai-api'],
    ['text-embedding-3-small', 'pin', 'openai-api'],
    ['ft:gpt-3.5-turbo:acme::a1b2', 'pin', 'openai-api'],
    ['ft:gpt-3.5-turbo-1106', 'pin', 'openai-api'],
    ['gpt-35-turbo', 'alias', 'azure-openai'],
    ['openai/gpt-4o', 'alias', 'openrouter'],
    ['openai/whisper-1', 'alias', 'vercel-gateway'],
    ['openai:gpt-4o', 'alias', 'openai-api'],
    ['openai/gpt-oss-120b', 'pin', 'openrouter'],
    ['gpt-oss-120b', 'pin', 'gateway'],
    ['groq/openai/gpt-oss-120b', 'pin', 'gateway'],
    ['gemini-2.5-flash', 'pin', 'gemini-api'],
    ['gemini-flash-latest', 'alias', 'gemini-api'],
    ['gemini-pro', 'alias', 'gemini-api'],
    ['models/gemini-1.5-flash', 'pin', 'gemini-api'],
    ['google_genai:gemini-2.5-pro', 'pin', 'gemini-api'],
    ['vertex/gemini-2.5-flash', 'pin', 'vertex'],
    ['google/gemini-1.5-flash-8b', 'alias', 'openrouter'],
    ['google/veo-2.0-generate-001', 'pin', 'gemini-api'],
    ['mistral-large-latest', 'alias', 'mistral-api'],
    ['mistral-large-2411', 'pin', 'mistral-api'],
    ['open-mixtral-8x7b', 'pin', 'mistral-api'],
    ['mistralai/mistral-small-3.1-24b-instruct', 'alias', 'openrouter'],
    ['grok-4-0709', 'pin', 'xai-api'],
    ['grok-4', 'alias', 'xai-api'],
    ['grok-4-0801', 'pin', 'xai-api'],
    ['xai/grok-4.20-reasoning', 'pin', 'vertex'],
    ['command-r-plus-08-2024', 'pin', 'cohere-api'],
    ['command-r', 'alias', 'cohere-api'],
    ['deepseek-chat', 'alias', 'deepseek-api'],
    ['deepseek-v4-flash', 'alias', 'deepseek-api'],
    ['rerank-2.5-lite', 'pin', 'other-api'],
  ])('%s is a %s, most likely of %s', (text, kind, surface) => {
    const read = readWhole(text, false);
    expect([read?.kind, read?.names[0]?.surface]).toEqual([kind, surface]);
    expect(read?.range).toEqual({ start: 0, end: text.length });
  });

  it('has one reading per surface, publishers first', () => {
    expect(readWhole('claude-opus-4-6', false)?.names.map(({ surface }) => surface)).toEqual([
      'anthropic-api',
      'claude-code',
      'vertex',
      'foundry',
      'other-api',
    ]);
  });

  it('depends on the surface that the place has chosen', () => {
    const names = readWhole('anthropic/claude-opus-4-8', false)?.names ?? [];
    const kinds = Object.fromEntries(names.map((name) => [name.surface, kindOf(name)]));
    expect(kinds).toEqual({ 'anthropic-api': 'pin', litellm: 'pin', gateway: 'alias' });
  });

  it('agrees with the ledger for every name in it', () => {
    const catalog = loadCatalog();
    const { surfaces } = recogniser();
    const wrong = catalog.rows.filter((row) => {
      const name = surfaces.find(({ id }) => id === row.surface)?.parse(row.id);
      return !name || kindOf(name) !== row.kind;
    });
    expect(wrong.map(({ surface, id }) => `${surface} ${id}`)).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    'sonnet',
    'opus',
    'haiku',
    'best',
    'default',
    'inherit',
    'opusplan',
    'sonnet[1m]',
    'o1',
    'o3',
    'ada',
    'davinci',
    'command',
    'aqa',
  ])('%s is a model only where a model is wanted', (word) => {
    expect(readWhole(word, false)).toBeNull();
    expect(readWhole(word, true)?.names.length).toBeGreaterThan(0);
  });

  it.each(['o3-2025-04-16', 'o1-2024-12-17', 'command-light-nightly', 'openai/o1'])('%s only begins with one', (name) => {
    expect(readWhole(name, false)?.names.length).toBeGreaterThan(0);
  });

  it('are aliases of Claude Code, with their modifiers', () => {
    expect(readWhole('sonnet[1M]', true)).toMatchObject({
      kind: 'alias',
      names: [{ surface: 'claude-code', id: 'sonnet', modifiers: ['[1M]'] }],
    });
  });

  it('are not found in longer texts', () => {
    expect(recogniser().findWithin('the opus of o1 and ada, by default sonnet, with claude')).toEqual([]);
  });

  it('are told apart from the stems', () => {
    const { words, stems } = recogniser({ aliases: { quick: 'claude-haiku-4-5', 'smart-2': 'claude-opus-5' } });
    expect(words).toEqual(expect.arrayContaining(['sonnet', 'o1', 'quick']));
    expect(stems).not.toContain('quick');
    expect(stems).toContain('smart-2');
  });
});

describe('parts of names', () => {
  it.each([
    'claude-3',
    'claude-3-5',
    'claude-opus',
    'claude-',
    'claude-3-*',
    '^claude-3',
    'anthropic.claude-*',
    'gemini-2.5',
    'gemini-3.1-pro',
    'gpt-5-',
    'gpt-4.',
    'openai/gpt-',
    'grok-4.20',
    'gemma-3',
    'mistral-large',
  ])('%s is partial', (text) => {
    expect(readWhole(text, false)?.kind).toBe('partial');
  });

  it.each(['claude', 'gemini', 'gpt', 'mistral', 'grok', 'deepseek', 'us.anthropic.', 'o1-', 'command-', 'text-'])(
    '%s is too little',
    (text) => {
      expect(readWhole(text, false)).toBeNull();
    },
  );
});

describe("the application's own names", () => {
  const own = recogniser({ aliases: { sonnet: 'claude-sonnet-4-6' }, codenames: { 'fennec-latest': 'opus', tengu: 'haiku' } });

  it('come before all others', () => {
    expect(own.readWhole('sonnet', true)?.names.map(({ surface }) => surface)).toEqual(['app', 'claude-code']);
    expect(own.readWhole('sonnet', false)).toBeNull();
  });

  it('are codenames with any modifier of the application, and not a longer name', () => {
    expect(own.readWhole('fennec-latest', false)).toMatchObject({ kind: 'codename', names: [{ surface: 'app', id: 'fennec-latest' }] });
    expect(own.readWhole('fennec-latest[1m]', false)).toMatchObject({ kind: 'codename', names: [{ modifiers: ['[1m]'] }] });
    expect(own.readWhole('tengu', false)?.kind).toBe('codename');
    expect(own.readWhole('fennec-latest[2m]', false)).toBeNull();
    expect(own.readWhole('fennec-latest-2', false)).toBeNull();
  });

  it('include dated pins without their vendor word', () => {
    expect(own.readWhole('sonnet-4-5-20250929[1m]', false)).toMatchObject({
      kind: 'pin',
      names: [{ surface: 'app', base: 'sonnet-4-5', id: 'claude-sonnet-4-5-20250929', modifiers: ['[1m]'] }],
    });
    expect(own.readWhole('sonnet-4-5-20260101', false)?.kind).toBe('none');
    expect(own.readWhole('sonnet-4-5', false)).toBeNull();
    expect(recogniser().readWhole('sonnet-4-5-20250929', false)).toBeNull();
  });

  it('are found in longer texts and by the prefilter', () => {
    expect(own.findWithin('rollout of fennec-latest, not fennec-latest-2').map(({ range, kind }) => [range, kind])).toEqual([
      [{ start: 11, end: 24 }, 'codename'],
    ]);
    expect(own.stems).toEqual(expect.arrayContaining(['fennec-latest', 'tengu']));
  });
});

describe('stems', () => {
  const { stems, words } = recogniser();

  it('stand in every name of the ledger that is no word', () => {
    const missed = loadCatalog().rows.filter(({ id }) => !words.includes(id) && !stems.some((stem) => id.includes(stem)));
    expect(missed.map(({ surface, id }) => `${surface} ${id}`)).toEqual([]);
  });

  it('are lower-case and long enough to be rare', () => {
    expect(stems.filter((stem) => stem !== stem.toLowerCase() || stem.length < 4)).toEqual([]);
  });
});
