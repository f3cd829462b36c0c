import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/core/disk.js';
import { createStamps } from '../../src/core/stamps.js';
import { createNameIndex } from '../../src/places/link/name-index.js';
import { surfaceNamedBy } from '../../src/places/provider-words.js';
import { judgeAll, judgeOne, type Situation, tellEvidence } from './judging.js';

const OPUS = 'claude-opus-4-5-20251101';
const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;

/** The evidence of one sort for the first name of a source. */
async function claimed(claim: string, situation: Situation): Promise<readonly string[]> {
  return tellEvidence(await judgeOne(situation, true)).filter((each) => each.startsWith(`${claim} `));
}

describe('words that name a surface', () => {
  it.each([
    ['azure-openai', 'azure-openai'],
    ['AzureOpenAI', 'azure-openai'],
    ['openai-native', 'openai-api'],
    ['foundry', 'foundry'],
    ['AWS', 'bedrock'],
    ['awsome', null],
    ['Amazon Bedrock', 'bedrock'],
    ['vertexai', 'vertex'],
    ['google-vertex', 'vertex'],
    ['OpenRouter', 'openrouter'],
    ['LiteLLM', 'litellm'],
    ['vercel-ai-gateway', 'vercel-gateway'],
    ['copilot', 'copilot'],
    ['copilotkit', null],
    ['groq', 'gateway'],
    ['openai-compatible', 'gateway'],
    ['claude-code', 'claude-code'],
    ['claudeCode', 'claude-code'],
    ['claude', 'anthropic-api'],
    ['claude-ui', null],
    ['anthropicClient', 'anthropic-api'],
    ['google', 'gemini-api'],
    ['google-maps', null],
    ['geminiProvider', 'gemini-api'],
    ['mistralai', 'mistral-api'],
    ['xAI', 'xai-api'],
    ['maxai', null],
    ['cohere', 'cohere-api'],
    ['DeepSeek', 'deepseek-api'],
    ['chat', null],
  ])('%s: %s', (word, surface) => {
    expect(surfaceNamedBy(word)).toBe(surface);
  });
});

describe('what stands beside a name says who serves it', () => {
  it.each([
    ['a provider beside it', `run({ provider: 'bedrock', model: '${OPUS}' })`, ['surface bedrock strong']],
    ['a provider nobody knows', `run({ provider: 'acme', model: '${OPUS}' })`, ['surface unknown strong']],
    ['another field', `run({ name: 'bedrock', model: '${OPUS}' })`, []],
  ])('%s', async (_, source, expected) => {
    expect(await claimed('surface', { source })).toEqual(expected);
  });

  it('a provider that is chosen at run time', async () => {
    expect(await claimed('provider-at-run-time', { source: `run({ provider: chosen, model: '${OPUS}' })` })).toEqual([
      'provider-at-run-time provider strong',
    ]);
  });

  it.each([
    ['the nearest declaration', 'src/a.ts', `const vertex = { bedrockModels: { best: '${OPUS}' } }`, ['surface-name bedrock weak']],
    ['the nearest part of the path', 'src/openai/vertex/chat.ts', `ask('${OPUS}')`, ['surface-name vertex weak']],
    ['both', 'src/vertex.ts', `const bedrock = '${OPUS}'`, ['surface-name bedrock weak', 'surface-name vertex weak']],
    ['none', 'src/copilot/a.ts', `ask('${OPUS}')`, []],
  ])('by name: %s', async (_, path, source, expected) => {
    expect(await claimed('surface-name', { path, source })).toEqual(expected);
  });

  it.each([
    ['one SDK', `import Anthropic from '@anthropic-ai/sdk'; ask('${OPUS}')`, ['only-import anthropic-api weak'], []],
    [
      'two of one surface',
      `import Anthropic from '@anthropic-ai/sdk'; import { anthropic } from '@ai-sdk/anthropic'; ask('${OPUS}')`,
      ['only-import anthropic-api weak'],
      [],
    ],
    [
      'two surfaces',
      `import Anthropic from '@anthropic-ai/sdk'; import { bedrock } from '@ai-sdk/amazon-bedrock'; ask('${OPUS}')`,
      [],
      ['import anthropic-api weak', 'import bedrock weak'],
    ],
    ['a library for all', `import { generateText } from 'ai'; ask('${OPUS}')`, ['only-import vercel-gateway weak'], []],
    ['none', `import fs from 'node:fs'; ask('${OPUS}')`, [], []],
  ])('by import: %s', async (_, source, only, several) => {
    expect(await claimed('only-import', { source })).toEqual(only);
    expect(await claimed('import', { source })).toEqual(several);
  });
});

describe('the likeliest surface where nothing is proven', () => {
  it.each([
    ['its publisher', `const m = '${OPUS}'`, 'src/a.ts', 'anthropic-api weak'],
    ['a name around it that can read it', `const vertex = 'claude-opus-4-6'`, 'src/a.ts', 'vertex weak'],
    ['a third party around it, whatever it can read', `const bedrock = '${OPUS}'`, 'src/a.ts', 'bedrock weak'],
    ['not a publisher that cannot read it', `const openai = '${OPUS}'`, 'src/a.ts', 'anthropic-api weak'],
    ['a spelling with a suffix', `const m = 'claude-opus-4-6@default'`, 'src/a.ts', 'vertex strong'],
    ['a spelling with a date of its own', `const m = 'claude-haiku-4-5@20251001'`, 'src/a.ts', 'vertex strong'],
    ['a spelling with a prefix', `const m = 'us.anthropic.claude-opus-4-6-v1'`, 'src/a.ts', 'bedrock strong'],
    ['not a publisher by its prefix', `const m = 'models/gemini-2.5-flash'`, 'src/a.ts', 'gemini-api weak'],
    ['the publisher of a spelling that only others use', `const m = 'claude-opus-4.5'`, 'src/a.ts', 'anthropic-api weak'],
    ['a statement before a name', `run({ provider: 'vertex', bedrock: { model: '${OPUS}' } })`, 'src/a.ts', 'bedrock weak'],
    ['what stands beside it before names', `const bedrock = { provider: 'vertex', model: '${OPUS}' }`, 'src/a.ts', 'vertex strong'],
    ['a provider in capitals', `const m = { provider: 'OpenAI', model: 'gpt-5.2' }`, 'src/a.ts', 'openai-api strong'],
    ['a provider with an id', `const m = { provider: { id: 'bedrock' }, model: '${OPUS}' }`, 'src/a.ts', 'bedrock strong'],
    [
      'a spelling of routers before its vendor',
      `const m = { provider: 'anthropic', id: 'anthropic/claude-opus-4.5' }`,
      'src/a.ts',
      'openrouter strong',
    ],
    ['nobody for open weights at their publisher', `const m = 'gpt-oss-120b'`, 'src/a.ts', 'gateway weak'],
    [
      'another host for open weights in a client',
      `import OpenAI from 'openai'; new OpenAI(options).chat.completions.create({ model: 'gpt-oss-120b' })`,
      'src/a.ts',
      'gateway weak',
    ],
    [
      'not the package of a router for a bare name',
      `import { generateText } from 'ai'; const m = '${OPUS}'`,
      'src/a.ts',
      'anthropic-api weak',
    ],
    ['nothing where the provider is chosen', `const bedrock = { provider: chosen, model: '${OPUS}' }`, 'src/a.ts', 'unknown null'],
  ])('%s', async (_, source, path, expected) => {
    const { place } = await judgeOne({ source, path }, true);
    expect(`${place.surface} ${place.strength}`).toBe(expected);
  });
});

describe('what leans on a model', () => {
  const beside = (rest: string, above = ''): string => `${SDK}${above}client.messages.create({ model: '${OPUS}', ${rest} })`;
  it.each([
    ['a dated tool', beside(`tools: [{ type: 'text_editor_20250728' }]`), ['leans dated-tool strong']],
    [
      'a dated tool made elsewhere in the file',
      `const t = anthropic.tools.textEditor_20250728();\n${beside('tools: [t]')}`,
      ['leans dated-tool strong'],
    ],
    ['a dated set of tools', beside(`tools: [{ type: 'agent_toolset_20260401' }]`), ['leans dated-tool strong']],
    ['a dated search', beside(`tools: [{ type: 'web_search_20250305' }]`), ['leans dated-tool strong']],
    ['a tool that only some models have', beside(`tools: { shell: openai.tools.localShell() }`), ['leans dated-tool strong']],
    ['such a tool elsewhere in the file', `run(openai.tools.localShell());\n${beside('tools: []')}`, []],
    ['a date that is no tool', beside(`note: 'since_20250101'`), []],
    ['a beta', beside(`betas: ['x']`), ['leans beta-option strong']],
    ['a beta header', beside(`headers: { 'anthropic-beta': 'x' }`), ['leans beta-option strong']],
    ['a beta elsewhere', `run({ betas: ['x'] });\n${beside('n: 1')}`, []],
    ['adaptive thinking', beside(`thinking: { type: 'adaptive' }`), ['leans beta-option strong']],
    ['a large limit', beside('max_tokens: 16_384'), ['leans limit-beside strong']],
    ['a limit that every model has', beside('max_tokens: 8192'), []],
    ['a limit in camel case', beside('maxOutputTokens: 64000'), ['leans limit-beside strong']],
    ['a number of something else', beside('timeout: 600000'), []],
    ['a limit that is computed', beside('max_tokens: limit'), []],
    ['a comment with its name', beside('n: 1', `// ${OPUS} is best\n`), ['leans requirement strong']],
    ['a comment that requires something', beside('n: 1', '// needs vision\n'), ['leans requirement strong']],
    ['a comment about something else', beside('n: 1', '// asks politely\n'), []],
    ['a comment for a tool', beside('n: 1', '// eslint-disable-next-line only-this\n'), []],
    ['a tier and its version', `const SONNET_4 = 'claude-sonnet-4-20250514'`, ['leans versioned-name strong']],
    ['a version before its tier', `const fast35haiku = 'claude-3-5-haiku-20241022'`, ['leans versioned-name strong']],
    ['a version and its tier', `const claude4Opus = 'claude-opus-4-20250514'`, ['leans versioned-name strong']],
    ['a tier without a version', `const opusModel = '${OPUS}'`, []],
    ['a GPT and its version', `const gpt4oModel = 'gpt-4o-2024-08-06'`, ['leans versioned-name strong']],
    ['a Gemini and its version', `const gemini2Flash = 'gemini-2.0-flash'`, ['leans versioned-name strong']],
    ['a function named after it', `function askOpus45() { return '${OPUS}' }`, ['leans versioned-name strong']],
    ['a choice by another model', `const m = x === 'gpt-4o' ? '${OPUS}' : y`, ['leans tied-to-comparison strong']],
    ['a choice by something else', `const m = mode === 'fast' ? '${OPUS}' : y`, []],
    ['a price in the next line', `const M = '${OPUS}';\nconst PRICE_PER_TOKEN = 0.5;`, ['leans limit-beside strong']],
    ['a price in the line before', `const MAX_CONTEXT = 200_000;\nconst M = '${OPUS}';`, ['leans limit-beside strong']],
    ['a price two lines off', `const MAX_CONTEXT = 200_000;\n\n\nconst M = '${OPUS}';`, []],
    ['a text in the next line', `const M = '${OPUS}';\nconst PRICE_LABEL = 'x';`, []],
    [
      'an address that makes keys for sessions',
      `fetch('https://api.openai.com/v1/realtime/sessions', { body: JSON.stringify({ model: 'gpt-4o-realtime-preview-2025-06-03' }) })`,
      ['leans must-match-list strong'],
    ],
    ['an embedding', `const m = 'text-embedding-3-large'`, ['leans embedding strong']],
  ])('%s', async (_, source, expected) => {
    const about = /'((?:claude|gpt-4o-(?:2|realtime)|gemini|text-embedding)[\w.-]+)'(?!\s*\?)/.exec(source.replace(/^.*?\*\//, ''))?.[1];
    const all = await judgeAll({ source }, true);
    const one = all.find(({ reference }) => reference.role !== 'comment' && reference.text === about);
    expect(one && tellEvidence(one).filter((each) => each.startsWith('leans '))).toEqual(expected);
  });
});

describe('tests of real services', () => {
  const source = `${SDK}it('asks', () => client.messages.create({ model: '${OPUS}' }))`;
  it.each([
    ['e2e/chat.test.ts', source, ['live-test e2e/ strong']],
    ['test/chat.int.test.ts', source, ['live-test .int. strong']],
    ['test/integration/chat.test.ts', source, ['live-test /integration/ strong']],
    ['test/point.test.ts', source, []],
    ['src/live/chat.ts', source.replace('it(', 'run('), []],
    ['e2e/chat.test.ts', `vi.mock('@anthropic-ai/sdk');\n${source}`, []],
    ['e2e/chat.test.ts', `const server = nock('https://api.anthropic.com');\n${source}`, []],
  ])('%s', async (path, text, expected) => {
    const found = await claimed('live-test', { path, source: text });
    expect(found.map((each) => each.replace(/ \S*(e2e)\S* /, ' e2e/ '))).toEqual(expected);
  });
});

describe('what a call does with a name', () => {
  it.each([
    ['prints it', `console.log('${OPUS}')`, 'shown console.log strong'],
    ['prints it with an address', `logger.info('https://api.anthropic.com/v1', '${OPUS}')`, 'shown logger.info strong'],
    ['starts a state with it', `const [m] = useState('${OPUS}')`, 'state useState strong'],
    ['is not known', `doIt('${OPUS}')`, 'handed doIt strong'],
    [
      'takes it as something else',
      `${SDK}client.messages.create({ system: '${OPUS}' })`,
      'handed @anthropic-ai/sdk.messages.create strong',
    ],
    ['takes it as the second argument', `${SDK}client.models.retrieve(id, '${OPUS}')`, 'handed @anthropic-ai/sdk.models.retrieve strong'],
    ['takes it as the first argument', `${SDK}client.models.retrieve('${OPUS}')`, 'sent anthropic-api proof'],
    ['takes it in a list of fallbacks', `${SDK}client.ask({ fallbacks: ['${OPUS}'] })`, 'sent anthropic-api proof'],
    ['sends it to an address nobody can read', `fetch(url, { body: '${OPUS}' })`, 'handed fetch strong'],
    ['counts its tokens', `countTokens(tokenizerFor('${OPUS}'))`, 'tokenizer tokenizerFor proof'],
    ['renders it', `const a = <Chat model="${OPUS}" />`, 'state model strong'],
  ])('%s', async (_, source, expected) => {
    expect(tellEvidence(await judgeOne({ source, path: 'src/a.tsx' }, true))).toContain(expected);
  });
});

describe('the index of names', () => {
  const files: Readonly<Record<string, string>> = {
    'a.ts': 'x.MODEL; y',
    'b.ts': 'MODELS MODEL_2 $MODEL',
    'c.ts': 'über MODEL',
    'd.ts': `'claude-opus-4-5' 'claude-opus-4-50' 'x.claude-opus-4-6' 'claude-opus-4-6-v1'`,
    'e.ts': `"claude-opus-4-6"`,
  };
  const disk: Disk = {
    root: '/',
    read: (path) => {
      const text = files[path];
      if (text === undefined) return { kind: 'failed', cause: 'missing', message: '' };
      return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    },
  };
  const index = createNameIndex([...Object.keys(files), 'gone.ts'], disk, null, () => null);
  index.lookFor(new Set(['MODEL', 'claude-opus-4-5', 'claude-opus-4-6']), 'any');

  it('finds identifiers behind a dot and no parts of longer ones', () => {
    expect(index.filesWith('MODEL', 'any')).toEqual(['a.ts', 'c.ts']);
  });

  it('finds names and no parts of longer ones', () => {
    expect(index.filesWith('claude-opus-4-5', 'any')).toEqual(['d.ts']);
    expect(index.filesWith('claude-opus-4-6', 'any')).toEqual(['e.ts']);
  });

  it('knows nothing of names that it was not asked for', () => {
    expect(index.filesWith('y', 'any')).toBeNull();
    expect(index.filesWith('MODEL', 'code')).toBeNull();
    // Nor of those that another run asked for.
    const next = createNameIndex(Object.keys(files), disk, index.kept(), () => createStamps(Object.keys(files).length));
    next.lookFor(new Set(['claude-opus-4-5']), 'any');
    expect(next.filesWith('MODEL', 'any')).toBeNull();
    expect(next.filesWith('claude-opus-4-5', 'any')).toEqual(['d.ts']);
  });
});
