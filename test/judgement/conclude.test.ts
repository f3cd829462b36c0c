import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/candidate.js';
import type { ModelName } from '../../src/core/model-name.js';
import type { Context, Evidence, Reference, Strength } from '../../src/core/place.js';
import { concludePlace } from '../../src/places/conclude.js';

const range = { start: 0, end: 0 };

function name(surface: string, parts: Partial<ModelName> = {}): ModelName {
  const base = parts.base ?? 'claude-x';
  return { surface, text: base, prefix: '', base, date: '', suffix: '', modifiers: [], id: base, ...parts };
}

/** `claim value strength` as evidence. */
function seen(short: string): Evidence {
  const [claim = '', value = '', strength = 'strong'] = short.split(' ');
  return { claim, value, strength: strength as Strength, words: '' };
}

function reference(
  names: readonly ModelName[],
  evidence: readonly string[],
  context: Context = 'product',
  role: Role = 'constant',
): Reference {
  const local = { context, evidence: evidence.map(seen), questions: [] };
  return {
    ...{ path: 'a.ts', range, line: 1, column: 1, text: 'x', raw: 'x', quote: "'", role, slot: null, owner: [], whole: true, kind: 'pin' },
    names,
    local,
  };
}

function surface(names: readonly ModelName[], ...evidence: readonly string[]): string {
  const place = concludePlace(reference(names, evidence));
  return `${place.surface} ${place.strength}`;
}

describe('the publisher of a name that only others serve', () => {
  it.each([
    ['anthropic-api', ['claude-4']],
    ['openai-api', ['gpt-5', 'o1', 'o3-mini', 'chatgpt-4o', 'text-embedding-3', 'whisper-1', 'tts-1', 'dall-e-3']],
    ['gemini-api', ['gemini-2']],
    ['mistral-api', ['mistral-1', 'codestral-1', 'ministral-1', 'magistral-1', 'devstral-1', 'pixtral-1', 'voxtral-1']],
    ['xai-api', ['grok-3']],
    ['cohere-api', ['command-r']],
    ['deepseek-api', ['deepseek-r1']],
  ] as const)('%s', (publisher, bases) => {
    for (const base of bases) {
      expect(surface([name('openrouter', { base })])).toBe(`${publisher} weak`);
      expect(surface([name('openrouter', { base: `x${base}` })])).toBe('openrouter weak');
    }
  });

  it('a letter o without a number is none', () => {
    expect(surface([name('openrouter', { base: 'ollama' })])).toBe('openrouter weak');
  });
});

describe('the context of a row', () => {
  it.each(['product', 'example', 'script'] as const)('a row of a list in %s is of a registry', (context) => {
    const told = (evidence: readonly string[], role: Role = 'constant'): string =>
      concludePlace(reference([name('anthropic-api')], evidence, context, role)).context;
    expect(told(['context registry'])).toBe('registry');
    expect(told(['context registry', 'handed ask'])).toBe('registry');
    expect(told(['context registry', 'sent anthropic-api'])).toBe(context);
    expect(told(['context registry', 'in-url x'])).toBe(context);
    expect(told([])).toBe(context);
    expect(told(['held registry'])).toBe(context);
    expect(told([], 'type')).toBe('registry');
    expect(told(['sent anthropic-api'], 'key')).toBe('registry');
  });

  it.each(['test', 'fixture', 'generated', 'migration', 'locale', 'doc'] as const)('a row of a list in %s stays there', (context) => {
    expect(concludePlace(reference([name('anthropic-api')], ['context registry'], context)).context).toBe(context);
  });
});

describe('the surface', () => {
  const plain = name('anthropic-api');
  const bedrock = name('bedrock', { prefix: 'us.anthropic.' });

  it.each([
    ['what is sent', [plain], ['sent bedrock proof', 'surface vertex strong'], 'bedrock proof'],
    ['the surer of two', [plain], ['sent vertex strong', 'sent bedrock proof'], 'bedrock proof'],
    ['neither of two alike', [plain], ['sent vertex proof', 'sent bedrock proof'], 'unknown null'],
    ['one that is sent twice', [plain], ['sent vertex proof', 'sent vertex proof'], 'vertex proof'],
    ['the spelling that a resolver only passes on', [bedrock], ['sent app strong'], 'bedrock proof'],
    ['the resolver of an ordinary name', [plain], ['sent app strong'], 'app strong'],
    ['who sends a spelling of a third party', [bedrock], ['sent vertex strong'], 'vertex strong'],
    ['not the publisher for open weights', [name('gateway', { base: 'gpt-oss' })], ['sent openai-api proof'], 'gateway weak'],
    ['not the resolver for open weights', [name('gateway', { base: 'gpt-oss' })], ['sent app proof'], 'gateway weak'],
    ['a third party that sends open weights', [name('gateway', { base: 'gpt-oss' })], ['sent bedrock proof'], 'bedrock proof'],
    ['nobody where the provider is chosen later', [plain], ['provider-at-run-time x', 'surface vertex'], 'unknown null'],
    ['nobody behind an unknown host', [plain], ['handed unknown-host', 'surface vertex'], 'unknown null'],
    ['nobody behind one of several', [plain], ['handed provider-at-run-time', 'surface vertex'], 'unknown null'],
    ['what is said where a function is unknown', [plain], ['handed ask', 'surface vertex'], 'vertex strong'],
    ['what is said', [plain], ['surface vertex weak'], 'vertex weak'],
    ['nobody where an unknown one is said', [plain], ['surface unknown'], 'unknown null'],
    ['not a vendor before a spelling', [bedrock], ['surface anthropic-api'], 'bedrock strong'],
    ['a publisher that can read the name', [plain], ['surface anthropic-api'], 'anthropic-api strong'],
    ['a vendor of an ordinary spelling', [name('openrouter')], ['surface anthropic-api'], 'anthropic-api strong'],
    ['a third party before a spelling', [bedrock], ['surface vertex'], 'vertex strong'],
    ['a prefix', [name('bedrock', { prefix: 'us.' })], ['surface-name vertex'], 'bedrock strong'],
    ['a suffix', [name('bedrock', { suffix: '-v1:0' })], ['surface-name vertex'], 'bedrock strong'],
    ['a date of its own', [name('vertex', { date: '@20251001' })], ['surface-name bedrock'], 'vertex strong'],
    ['not a date like any other', [name('vertex', { date: '-20251001' })], ['surface-name bedrock'], 'bedrock weak'],
    ['not the prefix of a publisher', [name('gemini-api', { prefix: 'models/' })], ['surface-name vertex'], 'vertex weak'],
    ['a reading that is named', [plain, name('vertex')], ['surface-name bedrock', 'surface-name vertex'], 'vertex weak'],
    ['a reading that is imported', [plain, name('vertex')], ['surface-name bedrock', 'only-import vertex'], 'vertex weak'],
    ['a third party that is named', [plain], ['surface-name openai-api', 'surface-name bedrock'], 'bedrock weak'],
    ['a third party that is imported', [plain], ['only-import bedrock'], 'bedrock weak'],
    ['a router that is named', [plain], ['surface-name openrouter'], 'openrouter weak'],
    ['not a router that is imported', [plain], ['only-import openrouter', 'only-import vercel-gateway'], 'anthropic-api weak'],
    ['not another publisher', [plain], ['surface-name openai-api'], 'anthropic-api weak'],
    ['not the resolver by name', [plain], ['surface-name app'], 'anthropic-api weak'],
    ['the publisher among the readings', [name('vertex'), plain], [], 'anthropic-api weak'],
    ['the resolver among the readings', [name('vertex', { base: 'x' }), name('app')], [], 'app weak'],
    ['a host for what no publisher serves', [name('gateway', { base: 'gpt-oss' }), name('openai-api')], [], 'gateway weak'],
    ['nobody for no name', [], ['surface-name vertex'], 'unknown null'],
  ] as const)('%s', (_, names, evidence, expected) => {
    expect(surface(names, ...evidence)).toBe(expected);
  });
});
