import type { Case } from '../case.js';

const OPUS = 'claude-opus-4-5-20251101';
const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const ASK = (model: string): string => `client.messages.create({ model: ${model}, max_tokens: 100, messages })`;
const EDIT = (role: string): string => `edit alias-for-pin anthropic-api ${role} -> claude-opus-4-5 (safe)`;
const CONSTANT = `${SDK}const MODEL = '${OPUS}';\n${ASK('MODEL')};\n`;
const GPT = 'gpt-5.2-2025-12-11';

/** What else happens to a value that is sent, and whether it may still be changed. */
export const BESIDE_SENDING: readonly Case[] = [
  { name: 'printed', source: `${CONSTANT}console.log(MODEL); logger.info({ model: MODEL }, 'asked')`, expected: EDIT('constant') },
  { name: 'shown in a text', source: `${CONSTANT}throw new Error(\`\${MODEL} failed\`)`, expected: EDIT('constant') },
  { name: 'set on a span', source: `${CONSTANT}span.setAttribute('model', MODEL)`, expected: EDIT('constant') },
  {
    name: 'returned to calls of this file',
    source: `${CONSTANT}function name() { return MODEL } log(name())`,
    expected: EDIT('constant'),
  },
  {
    name: 'given to a callback nobody knows',
    source: `${CONSTANT}app.get('/model', () => MODEL)`,
    expected: 'review unknown-provider anthropic-api constant',
  },
  {
    name: 'a method of an object',
    source: `${CONSTANT}const api = { name: () => MODEL }`,
    expected: 'review unknown-provider anthropic-api constant',
  },
  { name: 'kept in a list', source: `${CONSTANT}SUPPORTED.push(MODEL)`, expected: 'review unknown-provider anthropic-api constant' },
  {
    name: 'kept in an object',
    source: `${CONSTANT}Object.assign(settings, { model: MODEL })`,
    expected: 'review stored-value anthropic-api constant',
  },
  {
    name: 'kept in the browser',
    source: `${CONSTANT}localStorage.setItem('model', MODEL)`,
    expected: 'review unknown-provider anthropic-api constant',
  },
  {
    name: 'kept in the environment',
    source: `${CONSTANT}process.env.MODEL = MODEL`,
    expected: 'review stored-value anthropic-api constant',
  },
  {
    name: 'written to a file',
    source: `${CONSTANT}writeFileSync('m.json', JSON.stringify({ model: MODEL }))`,
    expected: 'review unknown-provider anthropic-api constant',
  },
  { name: 'compared', source: `${CONSTANT}if (answer.model !== MODEL) warn()`, expected: 'review compared anthropic-api constant' },
  {
    name: 'compared in a switch',
    source: `${CONSTANT}switch (m) { case MODEL: run() }`,
    expected: 'review compared anthropic-api constant',
  },
  {
    name: 'a member of a list that is searched',
    source: `${CONSTANT}if ([MODEL, other].includes(m)) run()`,
    expected: 'review compared anthropic-api constant',
  },
  {
    name: 'a member of a copy of a list that is searched',
    source: `${CONSTANT}const A = [MODEL]; const B = [...A]; if (B.includes(m)) run()`,
    expected: 'review compared anthropic-api constant',
  },
  {
    name: 'compared through an index of a copy',
    source: `${CONSTANT}const A = [MODEL]; const B = [...A]; if (B[0] === m) run()`,
    expected: 'review compared anthropic-api constant',
  },
  { name: 'a member of a set', source: `${CONSTANT}const KNOWN = new Set([MODEL])`, expected: 'review compared anthropic-api constant' },
  { name: 'a key', source: `${CONSTANT}const prices = { [MODEL]: 5 }`, expected: 'review compared anthropic-api constant' },
  {
    name: 'an option of a picker',
    source: `${CONSTANT}const a = <option value={MODEL}>x</option>`,
    path: 'src/chat.tsx',
    expected: 'review must-match-list anthropic-api constant',
  },
  { name: 'shown between tags', source: `${CONSTANT}const a = <b>{MODEL}</b>`, path: 'src/chat.tsx', expected: EDIT('constant') },
  {
    name: 'in a note of the request only',
    source: `${SDK}client.messages.create({ model, metadata: { model: '${OPUS}' } })`,
    expected: 'review unknown-provider ? property',
  },
  {
    name: 'the first of several',
    source: `${SDK}const M = ['${OPUS}', 'claude-opus-4-6'];\nfor (const model of M) await ${ASK('model')}`,
    about: OPUS,
    expected: EDIT('array'),
  },
  {
    name: 'each handed to a function that is named',
    source: `${SDK}const FALLBACKS = ['${OPUS}', 'claude-opus-4-6'];\nFALLBACKS.forEach(register); ${ASK('FALLBACKS[0]')}`,
    about: OPUS,
    expected: 'review unknown-provider anthropic-api array',
  },
  {
    name: 'a tier of a map that goes to the client',
    source: `${SDK}const TIERS = { fast: 'claude-haiku-4-5-20251001', best: '${OPUS}' } as const;\ntype Tier = keyof typeof TIERS;\nexport const ask = (tier: Tier) => ${ASK('TIERS[tier]')}`,
    about: OPUS,
    expected: EDIT('property'),
  },
  {
    name: 'a parameter that a caller may give',
    source: `${SDK}const ask = (model = '${OPUS}') => ${ASK('model')}`,
    expected: EDIT('default'),
  },
  {
    name: 'the default of an environment variable',
    source: `${SDK}const MODEL = process.env.MODEL ?? '${OPUS}';\n${ASK('MODEL')}`,
    expected: EDIT('default'),
  },
  {
    name: 'a field that the constructor fills',
    source: `import Anthropic from '@anthropic-ai/sdk';
class Bot { private client = new Anthropic(); private model: string; constructor(model = '${OPUS}') { this.model = model } ask() { return this.client.messages.create({ model: this.model }) } }`,
    expected: EDIT('default'),
  },
  {
    name: 'given to the constructor of a class of this file',
    source: `import Anthropic from '@anthropic-ai/sdk';
class Bot { private client = new Anthropic(); constructor(private model: string) {} ask() { return this.client.messages.create({ model: this.model }) } }
new Bot('${OPUS}').ask()`,
    expected: EDIT('argument'),
  },
  {
    name: 'the same, compared in the class',
    source: `import Anthropic from '@anthropic-ai/sdk';
class Bot { private client = new Anthropic(); constructor(private model: string) {} is(m: string) { return m === this.model } ask() { return this.client.messages.create({ model: this.model }) } }
new Bot('${OPUS}').ask()`,
    expected: 'review compared anthropic-api argument',
  },
];

/** Where the client stands, when it is more than a constant. */
export const CLIENTS_IN_DISGUISE: readonly Case[] = [
  {
    name: 'pointed elsewhere after it was made',
    source: `import OpenAI from 'openai'; const client = new OpenAI(); client.baseURL = process.env.URL; client.responses.create({ model: '${GPT}' })`,
    expected: 'review provider-at-run-time ? property',
  },
  {
    name: 'made at two places, one of them handed in',
    source: `import Anthropic from '@anthropic-ai/sdk'; let client = new Anthropic(); export function use(other: Anthropic) { client = other } export const ask = () => ${ASK(`'${OPUS}'`)}`,
    expected: 'review unknown-provider anthropic-api property -> claude-opus-4-5 (unsafe)',
  },
  {
    name: 'made at two hosts',
    source: `import OpenAI from 'openai'; const client = isLocal ? new OpenAI({ baseURL: 'http://localhost:1' }) : new OpenAI(); client.responses.create({ model: '${GPT}' })`,
    expected: 'review provider-at-run-time ? property',
  },
  {
    name: 'named in an address that is only printed',
    source: `console.log('https://api.openai.com/v1/responses', '${GPT}')`,
    expected: 'review unknown-provider ? argument',
  },
  {
    name: 'an adapter that is handed a client',
    source: `import { OpenAIAdapter } from '@copilotkit/runtime'; import OpenAI from 'openai'; const openai = new OpenAI({ baseURL: 'https://llm.example.com' }); new OpenAIAdapter({ openai, model: '${GPT}' })`,
    expected: 'review third-party gateway property',
  },
  {
    name: 'an adapter that is handed a client of the publisher',
    source: `import { OpenAIAdapter } from '@copilotkit/runtime'; import OpenAI from 'openai'; const openai = new OpenAI(); new OpenAIAdapter({ openai, model: '${GPT}' })`,
    expected: 'edit alias-for-pin openai-api property -> gpt-5.2 (safe)',
  },
  {
    name: 'Azure at an endpoint from the environment',
    source: `import { AzureOpenAI } from 'openai'; const client = new AzureOpenAI({ endpoint: process.env.ENDPOINT }); client.responses.create({ model: '${GPT}' })`,
    expected: 'review third-party azure-openai property',
  },
  {
    name: 'Google with a key from the environment',
    source: `import { GoogleGenerativeAI } from '@google/generative-ai'; const g = new GoogleGenerativeAI(process.env.GEMINI_API_KEY ?? ''); g.getGenerativeModel({ model: 'gemini-2.5-flash' })`,
    expected: 'edit dying-no-target gemini-api property',
  },
  {
    name: 'Google with what a function gives',
    source: `import { GoogleGenerativeAI } from '@google/generative-ai'; const g = new GoogleGenerativeAI(readKeyAndHost()); g.getGenerativeModel({ model: 'gemini-2.5-flash' })`,
    expected: 'review unknown-provider gemini-api property',
  },
  {
    name: 'Claude Code with an empty switch',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-5-5', env: { CLAUDE_CODE_USE_VERTEX: '' } } })`,
    expected: 'edit alias-for-pin claude-code property -> opus (safe)',
  },
  {
    name: 'Claude Code behind another host',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; process.env.ANTHROPIC_BASE_URL = url; query({ prompt, options: { model: 'claude-opus-5-5' } })`,
    expected: 'review provider-at-run-time claude-code property',
  },
  {
    name: 'Claude Code with an environment that says nothing',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-5-5', env: { ...process.env, FOO: '1' } } })`,
    expected: 'edit alias-for-pin claude-code property -> opus (safe)',
  },
];

/** Types that would no longer hold. */
export const TYPED: readonly Case[] = [
  {
    name: 'a union that knows the pin only',
    source: `type Model = '${OPUS}' | 'claude-opus-4-6';\n${SDK}const MODEL: Model = '${OPUS}';\n${ASK('MODEL')}`,
    about: `constant ${OPUS}`,
    expected: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a union that knows the alias too',
    source: `type Model = '${OPUS}' | 'claude-opus-4-5';\n${SDK}const MODEL: Model = '${OPUS}';\n${ASK('MODEL')}`,
    about: `constant ${OPUS}`,
    expected: EDIT('constant'),
    alone: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a parameter on the way that does not admit it',
    source: `type Model = '${OPUS}' | 'claude-opus-4-6';\n${SDK}const ask = (model: Model) => ${ASK('model')};\nconst MODEL = '${OPUS}';\nask(MODEL)`,
    about: `constant ${OPUS}`,
    expected: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a parameter on the way that admits it',
    source: `type Model = '${OPUS}' | 'claude-opus-4-5';\n${SDK}const ask = (model: Model) => ${ASK('model')};\nconst MODEL = '${OPUS}';\nask(MODEL)`,
    about: `constant ${OPUS}`,
    expected: EDIT('constant'),
    alone: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a type of another file that does not admit it',
    source: `import type { Model } from './types.js';\n${SDK}const MODEL: Model = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/types.ts': `export type Model = keyof typeof MODELS; const MODELS = { '${OPUS}': 1, 'claude-opus-4-6': 2 };` },
    expected: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a type of another file that admits it',
    source: `import type { Model } from './types.js';\n${SDK}const MODEL: Model = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/types.ts': `export type Model = string;` },
    expected: EDIT('constant'),
    alone: 'review typed-value anthropic-api constant',
  },
  {
    name: 'a wrapper of another file whose type does not admit it',
    source: `import { ask } from './ask.js'; ask('${OPUS}')`,
    files: { 'src/ask.ts': `type Model = '${OPUS}' | 'claude-opus-4-6';\n${SDK}export const ask = (model: Model) => ${ASK('model')}` },
    expected: 'review typed-value anthropic-api argument',
    alone: 'review needs-cross-file ? argument',
  },
  {
    name: 'a type that nobody can find',
    source: `import type { Model } from '@/generated/types';\n${SDK}const MODEL: Model = '${OPUS}';\n${ASK('MODEL')}`,
    expected: 'review typed-value anthropic-api constant',
  },
];

/** What a data file chose may have to stand in a list of the project. */
export const CHOSEN: readonly Case[] = [
  {
    name: 'by a workflow, in a project without lists',
    path: 'flows/ask.json',
    source: `{ "nodes": [{ "type": "lmChatAnthropic", "parameters": { "model": "${OPUS}" } }] }`,
    expected: 'edit alias-for-pin anthropic-api json-value -> claude-opus-4-5 (safe)',
    alone: 'review needs-cross-file anthropic-api json-value',
  },
  {
    name: 'by a workflow, in a project with a list',
    path: 'flows/ask.json',
    source: `{ "nodes": [{ "type": "lmChatAnthropic", "parameters": { "model": "${OPUS}" } }] }`,
    files: { 'src/models.ts': `export const MODELS = ['${OPUS}', 'claude-opus-4-6', 'claude-opus-4-8']` },
    expected: 'review must-match-list anthropic-api json-value',
    alone: 'review needs-cross-file anthropic-api json-value',
  },
  {
    name: 'by a workflow, in a project that compares',
    path: 'flows/ask.json',
    source: `{ "nodes": [{ "type": "lmChatAnthropic", "parameters": { "model": "${OPUS}" } }] }`,
    files: { 'src/gate.ts': `if (model === '${OPUS}') run()` },
    expected: 'review must-match-list anthropic-api json-value',
    alone: 'review needs-cross-file anthropic-api json-value',
  },
  {
    name: 'by a workflow, in a project that tests it',
    path: 'flows/ask.json',
    source: `{ "nodes": [{ "type": "lmChatAnthropic", "parameters": { "model": "${OPUS}" } }] }`,
    files: { 'src/a.test.ts': `it('asks', () => expect(m).toBe('${OPUS}'))` },
    expected: 'edit alias-for-pin anthropic-api json-value -> claude-opus-4-5 (safe)',
    alone: 'review needs-cross-file anthropic-api json-value',
  },
  {
    name: 'by the settings of Claude Code, whatever lists there are',
    path: '.claude/settings.json',
    source: `{ "model": "claude-opus-5-5" }`,
    files: { 'src/models.ts': `export const MODELS = ['claude-opus-5-5', 'claude-opus-4-6', 'claude-opus-4-8']` },
    expected: 'edit alias-for-pin claude-code json-value -> opus (safe)',
  },
];

/** Odd cases of one line each. */
export const ODD: readonly Case[] = [
  {
    name: 'sent by a client of our own and by one that is handed in',
    source: `import Anthropic from '@anthropic-ai/sdk'; const MODEL = '${OPUS}'; new Anthropic().messages.create({ model: MODEL });
export const ask = (client: Anthropic) => ${ASK('MODEL')}`,
    expected: 'review unknown-provider anthropic-api constant -> claude-opus-4-5 (unsafe)',
  },
  {
    name: 'a header that is called host',
    source: `import OpenAI from 'openai'; new OpenAI({ defaultHeaders: { host: 'llm.example.com' } }).responses.create({ model: '${GPT}' })`,
    expected: 'edit alias-for-pin openai-api property -> gpt-5.2 (safe)',
  },
  {
    name: 'a name behind the base of an address that is only read',
    source: `const url = \`\${BASE}/models/gemini-2.5-flash\``,
    expected: 'ignore in-longer-text ? template',
  },
  {
    name: 'a name in an address of nobody known that is called',
    source: `const url = 'https://llm.example.com/v1/models/gemini-2.5-flash:generateContent'`,
    expected: 'review in-longer-text ? template',
  },
  {
    name: 'a slug that floats at a router and is a pin at the publisher',
    source: `import { Agent } from '@mastra/core/agent'; new Agent({ name: 'a', model: 'anthropic/claude-opus-4-6' })`,
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'a limit beside it in a list of calls of another file',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; client.ask({ fallbacks: [{ model: MODEL, max_tokens: 64000 }] })` },
    expected: 'review limit-beside anthropic-api constant',
    alone: 'review needs-cross-file ? constant',
  },
  {
    name: 'a map of tiers that goes to no client',
    source: `export const TIERS = { best: '${OPUS}', fast: 'claude-haiku-4-5-20251001' }; show(TIERS)`,
    about: OPUS,
    expected: 'review unknown-provider ? property',
  },
];
