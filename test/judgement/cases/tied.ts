import type { Case } from '../case.js';

const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const AI = `import { anthropic } from '@ai-sdk/anthropic';\nimport { generateText } from 'ai';\n`;
const SONNET = `const MODEL = 'claude-sonnet-4-6';\n`;
const EDIT = 'edit no-alias-on-surface anthropic-api constant';
const TIED = 'review requirement anthropic-api constant';

/** What ties a value to its model from further away than the next line. */
export const TIED_FROM_AFAR: readonly Case[] = [
  {
    name: 'a comment in the call that demands something of the version',
    source: `${SDK}${SONNET}client.messages.create({\n  model: MODEL,\n  // sonnet-4.6-* think first. Tools on them require\n  // effort to be off.\n  effort: 'none',\n})`,
    expected: TIED,
  },
  {
    name: 'a comment in the call that demands something of no version',
    source: `${SDK}${SONNET}client.messages.create({\n  model: MODEL,\n  // tools require effort to be off\n  effort: 'none',\n})`,
    expected: EDIT,
  },
  {
    name: 'a comment in the call that only mentions the version',
    source: `${SDK}${SONNET}client.messages.create({\n  model: MODEL,\n  // as long as Sonnet 4.6 likes\n  max_tokens: 100,\n})`,
    expected: EDIT,
  },
  {
    name: 'the head of the file warns about the version',
    source: `// Several turns.\n//\n// IMPORTANT: for Claude Sonnet 4.6, always send the whole turn back.\n${SDK}${SONNET}client.messages.create({ model: MODEL })`,
    expected: TIED,
  },
  {
    name: 'the head of the file names the version in one sentence and demands something in another',
    source: `// Asks Claude Sonnet 4.6. It needs ANTHROPIC_API_KEY.\n${SDK}${SONNET}client.messages.create({ model: MODEL })`,
    expected: EDIT,
  },
  {
    name: 'a comment in the call that takes the model made of the name',
    source: `${AI}${SONNET}generateText({\n  model: anthropic(MODEL),\n  // sonnet-4.6-* think first. Tools on them require effort off.\n  effort: 'none',\n})`,
    expected: TIED,
  },
  {
    name: 'a beta option of that call',
    source: `${AI}${SONNET}generateText({ model: anthropic(MODEL), headers: { 'anthropic-beta': 'x' } })`,
    expected: 'review beta-option anthropic-api constant',
  },
  {
    name: 'a beta option of a call that takes the model from a variable',
    source: `${AI}const model = anthropic('claude-sonnet-4-6');\nfunction ask() { return generateText({ model, headers: { 'anthropic-beta': 'x' } }) }`,
    expected: 'review beta-option anthropic-api argument',
  },
  {
    name: 'a parameter of that call which the successor refuses',
    source: `${AI}const MODEL = 'claude-sonnet-4-5-20250929';\nconst model = anthropic(MODEL);\ngenerateText({ model, temperature: 0 })`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api constant',
  },
  {
    name: 'an option of a call that takes the answer',
    source: `${SDK}${SONNET}const answer = await client.messages.create({ model: MODEL });\nsave({ answer, beta: true })`,
    expected: EDIT,
  },
  {
    name: 'a flow whose name holds the version',
    source: `${SDK}flows.define('sonnet-4.6', async () => client.messages.create({ model: 'claude-sonnet-4-6' }))`,
    about: 'property claude-sonnet-4-6',
    expected: 'review versioned-name anthropic-api property',
  },
  {
    name: 'a flow whose options name it after the version',
    source: `${SDK}flow({ name: 'sonnet 4.6 chat' }, async () => client.messages.create({ model: 'claude-sonnet-4-6' }))`,
    about: 'property claude-sonnet-4-6',
    expected: 'review versioned-name anthropic-api property',
  },
  {
    name: 'a flow with another name',
    source: `${SDK}flow('chat', async () => client.messages.create({ model: 'claude-sonnet-4-6' }))`,
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'a function with a message for people',
    source: `${SDK}spin('Waiting for the answer of claude-sonnet-4-6', () => client.messages.create({ model: 'claude-sonnet-4-6' }))`,
    about: 'property claude-sonnet-4-6',
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'a tokenizer that takes the same constant',
    source: `import OpenAI from 'openai';\nimport { encodingForModel } from 'js-tiktoken';\nconst MODEL = 'gpt-4o-2024-08-06';\nencodingForModel(MODEL);\nnew OpenAI().responses.create({ model: MODEL })`,
    expected: 'review must-match-list openai-api constant',
  },
  {
    name: 'a constant that names a tokenizer',
    source: `const commandTokenizer = 'command-r'; function tokenizerFor(model) { return model.startsWith('command') ? commandTokenizer : null }`,
    expected: 'ignore tokenizer ? constant',
  },
  {
    name: 'a constant that names a tokenizer and is sent',
    source: `${SDK}const TOKENIZER_MODEL = 'claude-sonnet-4-6';\nclient.messages.create({ model: TOKENIZER_MODEL })`,
    expected: 'review must-match-list anthropic-api constant',
  },
  {
    name: 'a function that belongs to a tokenizer',
    source: `${SDK}const tokenizer = { ask: () => client.messages.create({ model: 'claude-sonnet-4-6' }) }`,
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'an attribute of a span',
    source: `span.setAttributes({ 'gen_ai.system': 'openai', 'gen_ai.response.model': 'gpt-4-0613' })`,
    expected: 'ignore recorded-data ? property',
  },
  {
    name: 'an attribute of a span that is set alone',
    source: `span.setAttribute('llm.model_name', 'gpt-4-0613')`,
    expected: 'ignore recorded-data ? argument',
  },
  {
    name: 'a key that only resembles an attribute',
    source: `${SDK}client.messages.create({ 'model': 'claude-sonnet-4-6' })`,
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
];
