import type { Case } from '../case.js';

const OPUS = 'claude-opus-4-5-20251101';
const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const ASK = (model: string): string => `client.messages.create({ model: ${model}, max_tokens: 100, messages })`;
const TO = '-> claude-opus-4-5 (safe)';

/** Every reason code at least once; `reasons.test.ts` looks which. */
export const REASON_CASES: readonly Case[] = [
  { name: 'a pin whose alias means it', source: `${SDK}${ASK(`'${OPUS}'`)}`, expected: `edit alias-for-pin anthropic-api property ${TO}` },
  {
    name: 'a pin of its own alone',
    source: `${SDK}${ASK(`'claude-sonnet-4-6'`)}`,
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'a pin whose alias dies with it',
    source: `${SDK}${ASK(`'claude-sonnet-4-5-20250929'`)}`,
    expected: 'edit target-retiring anthropic-api property',
  },
  {
    name: 'a retired pin that nothing replaces under an alias',
    source: `${SDK}${ASK(`'claude-sonnet-4-20250514'`)}`,
    expected: 'edit dying-no-target anthropic-api property',
  },
  {
    name: 'a retired pin and its successor',
    source: `${SDK}${ASK(`'claude-sonnet-4-20250514'`)}`,
    configuration: { to: 'successor' },
    expected: 'edit successor anthropic-api property -> claude-sonnet-4-6 (upgrade)',
  },
  {
    name: 'a dying pin whose successor refuses a parameter of the call',
    source: `${SDK}client.messages.create({ model: 'claude-sonnet-4-5-20250929', temperature: 0, messages })`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api property',
  },
  {
    name: 'the parameter stands in an object that brings the name',
    source: `${SDK}const MODEL = 'claude-sonnet-4-5-20250929'; const params = { model: MODEL, temperature: 0, messages }; client.messages.create(params)`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api constant',
  },
  {
    name: 'it is assigned to that object later',
    source: `${SDK}const MODEL = 'claude-sonnet-4-5-20250929'; const params = { model: MODEL, messages }; params.temperature = 0; client.messages.create(params)`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api constant',
  },
  {
    name: 'it is asked for there, not assigned',
    source: `${SDK}const MODEL = 'claude-sonnet-4-5-20250929'; const params = { model: MODEL, messages }; if (params.temperature === 0) log(); client.messages.create(params)`,
    configuration: { to: 'successor' },
    expected: 'edit successor anthropic-api constant -> claude-sonnet-5-5 (upgrade)',
  },
  {
    name: 'it is spread into the call with that object',
    source: `${SDK}const MODEL = 'claude-sonnet-4-5-20250929'; const base = { model: MODEL, temperature: 0 }; client.messages.create({ ...base, messages })`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api constant',
  },
  {
    name: 'it is written into the body of a request',
    source: `const MODEL = 'claude-sonnet-4-5-20250929'; const body = { model: MODEL, temperature: 0, messages }; fetch('https://api.anthropic.com/v1/messages', { body: JSON.stringify(body) })`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api constant',
  },
  {
    name: 'a living pin where successors are wanted',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: { to: 'successor' },
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'an alias that moved on',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-4-8' } })`,
    expected: 'edit alias-moved claude-code property -> opus (upgrade)',
  },
  {
    name: 'a name that the application resolves',
    source: `import { resolveModel } from './models.js'; resolveModel('claude-sonnet-4-5-20250929')`,
    app: { aliases: { sonnet: 'claude-sonnet-4-6' }, sinks: { functions: ['resolveModel'], properties: [], settings: [] } },
    expected: 'edit app-alias app argument -> sonnet (safe)',
  },
  {
    name: 'a path that prefers pins',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: { prefer: 'pin' },
    expected: 'edit policy-prefers-pin anthropic-api property',
  },
  {
    name: 'a path that prefers constants',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: { prefer: 'constant' },
    expected: 'edit policy-prefers-constant anthropic-api property',
  },
  {
    name: 'a file with broken syntax',
    source: `${SDK}${ASK(`'${OPUS}'`)};\nconst = 1`,
    expected: 'review report-only ? property',
  },
  {
    name: 'a shape without a model',
    source: `const theme = { base: 'gemini-3-flash-base' }`,
    expected: 'ignore look-alike ? property',
  },
  {
    name: 'a shape without a model that is sent',
    source: `${SDK}${ASK(`'claude-haiku-4-9'`)}`,
    expected: 'review unknown-model anthropic-api property',
  },
  {
    name: 'a tokenizer',
    source: `import { encodingForModel } from 'js-tiktoken'; encodingForModel('gpt-4o-2024-08-06')`,
    expected: 'ignore tokenizer ? argument',
  },
  { name: 'a prefix', source: `if (model.startsWith('claude-3')) run()`, expected: 'ignore partial-name ? comparison' },
  { name: 'a comment', source: `run() // ${OPUS} is too slow`, expected: 'ignore comment ? comment' },
  { name: 'a sentence', source: `const help = 'You can use ${OPUS} for this.'`, expected: 'ignore prose ? prose' },
  { name: 'an import', source: `import model from '${OPUS}'`, expected: 'ignore import-path ? import' },
  {
    name: 'a generated file',
    path: 'src/models.generated.ts',
    source: `export const M = '${OPUS}'`,
    expected: 'ignore generated-file ? constant',
  },
  {
    name: 'recorded data',
    path: 'test/fixtures/answer.json',
    source: `{ "model": "${OPUS}" }`,
    expected: 'ignore recorded-data ? json-value',
  },
  {
    name: 'recorded data by its fields',
    path: 'data/answer.json',
    source: `{ "id": "msg_01", "model": "${OPUS}", "stop_reason": "end_turn", "usage": { "input_tokens": 1 } }`,
    expected: 'ignore recorded-data ? json-value',
  },
  {
    name: 'documentation',
    path: 'docs/snippets/ask.ts',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    expected: 'ignore documentation anthropic-api property',
  },
  {
    name: 'a translated text',
    path: 'src/locales/de.json',
    source: `{ "model": "${OPUS}" }`,
    expected: 'ignore locale-text ? json-value',
  },
  {
    name: 'a migration',
    path: 'src/migrations/to-opus.ts',
    source: `export const from = '${OPUS}'`,
    expected: 'ignore migration-history ? constant',
  },
  {
    name: 'test data',
    path: 'src/chat.test.ts',
    source: `import { expect, it } from 'vitest'; it('asks', () => { expect(ask('${OPUS}')).toBe(1) })`,
    expected: 'ignore test-data ? argument',
  },
  {
    name: 'a test of a real API',
    path: 'e2e/chat.test.ts',
    source: `${SDK}it('asks', async () => { await ${ASK(`'${OPUS}'`)} })`,
    expected: `review live-test anthropic-api property ${TO.replace('safe', 'unsafe')}`,
  },
  { name: 'an alias that works', source: `${SDK}${ASK(`'claude-opus-4-5'`)}`, expected: 'ignore floating-active anthropic-api property' },
  { name: 'an alias that dies', source: `${SDK}${ASK(`'claude-sonnet-4-5'`)}`, expected: 'review floating-dying anthropic-api property' },
  {
    name: 'a living row of a list',
    source: `export const MODELS = ['${OPUS}', 'claude-opus-4-6', 'claude-haiku-4-5-20251001'];`,
    expected: 'ignore registry-active ? array',
  },
  {
    name: 'a dying row of a list',
    source: `export const MODELS = ['claude-3-opus-20240229', 'claude-opus-4-6', 'claude-haiku-4-5-20251001'];`,
    expected: 'review registry-dying ? array',
  },
  {
    name: 'a setting that must hold this name',
    path: '.claude/settings.json',
    source: `{ "availableModels": ["claude-sonnet-4-5-20250929"] }`,
    expected: 'review left-key ? json-value',
  },
  { name: 'an equality test', source: `if (model === '${OPUS}') run()`, expected: 'review compared ? comparison' },
  {
    name: 'a third party',
    source: `import { bedrock } from '@ai-sdk/amazon-bedrock'; bedrock('us.anthropic.claude-opus-4-5-20251101-v1:0')`,
    expected: 'review third-party bedrock argument',
  },
  { name: 'a call of nobody known', source: `ask('${OPUS}')`, expected: 'review unknown-provider ? argument' },
  {
    name: 'a provider chosen at run time',
    source: `run({ provider: chosen, model: '${OPUS}' })`,
    expected: 'review unknown-provider ? property',
  },
  {
    name: 'a host chosen at run time',
    source: `import OpenAI from 'openai'; new OpenAI({ baseURL }).responses.create({ model: 'gpt-5.2-2025-12-11' })`,
    expected: 'review provider-at-run-time ? property',
  },
  {
    name: 'a use in another file',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; ${ASK('MODEL')}` },
    expected: `edit alias-for-pin anthropic-api constant ${TO}`,
    alone: 'review needs-cross-file ? constant',
  },
  {
    name: 'more uses than are followed',
    source: `${SDK}const MODEL = '${OPUS}';\n${`${ASK('MODEL')};\n`.repeat(500)}`,
    expected: 'review not-followed anthropic-api constant',
  },
  {
    name: 'two surfaces for one name',
    source: `import { anthropic } from '@ai-sdk/anthropic'; import { vertexAnthropic } from '@ai-sdk/google-vertex/anthropic';
const MODEL = 'claude-opus-4-6'; run(anthropic(MODEL)); run(vertexAnthropic(MODEL))`,
    expected: 'review contradicting-evidence ? constant',
  },
  {
    name: 'a name that its surface cannot read',
    source: `import OpenAI from 'openai'; new OpenAI().responses.create({ model: '${OPUS}' })`,
    expected: 'review contradicting-evidence openai-api property',
  },
  {
    name: 'a dated tool beside it',
    source: `${SDK}client.beta.messages.create({ model: '${OPUS}', tools: [{ type: 'computer_20250124', name: 'computer' }] })`,
    expected: 'review dated-tool anthropic-api property',
  },
  {
    name: 'a beta option beside it',
    source: `${SDK}client.beta.messages.create({ model: '${OPUS}', betas: ['context-1m-2025-08-07'] })`,
    expected: 'review beta-option anthropic-api property',
  },
  {
    name: 'a limit beside it',
    source: `${SDK}client.messages.create({ model: '${OPUS}', max_tokens: 64_000 })`,
    expected: 'review limit-beside anthropic-api property',
  },
  {
    name: 'a price in the next constant',
    source: `${SDK}const MODEL = '${OPUS}';\nconst INPUT_COST = 5;\n${ASK('MODEL')}`,
    expected: 'review limit-beside anthropic-api constant',
  },
  {
    name: 'a comment that requires it',
    source: `${SDK}client.messages.create({\n  // only this one supports the tool\n  model: '${OPUS}',\n})`,
    expected: 'review requirement anthropic-api property',
  },
  {
    name: 'a constant named after it',
    source: `${SDK}const OPUS_4_5 = '${OPUS}';\n${ASK('OPUS_4_5')}`,
    expected: 'review versioned-name anthropic-api constant',
  },
  {
    name: 'a label beside it that names the model',
    source: `${SDK}new Anthropic().messages.create({ model: '${OPUS}', metadata, title: 'Claude Opus 4.5' })`,
    expected: 'review versioned-name anthropic-api property',
  },
  {
    name: 'a label beside it that names the model as it was named of old',
    source: `${SDK}new Anthropic().messages.create({ model: 'claude-3-7-sonnet-20250219', metadata, title: 'Claude 3.7 Sonnet' })`,
    expected: 'review versioned-name anthropic-api property',
  },
  {
    name: 'a label beside it that names none',
    source: `${SDK}new Anthropic().messages.create({ model: '${OPUS}', metadata, title: 'Claude' })`,
    expected: 'edit alias-for-pin anthropic-api property -> claude-opus-4-5 (safe)',
  },
  {
    name: 'an embedding model with a number',
    source: `import OpenAI from 'openai'; new OpenAI().embeddings.create({ model: 'text-embedding-ada-002', input })`,
    expected: 'review embedding openai-api property',
  },
  {
    name: 'an embedding model without a date',
    source: `import OpenAI from 'openai'; new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input })`,
    expected: 'ignore floating-active openai-api property',
  },
  {
    name: 'a choice by another model',
    source: `${SDK}${ASK(`given === 'claude-haiku-4-5' ? given : '${OPUS}'`)}`,
    about: OPUS,
    expected: 'review tied-to-comparison anthropic-api default',
  },
  {
    name: 'a library that infers the provider',
    source: `import { initChatModel } from 'langchain/chat_models/universal'; initChatModel('${OPUS}', { temperature: 0 })`,
    expected: 'review inferred-provider ? argument',
  },
  {
    name: 'a state that starts with it',
    source: `import { useState } from 'react'; const [model, setModel] = useState('${OPUS}')`,
    expected: 'review must-match-list ? argument',
  },
  {
    name: 'a key of a table',
    source: `${SDK}const MODEL = '${OPUS}'; log(PRICES[MODEL]); ${ASK('MODEL')}`,
    expected: 'review must-match-list anthropic-api constant',
  },
  {
    name: 'a value that is stored',
    source: `${SDK}const MODEL = '${OPUS}'; settings.model = MODEL; ${ASK('MODEL')}`,
    expected: 'review stored-value anthropic-api constant',
  },
  {
    name: 'two names that would become one',
    path: '.claude/settings.json',
    source: `{ "fallbackModel": ["claude-opus-4-6", "claude-opus-4-8"] }`,
    expected: 'review must-differ claude-code json-value',
  },
  {
    name: 'a type made of it',
    source: `${SDK}const MODEL = '${OPUS}' as const; type Model = typeof MODEL; ${ASK('MODEL')}`,
    expected: `edit alias-for-pin anthropic-api constant ${TO}`,
    alone: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a type that knows this name only',
    source: `${SDK}type Model = '${OPUS}';\nconst MODEL: Model = '${OPUS}'; type M = typeof MODEL; ${ASK('MODEL')}`,
    about: `constant ${OPUS}`,
    expected: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a fine-tune',
    source: `import OpenAI from 'openai'; new OpenAI().responses.create({ model: 'ft:gpt-4o-mini-2024-07-18:acme::7p4lURel' })`,
    expected: 'review fine-tune openai-api property',
  },
  {
    name: 'a codename',
    source: `const MODEL = 'fennec-latest'`,
    app: { aliases: { opus: 'claude-opus-4-6' }, codenames: { 'fennec-latest': 'opus' } },
    expected: 'review codename-exposed ? constant',
  },
  {
    name: 'an address',
    source: `const url = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash'`,
    expected: 'review in-longer-text gemini-api template',
  },
  {
    name: 'a text for a machine',
    source: `const body = '{"model":"${OPUS}"}'`,
    expected: 'ignore in-longer-text ? template',
  },
];
