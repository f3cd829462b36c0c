import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/place.js';
import { liveTestEvidence } from '../../src/places/live-test.js';
import { providerSwitchEvidence } from '../../src/places/provider-switch.js';
import { surfaceNamedBy } from '../../src/places/provider-words.js';
import { judgeOne, tellEvidence } from './judging.js';

const OPUS = 'claude-opus-4-5-20251101';

/** One row for each word of the list. */
function rows<T>(said: T, words: string): readonly (readonly [word: string, said: T])[] {
  return words.split(' ').map((word) => [word, said]);
}

describe('every word that names a surface', () => {
  it.each([
    ...rows('azure-openai', 'azure my-azure-x foundry-openai foundry-open-ai foundryOpenAI'),
    ...rows('foundry', 'foundry azur-foundry openai-foundry'),
    ...rows('bedrock', 'bedrock aws AWS (aws) -aws- amazon sagemaker'),
    ...rows('vertex', 'vertex vertexai'),
    ...rows('openrouter', 'openrouter open-router OpenRouter'),
    ...rows('litellm', 'litellm lite-llm LiteLLM'),
    ...rows('vercel-gateway', 'vercel aigateway ai-gateway'),
    ...rows('copilot', 'githubcopilot github-copilot GithubCopilot copilot vscodelm vscode-lm vscodellm vscode-llm'),
    ...rows('gateway', 'ollama lmstudio lm-studio groq together fireworks cerebras perplexity deepinfra deep-infra replicate baseten'),
    ...rows('gateway', 'requesty unbound glama huggingface nvidia cloudflare openaicompatible openai-compatible open-ai-compatible'),
    ...rows('gateway', 'novita sambanova hyperbolic portkey helicone askcodi asksage ask-sage oracle watsonx snowflake databricks'),
    ...rows('gateway', 'llamacpp llama-cpp vllm gateway'),
    ...rows('claude-code', 'claudecode claude-code agentsdk agent-sdk'),
    ...rows('anthropic-api', 'anthropic claude (claude)'),
    ...rows('openai-api', 'openai open-ai'),
    ...rows('gemini-api', 'gemini google googlegenai google-genai googleai google-ai googlegenerativeai google-generative-ai'),
    ...rows('gemini-api', 'google-generativeai'),
    ...rows('mistral-api', 'mistral'),
    ...rows('xai-api', 'xai x-ai grok'),
    ...rows('cohere-api', 'cohere'),
    ...rows('deepseek-api', 'deepseek deep-seek'),
    ...rows(null, 'my-aws awsome my-copilot copilot-x my-claude claude-x my-google google-maps googleaix maxai xaims my-x-ai x-ai-x'),
    ...rows(null, 'open lite deep llama gate agent vscode github'),
  ])('%s: %s', (word, surface) => {
    expect(surfaceNamedBy(word)).toBe(surface);
  });

  it('longer texts name nothing', () => {
    expect(surfaceNamedBy(`openai${'x'.repeat(194)}`)).toBe('openai-api');
    expect(surfaceNamedBy(`openai${'x'.repeat(195)}`)).toBeNull();
  });
});

describe('keys that hold a provider', () => {
  const beside = async (key: string): Promise<readonly string[]> =>
    tellEvidence(await judgeOne({ source: `run({ ${key}: 'bedrock', model: '${OPUS}' })` }, true)).filter((each) =>
      each.startsWith('surface '),
    );

  it.each([
    ...['provider', 'Provider', '_provider', 'modelProvider', 'model_provider', 'apiProvider', 'llm_provider', 'aiProvider'],
    ...['providerId', 'provider_id', 'providerName', 'providerType', 'provider_key', 'vendor', 'apiType', 'api_type', 'backend'],
    ...['service', 'litellm_provider', 'llmType', 'llm_type', 'platform'],
  ])('%s', async (key) => {
    expect(await beside(key)).toEqual(['surface bedrock strong']);
    expect(await beside(`${key}s`)).toEqual([]);
    expect(await beside(`sub${key}`)).toEqual([]);
  });

  it.each(['id', 'name'])('an object with an %s', async (key) => {
    const source = (name: string): string => `run({ provider: { ${name}: 'bedrock' }, model: '${OPUS}' })`;
    expect(tellEvidence(await judgeOne({ source: source(key) }, true))).toContain('surface bedrock strong');
    expect(tellEvidence(await judgeOne({ source: source(`my${key}`) }, true))).toContain('provider-at-run-time provider strong');
  });

  it.each([
    ['src/aws.ts', ['surface-name bedrock weak']],
    ['src/AWS.TS', ['surface-name bedrock weak']],
    ['src/google.d/a.ts', []],
    ['src/aws/copilot.ts', ['surface-name bedrock weak']],
  ])('a path: %s', async (path, expected) => {
    const found = tellEvidence(await judgeOne({ source: `ask('${OPUS}')`, path }, true));
    expect(found.filter((each) => each.startsWith('surface-name '))).toEqual(expected);
  });
});

describe('switches of Claude Code in code', () => {
  const sent: Evidence = { claim: 'sent', value: 'claude-code', strength: 'proof', words: '' };
  const switched = (text: string): readonly string[] =>
    providerSwitchEvidence([sent], text).map(({ value, words }) => `${value}: ${words}`);

  it.each([
    ['CLAUDE_CODE_USE_BEDROCK', 'bedrock'],
    ['CLAUDE_CODE_USE_MANTLE', 'bedrock'],
    ['CLAUDE_CODE_USE_VERTEX', 'vertex'],
    ['CLAUDE_CODE_USE_FOUNDRY', 'foundry'],
    ['CLAUDE_CODE_USE_ANTHROPIC_AWS', 'gateway'],
    ['ANTHROPIC_BASE_URL', 'gateway'],
    ['ANTHROPIC_BEDROCK_BASE_URL', 'gateway'],
    ['ANTHROPIC_VERTEX_BASE_URL', 'gateway'],
    ['ANTHROPIC_FOUNDRY_BASE_URL', 'gateway'],
  ])('%s: %s', (name, surface) => {
    for (const text of [name, `env: { ${name}: '1' }`, `env['${name}'] = "x"`, `${name}=1`, `${name} == ''`])
      expect(switched(text), text).toEqual([`${surface}: ${name} stands in the same file`]);
    for (const text of [`MY_${name}`, `${name}_2`, `${name}: ''`, `${name}:""`, `"${name}" : ''`, `'${name}': undefined`, `${name} = ''`])
      expect(switched(text), text).toEqual([]);
  });

  it.each([
    { ...sent, value: 'bedrock' },
    { ...sent, claim: 'handed' },
  ])('says nothing where nothing is sent to Claude Code', (evidence) => {
    expect(providerSwitchEvidence([evidence], 'ANTHROPIC_BASE_URL')).toEqual([]);
  });
});

describe('tests of real services', () => {
  const live = (path: string, text = ''): readonly string[] => liveTestEvidence(path, text, 'test').map(({ value }) => value);

  it.each(['e2e', 'int', 'integration', 'smoke', 'live', 'E2E'])('%s in the path', (word) => {
    for (const path of [`${word}/a.ts`, `a/${word}/b.ts`, `a.${word}.ts`, `a_${word}_b.ts`, `a-${word}-b.ts`, `a/${word}`])
      expect(live(path), path).toHaveLength(1);
    for (const path of [`x${word}/a.ts`, `${word}x/a.ts`, `a ${word} b.ts`]) expect(live(path), path).toEqual([]);
  });

  it('an evaluation measures the real model', () => {
    expect(live('src/agent.eval.ts')).toEqual(['.eval.ts']);
    for (const path of ['evals/agent.test.ts', 'src/eval/a.test.ts', 'src/agent.evaluate.test.ts']) expect(live(path), path).toEqual([]);
  });

  it.each([
    ...['vi.mock(', 'vi.fn(', 'vi.spyOn(', 'jest.mock(', 'jest.fn(', 'jest.spyOn(', 'nock(', "'msw'", 'mockFetch', 'mockServer'],
    ...['mockImplementation', 'mockClient', 'createTestServer', 'sinon'],
  ])('%s replaces one', (text) => {
    expect(live('e2e/a.ts', `x; ${text}`)).toEqual([]);
  });

  it.each([
    ...['navi.mock(', 'vi.mocked(', 'vi.mock', 'vi.fns(', 'knock(', 'nocks(', 'msws', 'amsw', 'mockFetcher', 'remockFetch', 'sinons'],
    ...['casinon', 'mock', 'myjest.fn('],
  ])('%s replaces none', (text) => {
    expect(live('e2e/a.ts', `x; ${text}`)).toEqual(['e2e/']);
  });

  it('only a test is one', () => {
    expect(liveTestEvidence('e2e/a.ts', '', 'product')).toEqual([]);
  });
});

describe('tables that lead from a model to another', () => {
  const OLD = 'claude-3-opus-20240229';
  const redirects = async (binding: string): Promise<readonly string[]> =>
    tellEvidence(await judgeOne({ source: `const ${binding} = { '${OLD}': '${OPUS}' };`, about: OLD }, true)).filter((each) =>
      each.startsWith('redirect '),
    );

  it.each([
    ...['fallback', 'backup', 'small', 'fast', 'cheap', 'tokenizer', 'tokeniser', 'encoding', 'price', 'cost', 'tier', 'family', 'label'],
    ...['display', 'FAST'],
  ])('%s is no redirect', async (word) => {
    expect(await redirects(`my_${word}_of`)).toEqual([]);
  });

  it.each(['moved', 'renamed', 'aliases'])('%s is one', async (word) => {
    expect(await redirects(`my_${word}_of`)).toEqual([`redirect ${OPUS} strong`]);
  });
});
