import { describe, expect, it } from 'vitest';
import { isRow } from './is-row.js';

describe('a row of a registry', () => {
  it.each([
    ['a key of a table', `const LIMITS = { '▶gpt-4o': 1, 'gpt-5': 2 };`],
    ['a lone key', `const LIMITS = { '▶gpt-4o': 1 };`],
    ['a union', `type Model = '▶gpt-4o' | 'gpt-5' | 'claude-opus-4-6';`],
    ['an enum', `enum Model { A = '▶gpt-4o', B = 'gpt-5' }`],
    ['a zod enum', `const schema = z.enum(['▶gpt-4o', 'gpt-5']);`],
    ['a Set', `const CACHING = new Set(['▶gpt-4o', 'gpt-5']);`],
    ['a list', `export const openaiModels = ['▶gpt-4o', 'gpt-5', 'gpt-3.5'] as const;`],
    [
      'a list of a reseller, most of whose names no catalog knows',
      `export const MODEL_IDS = ['▶gpt-4o', 'moonshot/kimi-k2', 'zai/glm-4.6', 'qwen/qwen3-8b'];`,
    ],
    ['a list per provider', `const FALLBACK_MODELS = { openai: ['▶gpt-4o'], anthropic: ['claude-opus-4-6'], google: ['gemini-2.5-pro'] };`],
    [
      'a switch that looks up a number',
      `function contextSize(m) { switch (m) { case '▶gpt-4o': return 1; case 'gpt-5': return 2; case 'gpt-3.5': return 3; } }`,
    ],
    ['an inline list of many', `const known = ['▶gpt-4o', 'gpt-5', 'gpt-3.5', 'gpt-4.1', 'gpt-4', 'gpt-5.1'].includes(model);`],
    ['a picker', `const OPTIONS = [{ id: '▶gpt-4o', label: 'GPT-4o' }, { id: 'gpt-5', label: 'GPT-5' }];`],
    [
      'a price row',
      `const ROWS = [{ model: '▶gpt-4o', inputPrice: 1, outputPrice: 2 }, { model: 'gpt-5', inputPrice: 1, outputPrice: 2 }];`,
    ],
    [
      'templates for what people choose, many of them',
      `const B = [{ title: 'A', context: 1, model: '▶gpt-4o', apiKey: 'k' }, ${Array.from({ length: 10 }, (_, at) => `{ title: 'B', context: 1, model: 'gpt-${at}', apiKey: 'k' }`).join(', ')}];`,
    ],
    [
      'the only row of its publisher',
      `const MODELS = { anthropic: [{ name: '▶claude-opus-4-6', displayName: 'Opus', contextWindow: 200000 }] };`,
    ],
    ['an alias map', `const RENAMED = { 'gpt-4-32k': '▶gpt-4o', 'mistral-8x7b': 'open-mixtral-8x7b' };`],
    [
      'constants that spell the version',
      `const MODELS = { CLAUDE_3_HAIKU: '▶anthropic.claude-3-haiku-20240307-v1:0', CLAUDE_OPUS_4_6: 'anthropic.claude-opus-4-6', GPT_4O: 'gpt-4o' };`,
    ],
  ])('%s', (_, text) => {
    expect(isRow(text)).toBe(true);
  });

  it.each([
    ['a JSON price table', '[{ "modelName": "▶gpt-4o", "price": 1 }, { "modelName": "gpt-5", "price": 2 }]'],
    [
      'its nested fields',
      `[${Array.from({ length: 10 }, (_, at) => `{ "t": { "tokenizerModel": "${at === 0 ? '▶' : ''}gpt-${at + 1}" } }`).join(',')}]`,
    ],
    ['a schema enum', '{ "enum": ["▶gpt-4o", "other"] }'],
    ['a JSON key', '{ "▶gpt-4o": { "price": 1 } }'],
  ])('%s', (_, text) => {
    expect(isRow(text, 'models.json')).toBe(true);
  });
});

describe('a value that somebody chose', () => {
  it.each([
    ['an option of a call', `new Client({ model: '▶gpt-4o', maxTokens: 5 });`],
    ['a constant', `const DEFAULT_MODEL = '▶gpt-4o';`],
    [
      'a tier map in constants',
      `const TIERS = { CLAUDE_OPUS: '▶claude-opus-4-6', CLAUDE_SONNET: 'claude-sonnet-4-6', CLAUDE_HAIKU: 'claude-haiku-4-5' };`,
    ],
    ['a tier map', `const TIERS = { opus: '▶claude-opus-4-6', sonnet: 'claude-sonnet-4-6', haiku: 'claude-haiku-4-5' };`],
    ['a chain of fallbacks', `const FALLBACK_CHAIN = ['▶claude-opus-4-6', 'claude-sonnet-4-6', 'gpt-5'];`],
    [
      'a list that is called through',
      `import { openai } from 'sdk';\nconst models = ['▶gpt-4o', 'gpt-5', 'gpt-3.5'];\nfor (const m of models) openai(m);`,
    ],
    ['agents', `const agents = [{ name: 'a', model: '▶gpt-4o', prompt: 'x' }, { name: 'b', model: 'gpt-5', prompt: 'y' }];`],
    [
      'agents without prompts',
      `const agents = [{ name: 'a', model: '▶gpt-4o', description: 'x' }, { name: 'b', model: 'gpt-5', description: 'y' }];`,
    ],
    [
      'defaults of providers',
      `const P = [{ label: 'A', description: 'x', tier: 1, defaultModelId: '▶gpt-4o' }, { label: 'B', description: 'y', tier: 2, defaultModelId: 'gpt-5' }];`,
    ],
    [
      'blocks with keys',
      `const B = [{ name: 'A', provider: 'openai', model: '▶gpt-4o', apiKey: 'k' }, { name: 'B', provider: 'openai', model: 'gpt-5', apiKey: 'k' }];`,
    ],
    [
      'a switch over behaviour',
      `function createMessage(m) { switch (m) { case '▶gpt-4o': run(); case 'gpt-5': stop(); case 'gpt-3.5': } }`,
    ],
    ['two inline names', `if (['▶gpt-4o', 'gpt-5'].includes(model)) run();`],
    ['a comparison', `if (model === '▶gpt-4o') run();`],
  ])('%s', (_, text) => {
    expect(isRow(text)).toBe(false);
  });

  it.each([
    ['a settings file', '{ "model": "▶gpt-4o", "small": "gpt-5" }'],
    ['a fallback list', '{ "fallbackModel": ["▶gpt-4o", "gpt-5", "gpt-3.5"] }'],
    [
      'nodes of a workflow',
      '{ "nodes": [{ "inputs": { "modelName": "▶gpt-4o", "dimensions": 3 } }, { "inputs": { "modelName": "gpt-5", "dimensions": 3 } }] }',
    ],
    [
      'calls with their parameters',
      '{ "calls": [{ "model": "▶gpt-4o", "temperature": 1, "maxTokens": 5 }, { "model": "gpt-5", "temperature": 0, "maxTokens": 5 }] }',
    ],
  ])('%s', (_, text) => {
    expect(isRow(text, 'settings.json')).toBe(false);
  });
});
