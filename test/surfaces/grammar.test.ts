import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { ModelName } from '../../src/core/model-name.js';
import { recogniser } from './made-recogniser.js';

const { surfaces } = recogniser();

function parse(surface: string, text: string): ModelName | null {
  const found = surfaces.find(({ id }) => id === surface);
  if (!found) throw new Error(`no surface ${surface}`);
  return found.parse(text);
}

/** surface, text, then what it falls into: prefix, base, date, suffix, modifiers, id. */
const TAKEN_APART = [
  ['anthropic-api', 'claude-sonnet-4-5-20250929', ['', 'claude-sonnet-4-5', '-20250929', '', [], 'claude-sonnet-4-5-20250929']],
  // J16: version 4, not 4.20250514
  ['anthropic-api', 'claude-opus-4-20250514', ['', 'claude-opus-4', '-20250514', '', [], 'claude-opus-4-20250514']],
  ['anthropic-api', 'claude-3-5-haiku-latest', ['', 'claude-3-5-haiku', '', '-latest', [], 'claude-3-5-haiku-latest']],
  ['anthropic-api', 'claude-2.1', ['', 'claude-2.1', '', '', [], 'claude-2.1']],
  ['anthropic-api', 'claude-opus-4-6-fast[1M]', ['', 'claude-opus-4-6', '', '', ['-fast', '[1M]'], 'claude-opus-4-6']],
  ['anthropic-api', 'anthropic:claude-opus-4-6', ['anthropic:', 'claude-opus-4-6', '', '', [], 'claude-opus-4-6']],
  ['anthropic-api', 'claude-sonnet-5-9-20270101', ['', 'claude-sonnet-5-9', '-20270101', '', [], 'claude-sonnet-5-9-20270101']],
  ['claude-code', 'sonnet[1m]', ['', 'sonnet', '', '', ['[1m]'], 'sonnet']],
  ['claude-code', 'opusplan', ['', 'opusplan', '', '', [], 'opusplan']],
  [
    'bedrock',
    'us.anthropic.claude-haiku-4-5-20251001-v1:0',
    ['us.anthropic.', 'claude-haiku-4-5', '-20251001', '-v1:0', [], 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
  ],
  [
    'bedrock',
    'us-gov.anthropic.claude-opus-4-6-v1',
    ['us-gov.anthropic.', 'claude-opus-4-6', '', '-v1', [], 'us-gov.anthropic.claude-opus-4-6-v1'],
  ],
  ['bedrock', 'anthropic.claude-v2:1', ['anthropic.', 'claude-v2:1', '', '', [], 'anthropic.claude-v2:1']],
  [
    'bedrock',
    'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0',
    [
      'arn:aws:bedrock:us-east-1::foundation-model/anthropic.',
      'claude-3-haiku',
      '-20240307',
      '-v1:0',
      [],
      'anthropic.claude-3-haiku-20240307-v1:0',
    ],
  ],
  [
    'bedrock',
    'arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0',
    [
      'arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.anthropic.',
      'claude-sonnet-4-5',
      '-20250929',
      '-v1:0',
      [],
      'us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0',
    ],
  ],
  ['vertex', 'claude-3-5-sonnet-v2@20241022', ['', 'claude-3-5-sonnet-v2', '@20241022', '', [], 'claude-3-5-sonnet-v2@20241022']],
  ['vertex', 'claude-opus-4-6@default', ['', 'claude-opus-4-6', '', '@default', [], 'claude-opus-4-6@default']],
  [
    'vertex',
    'projects/p/locations/us-east5/publishers/anthropic/models/claude-haiku-4-5@20251001',
    ['projects/p/locations/us-east5/publishers/anthropic/models/', 'claude-haiku-4-5', '@20251001', '', [], 'claude-haiku-4-5@20251001'],
  ],
  ['vertex', 'openai/gpt-oss-120b-maas', ['openai/', 'gpt-oss-120b', '', '-maas', [], 'openai/gpt-oss-120b-maas']],
  ['openrouter', 'anthropic/claude-opus-5:batch', ['anthropic/', 'claude-opus-5', '', '', [':batch'], 'anthropic/claude-opus-5']],
  [
    'openrouter',
    'anthropic/claude-opus-4.7-fast:online',
    ['anthropic/', 'claude-opus-4.7', '', '', ['-fast', ':online'], 'anthropic/claude-opus-4.7'],
  ],
  ['openrouter', '~anthropic/claude-opus-latest', ['~anthropic/', 'claude-opus', '', '-latest', [], '~anthropic/claude-opus-latest']],
  ['openrouter', 'openai/gpt-5.1-20251113', ['openai/', 'gpt-5.1', '-20251113', '', [], 'openai/gpt-5.1-20251113']],
  [
    'vercel-gateway',
    'anthropic/claude-fable-5.2-fast',
    ['anthropic/', 'claude-fable-5.2', '', '', ['-fast'], 'anthropic/claude-fable-5.2'],
  ],
  ['copilot', 'claude-sonnet-4.6', ['', 'claude-sonnet-4.6', '', '', [], 'claude-sonnet-4.6']],
  [
    'litellm',
    'vertex_ai/claude-haiku-4-5@20251001',
    ['vertex_ai/', 'claude-haiku-4-5', '@20251001', '', [], 'vertex_ai/claude-haiku-4-5@20251001'],
  ],
  [
    'litellm',
    'bedrock/converse/us.anthropic.claude-opus-5',
    ['bedrock/converse/us.anthropic.', 'claude-opus-5', '', '', [], 'bedrock/converse/us.anthropic.claude-opus-5'],
  ],
  ['openai-api', 'gpt-4o-2024-08-06', ['', 'gpt-4o', '-2024-08-06', '', [], 'gpt-4o-2024-08-06']],
  ['openai-api', 'gpt-4-0125-preview', ['', 'gpt-4', '-0125', '-preview', [], 'gpt-4-0125-preview']],
  ['openai-api', 'gpt-3.5-turbo-16k-0613', ['', 'gpt-3.5-turbo-16k', '-0613', '', [], 'gpt-3.5-turbo-16k-0613']],
  [
    'openai-api',
    'ft:gpt-4o-mini-2024-07-18:acme::a1b2c3',
    ['ft:', 'gpt-4o-mini', '-2024-07-18', ':acme::a1b2c3', [], 'gpt-4o-mini-2024-07-18'],
  ],
  ['azure-openai', 'gpt-35-turbo-0613', ['', 'gpt-35-turbo', '-0613', '', [], 'gpt-35-turbo-0613']],
  ['gemini-api', 'models/gemini-2.5-flash', ['models/', 'gemini-2.5-flash', '', '', [], 'gemini-2.5-flash']],
  ['gemini-api', 'gemini-2.5-pro-preview-05-06', ['', 'gemini-2.5-pro-preview', '-05-06', '', [], 'gemini-2.5-pro-preview-05-06']],
  ['gemini-api', 'gemini-2.0-flash-001', ['', 'gemini-2.0-flash', '', '-001', [], 'gemini-2.0-flash-001']],
  ['mistral-api', 'mistral-large-2411', ['', 'mistral-large', '-2411', '', [], 'mistral-large-2411']],
  ['xai-api', 'grok-4.20-0309-reasoning', ['', 'grok-4.20', '-0309', '-reasoning', [], 'grok-4.20-0309-reasoning']],
  ['cohere-api', 'command-r-plus-08-2024', ['', 'command-r-plus', '-08-2024', '', [], 'command-r-plus-08-2024']],
  ['other-api', 'rerank-2.5-lite', ['', 'rerank-2.5-lite', '', '', [], 'rerank-2.5-lite']],
  ['gateway', 'coding/claude-4-sonnet', ['coding/', 'claude-4-sonnet', '', '', [], 'coding/claude-4-sonnet']],
  ['gateway', '@hf/google/gemma-7b-it', ['@hf/google/', 'gemma-7b-it', '', '', [], '@hf/google/gemma-7b-it']],
  ['foundry', 'claude-opus-4-6', ['', 'claude-opus-4-6', '', '', [], 'claude-opus-4-6']],
  ['foundry', 'cohere-command-a', ['', 'cohere-command-a', '', '', [], 'cohere-command-a']],
  ['openrouter', 'x-ai/grok-4-fast', ['x-ai/', 'grok-4-fast', '', '', [], 'x-ai/grok-4-fast']],
  [
    'openrouter',
    'anthropic/claude-opus-4.6-fast:thinking',
    ['anthropic/', 'claude-opus-4.6', '', '', ['-fast', ':thinking'], 'anthropic/claude-opus-4.6'],
  ],
  ['xai-api', 'xai:grok-4', ['xai:', 'grok-4', '', '', [], 'grok-4']],
  ['xai-api', 'x-ai/grok-latest', ['x-ai/', 'grok', '', '-latest', [], 'grok-latest']],
  ['gemini-api', 'gemini/gemini-2.5-pro', ['gemini/', 'gemini-2.5-pro', '', '', [], 'gemini-2.5-pro']],
  ['gemini-api', 'text-bison-001', ['', 'text-bison', '', '-001', [], 'text-bison-001']],
  ['gemini-api', 'code-bison-32k', ['', 'code-bison', '', '-32k', [], 'code-bison-32k']],
  ['gemini-api', 'embedding-gecko-001', ['', 'embedding-gecko', '', '-001', [], 'embedding-gecko-001']],
  ['vertex', 'text-bison@002', ['', 'text-bison', '', '@002', [], 'text-bison@002']],
  ['vertex', 'codechat-bison', ['', 'codechat-bison', '', '', [], 'codechat-bison']],
  ['mistral-api', 'mistralai:mistral-large-latest', ['mistralai:', 'mistral-large', '', '-latest', [], 'mistral-large-latest']],
  ['cohere-api', 'cohere:command-r-08-2024', ['cohere:', 'command-r', '-08-2024', '', [], 'command-r-08-2024']],
  ['cohere-api', 'command-light-nightly', ['', 'command-light', '', '-nightly', [], 'command-light-nightly']],
  ['cohere-api', 'c4ai-aya-vision-8b', ['', 'c4ai-aya-vision-8b', '', '', [], 'c4ai-aya-vision-8b']],
  ['deepseek-api', 'deepseek/deepseek-chat', ['deepseek/', 'deepseek-chat', '', '', [], 'deepseek-chat']],
  ['azure-openai', 'azure_openai:gpt-4o', ['azure_openai:', 'gpt-4o', '', '', [], 'gpt-4o']],
  ['azure-openai', 'azure:gpt-4o-2024-08-06', ['azure:', 'gpt-4o', '-2024-08-06', '', [], 'gpt-4o-2024-08-06']],
  ['copilot', 'github-copilot/gpt-5.2', ['github-copilot/', 'gpt-5.2', '', '', [], 'gpt-5.2']],
  ['copilot', 'copilot:claude-sonnet-4.6-thought', ['copilot:', 'claude-sonnet-4.6', '', '', ['-thought'], 'claude-sonnet-4.6']],
  ['vertex', 'google-vertexai:gemini-2.5-pro', ['google-vertexai:', 'gemini-2.5-pro', '', '', [], 'gemini-2.5-pro']],
  ['vertex', 'vertex/claude-haiku-4-5@20251001', ['vertex/', 'claude-haiku-4-5', '@20251001', '', [], 'claude-haiku-4-5@20251001']],
  [
    'bedrock',
    'bedrock:us.anthropic.claude-opus-4-6-v1',
    ['bedrock:us.anthropic.', 'claude-opus-4-6', '', '-v1', [], 'us.anthropic.claude-opus-4-6-v1'],
  ],
  ['openai-api', 'openai:ft:gpt-4o-2024-08-06:acme::a1', ['openai:ft:', 'gpt-4o', '-2024-08-06', ':acme::a1', [], 'gpt-4o-2024-08-06']],
  ['gateway', 'together/deepseek-ai/DeepSeek-R1', ['together/deepseek-ai/', 'DeepSeek-R1', '', '', [], 'together/deepseek-ai/DeepSeek-R1']],
  ['vercel-gateway', 'spacexai/grok-4', ['spacexai/', 'grok-4', '', '', [], 'spacexai/grok-4']],
] as const;

describe('taking a name apart', () => {
  it.each(TAKEN_APART)('%s reads %s', (surface, text, [prefix, base, date, suffix, modifiers, id]) => {
    expect(parse(surface, text)).toEqual({ surface, text, prefix, base, date, suffix, modifiers, id });
  });
});

describe('what a grammar refuses', () => {
  it.each([
    ['anthropic-api', 'claude-sonnet-4-5-20251399'],
    ['anthropic-api', 'claude-sonnet-4.5'],
    ['anthropic-api', 'anthropic.claude-sonnet-4-6'],
    ['anthropic-api', 'claude-sonnet-4-6[1m]x'],
    ['bedrock', 'anthropic.claude-code'],
    ['bedrock', 'claude-opus-4-6'],
    ['bedrock', 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdef123456'],
    ['bedrock', 'arn:aws:bedrock:us-east-1:123456789012:provisioned-model/anthropic.claude-opus-5'],
    ['vertex', 'claude-haiku-4-5-20251001'],
    ['foundry', 'claude-haiku-4-5-20251001'],
    ['copilot', 'claude-sonnet-4-6'],
    ['openrouter', 'anthropic/claude-opus-4-8'],
    ['openai-api', 'gpt-4o-2024-13-06'],
    ['openai-api', 'ft:my-model:acme::a1'],
    ['cohere-api', 'command-line'],
    ['other-api', 'rerank-top-k'],
    ['gateway', 'fix/claude-opus-5'],
  ])('%s: %s', (surface, text) => {
    expect(parse(surface, text)).toBeNull();
  });
});

// J10, J16: the longer name wins, and a sibling is never taken for it
describe('prefix collisions', () => {
  it.each([
    ['gemini-2.5-flash', 'gemini-2.5-flash-lite'],
    ['gpt-4.1', 'gpt-4-1106-preview'],
    ['claude-sonnet-4-20250514', 'claude-sonnet-4-5-20250929'],
    ['claude-sonnet-4-0', 'claude-sonnet-4-5'],
    ['gpt-4o', 'gpt-4o-mini'],
    ['o1', 'o1-mini'],
    ['claude-opus-4-8', 'claude-opus-4-80'],
    ['grok-4', 'grok-4.20-0309-reasoning'],
    ['mistral-medium-3', 'mistral-medium-3-5'],
  ])('%s and %s', (shorter, longer) => {
    const { readWhole, findWithin } = recogniser();
    expect(readWhole(shorter, true)?.names[0]?.id).toBe(shorter);
    expect(findWithin(`uses ${longer}, `).filter(({ range }) => range.end - range.start < longer.length)).toEqual([]);
    const family = (text: string) => readWhole(text, true)?.names[0]?.base;
    expect(family(longer)).not.toBe(family(shorter));
  });
});

/** What may follow a name and must survive every rewrite, by surface. */
const MODIFIERS: Readonly<Record<string, readonly string[]>> = {
  app: ['[1m]'],
  'anthropic-api': ['[1m]', '-fast', ':thinking'],
  'claude-code': ['[1m]', '-fast'],
  bedrock: ['[1m]'],
  vertex: ['[1m]', ':thinking'],
  foundry: ['[1m]'],
  openrouter: ['-fast', ':batch', ':free', ':thinking', ':beta', ':extended', ':nitro', ':floor', ':online', ':exacto'],
  'vercel-gateway': ['-fast', '-batch'],
  copilot: ['-thought'],
  'other-api': ['[1m]'],
  gateway: [':thinking', ':beta', ':free', ':online', ':high', ':low', ':medium', ':batch'],
};

describe('every name that a surface reads', () => {
  const texts = fc.constantFrom(...loadCatalog().rows.map(({ id }) => id));
  const ending = fc.constantFrom(
    '',
    '[1m]',
    '[1M]',
    '-fast',
    ':thinking',
    ':batch',
    '-latest',
    '-v1:0',
    '@20250929',
    '-20250929',
    '-2024-08-06',
    '-preview',
  );
  const prefix = fc.constantFrom('', 'openai/', 'anthropic.', 'us.anthropic.', 'models/', 'bedrock/', 'vertex_ai/', '~', 'ft:');

  it('is written back byte for byte, and its parts are the text', () => {
    fc.assert(
      fc.property(prefix, texts, ending, (before, middle, after) => {
        const text = before + middle + after;
        for (const surface of surfaces) {
          const name = surface.parse(text);
          if (!name) continue;
          expect(surface.format(name)).toBe(text);
          expect(name).toMatchObject({ surface: surface.id, text });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is read to its first and last letter, or not at all', () => {
    const names = [...loadCatalog().rows.map(({ id }) => id), ...TAKEN_APART.map(([, text]) => text)];
    const cut = surfaces.flatMap((surface) =>
      names
        .flatMap((name) => [`x${name}`, `my-${name}`, `${name}x`, `${name}-x`, `${name} `])
        .filter((text) => {
          const name = surface.parse(text);
          return name !== null && surface.format(name) !== text;
        }),
    );
    expect(cut).toEqual([]);
  });

  // J15; other publishers use the same words inside their names (`grok-4-fast`)
  it('J15: stays the same Claude when it gets a modifier of its surface', () => {
    const claudes = loadCatalog().rows.filter(({ publisher }) => publisher === 'anthropic');
    const read = claudes.flatMap((row) =>
      (MODIFIERS[row.surface] ?? []).map((modifier) => [row.surface, row.id, modifier, parse(row.surface, row.id + modifier)] as const),
    );
    expect(read.length).toBeGreaterThan(claudes.length);
    for (const [surface, id, modifier, name] of read) expect([surface, name?.id, name?.modifiers]).toEqual([surface, id, [modifier]]);
  });
});
