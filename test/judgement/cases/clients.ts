import type { Case } from '../case.js';

/** The same call through every client: who will interpret the name, and what follows. */
type Row = readonly [name: string, source: string, expected: string];

const OPUS = 'claude-opus-4-5-20251101';
const GPT = 'gpt-5.2-2025-12-11';
const EDIT_OPUS = 'edit alias-for-pin anthropic-api';
const TO_OPUS = '-> claude-opus-4-5 (safe)';
const EDIT_GPT = 'edit alias-for-pin openai-api';
const TO_GPT = '-> gpt-5.2 (safe)';
const CALL = `client.messages.create({ model: '${OPUS}', max_tokens: 100, messages })`;
const CHAT = `client.chat.completions.create({ model: '${GPT}', messages })`;

const anthropic: readonly Row[] = [
  [
    'default import',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic(); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'named import under another name',
    `import { Anthropic as A } from '@anthropic-ai/sdk'; const client = new A({ apiKey: key }); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'namespace',
    `import * as sdk from '@anthropic-ai/sdk'; const client = new sdk.Anthropic(); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'require',
    `const Anthropic = require('@anthropic-ai/sdk'); const client = new Anthropic(); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'require of a name',
    `const { Anthropic } = require('@anthropic-ai/sdk'); const client = new Anthropic(); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'made in place',
    `import Anthropic from '@anthropic-ai/sdk'; await new Anthropic().messages.create({ model: '${OPUS}' })`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'private field',
    `import Anthropic from '@anthropic-ai/sdk';
class Chat { #client; constructor() { this.#client = new Anthropic() } ask() { return this.#client.messages.stream({ model: '${OPUS}' }) } }`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'handed back by a package that watches it',
    `import Anthropic from '@anthropic-ai/sdk'; import { wrapAnthropic } from 'braintrust'; const client = wrapAnthropic(new Anthropic()); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'handed back at another host',
    `import Anthropic from '@anthropic-ai/sdk'; import { wrapAnthropic } from 'braintrust'; const client = wrapAnthropic(new Anthropic({ baseURL })); ${CALL}`,
    'review provider-at-run-time ? property',
  ],
  [
    'handed back by a function nobody knows',
    `import Anthropic from '@anthropic-ai/sdk'; import { wrapAnthropic } from 'wrappers'; const client = wrapAnthropic(new Anthropic()); ${CALL}`,
    'review unknown-provider ? property',
  ],
  [
    'with a fetch that is handed in',
    `import Anthropic from '@anthropic-ai/sdk'; export function ask(replay) { const client = new Anthropic({ fetch: replay }); return ${CALL} }`,
    `review unknown-provider anthropic-api property ${TO_OPUS.replace('safe', 'unsafe')}`,
  ],
  [
    'with a fetch of another file',
    `import Anthropic from '@anthropic-ai/sdk'; import { replay } from './replay.js'; const client = new Anthropic({ fetch: replay }); ${CALL}`,
    `review unknown-provider anthropic-api property ${TO_OPUS.replace('safe', 'unsafe')}`,
  ],
  [
    'with a fetch that is written here',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic({ fetch: async (url, init) => fetch(url, log(init)) }); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'with the fetch of the platform',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic({ fetch: globalThis.fetch }); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'handed in by its type',
    `import type Anthropic from '@anthropic-ai/sdk'; export function ask(client: Anthropic) { return ${CALL} }`,
    `review unknown-provider anthropic-api property ${TO_OPUS.replace('safe', 'unsafe')}`,
  ],
  [
    'a default that callers may replace',
    `import Anthropic from '@anthropic-ai/sdk'; export function ask(client = new Anthropic()) { return ${CALL} }`,
    `review unknown-provider anthropic-api property ${TO_OPUS.replace('safe', 'unsafe')}`,
  ],
  [
    'a subclass',
    `import Anthropic from '@anthropic-ai/sdk'; class Mine extends Anthropic { ask() { return this.messages.create({ model: '${OPUS}' }) } }`,
    `review unknown-provider anthropic-api property ${TO_OPUS.replace('safe', 'unsafe')}`,
  ],
  [
    'options that cannot be seen',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic(options); ${CALL}`,
    `review unknown-provider anthropic-api property ${TO_OPUS.replace('safe', 'unsafe')}`,
  ],
  [
    'its own host written out',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic({ baseURL: 'https://api.anthropic.com' }); ${CALL}`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'another host',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic({ baseURL: 'https://llm.example.com/v1' }); ${CALL}`,
    'review third-party gateway property',
  ],
  [
    'a host from the environment',
    `import Anthropic from '@anthropic-ai/sdk'; const client = new Anthropic({ baseURL: process.env.LLM_URL }); ${CALL}`,
    'review provider-at-run-time ? property',
  ],
  [
    'another host by withOptions',
    `import Anthropic from '@anthropic-ai/sdk'; const base = new Anthropic();
const client = base.withOptions({ baseURL: 'https://llm.example.com' }); ${CALL}`,
    'review third-party gateway property',
  ],
  [
    'Bedrock',
    `import AnthropicBedrock from '@anthropic-ai/bedrock-sdk'; const client = new AnthropicBedrock(); client.messages.create({ model: 'us.anthropic.claude-opus-4-5-20251101-v1:0' })`,
    'review third-party bedrock property',
  ],
  [
    'Vertex, same string as the publisher',
    `import { AnthropicVertex } from '@anthropic-ai/vertex-sdk'; const client = new AnthropicVertex(); client.messages.create({ model: 'claude-opus-4-6' })`,
    'review third-party vertex property',
  ],
  [
    'Foundry, same string as the publisher',
    `import { AnthropicFoundry } from '@anthropic-ai/foundry-sdk'; const client = new AnthropicFoundry({ resource }); client.messages.create({ model: 'claude-opus-4-6' })`,
    'review third-party foundry property',
  ],
  [
    'AWS runtime',
    `import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
await new BedrockRuntimeClient({}).send(new InvokeModelCommand({ modelId: 'anthropic.claude-3-haiku-20240307-v1:0' }))`,
    'review third-party bedrock property',
  ],
  [
    'one of two clients',
    `import Anthropic from '@anthropic-ai/sdk'; import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';
const client = onGcp ? new AnthropicVertex() : new Anthropic(); ${CALL}`,
    'review provider-at-run-time ? property',
  ],
  [
    'a constant for two clients',
    `import Anthropic from '@anthropic-ai/sdk'; import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';
const MODEL = 'claude-opus-4-6'; new Anthropic().messages.create({ model: MODEL }); new AnthropicVertex().messages.create({ model: MODEL })`,
    'review contradicting-evidence ? constant',
  ],
];

const openai: readonly Row[] = [
  ['OpenAI', `import OpenAI from 'openai'; const client = new OpenAI(); ${CHAT}`, `${EDIT_GPT} property ${TO_GPT}`],
  [
    'OpenAI at its own host',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: 'https://api.openai.com/v1' }); ${CHAT}`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'OpenAI with no base URL given',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: undefined }); ${CHAT}`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'OpenAI at a host from the environment',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: process.env.OPENAI_BASE_URL }); ${CHAT}`,
    'review provider-at-run-time ? property',
  ],
  [
    'OpenAI at a host that a condition gives',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: local ? 'http://localhost:1234' : undefined }); ${CHAT}`,
    'review provider-at-run-time ? property',
  ],
  [
    'OpenAI at another host',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: 'http://localhost:11434/v1' }); ${CHAT}`,
    'review third-party gateway property',
  ],
  [
    'OpenAI at a host that only ends alike',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: 'https://notapi.openai.com' }); ${CHAT}`,
    'review third-party gateway property',
  ],
  [
    'OpenAI at a host built from a constant',
    `import OpenAI from 'openai'; const HOST = 'https://api.groq.com'; const client = new OpenAI({ baseURL: \`\${HOST}/openai/v1\` }); ${CHAT}`,
    'review third-party gateway property',
  ],
  [
    'OpenAI pointed at OpenRouter',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' }); client.chat.completions.create({ model: 'anthropic/claude-opus-4.5' })`,
    'ignore floating-active openrouter property',
  ],
  [
    'OpenAI pointed at Gemini',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: 'https://generativelanguage.googleapis.com/v1beta/openai/' }); client.chat.completions.create({ model: 'gemini-2.5-pro' })`,
    'edit dying-no-target gemini-api property',
  ],
  [
    'OpenAI pointed at Azure',
    `import OpenAI from 'openai'; const client = new OpenAI({ baseURL: 'https://me.openai.azure.com/openai/v1/' }); ${CHAT}`,
    'review third-party azure-openai property',
  ],
  [
    'AzureOpenAI',
    `import { AzureOpenAI } from 'openai'; const client = new AzureOpenAI({ deployment: '${GPT}' })`,
    'review third-party azure-openai property',
  ],
  [
    'a lazy client in a function',
    `import OpenAI from 'openai'; let cached: OpenAI | null = null;
function client() { if (!cached) cached = new OpenAI(); return cached }
export const ask = () => client().responses.create({ model: '${GPT}', input })`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'Agents SDK',
    `import { Agent } from '@openai/agents'; const agent = new Agent({ name: 'a', model: '${GPT}' })`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
];

const aiSdk: readonly Row[] = [
  [
    'AI SDK Anthropic',
    `import { anthropic } from '@ai-sdk/anthropic'; generateText({ model: anthropic('${OPUS}') })`,
    `${EDIT_OPUS} argument ${TO_OPUS}`,
  ],
  ['AI SDK OpenAI', `import { openai } from '@ai-sdk/openai'; generateText({ model: openai('${GPT}') })`, `${EDIT_GPT} argument ${TO_GPT}`],
  [
    'AI SDK OpenAI by kind',
    `import { openai } from '@ai-sdk/openai'; generateText({ model: openai.responses('${GPT}') })`,
    `${EDIT_GPT} argument ${TO_GPT}`,
  ],
  [
    'AI SDK Google',
    `import { google } from '@ai-sdk/google'; const m = google('gemini-2.5-flash')`,
    'edit dying-no-target gemini-api argument',
  ],
  [
    'AI SDK Vertex',
    `import { vertex } from '@ai-sdk/google-vertex'; const m = vertex('gemini-2.5-flash')`,
    'review third-party vertex argument',
  ],
  [
    'AI SDK Bedrock',
    `import { bedrock } from '@ai-sdk/amazon-bedrock'; const m = bedrock('anthropic.claude-3-haiku-20240307-v1:0')`,
    'review third-party bedrock argument',
  ],
  ['AI SDK Azure', `import { azure } from '@ai-sdk/azure'; const m = azure('${GPT}')`, 'review third-party azure-openai argument'],
  [
    'AI SDK Mistral',
    `import { mistral } from '@ai-sdk/mistral'; const m = mistral('mistral-large-2512')`,
    'edit no-alias-on-surface mistral-api argument',
  ],
  ['AI SDK xAI', `import { xai } from '@ai-sdk/xai'; const m = xai('grok-4-0709')`, 'edit dying-no-target xai-api argument'],
  [
    'AI SDK Cohere',
    `import { cohere } from '@ai-sdk/cohere'; const m = cohere('command-r-08-2024')`,
    'edit no-alias-on-surface cohere-api argument',
  ],
  ['AI SDK Groq', `import { groq } from '@ai-sdk/groq'; const m = groq('openai/gpt-oss-120b')`, 'review third-party gateway argument'],
  [
    'AI SDK factory',
    `import { createAnthropic } from '@ai-sdk/anthropic'; const a = createAnthropic({ apiKey: key }); const m = a('${OPUS}')`,
    `${EDIT_OPUS} argument ${TO_OPUS}`,
  ],
  [
    'AI SDK factory at another host',
    `import { createOpenAI } from '@ai-sdk/openai'; const o = createOpenAI({ baseURL: 'https://llm.example.com/v1' }); const m = o('${GPT}')`,
    'review third-party gateway argument',
  ],
  [
    'AI SDK factory at a host from the environment',
    `import { createOpenAI } from '@ai-sdk/openai'; const m = createOpenAI({ baseURL: process.env.URL })('${GPT}')`,
    'review provider-at-run-time ? argument',
  ],
  [
    'AI SDK compatible',
    `import { createOpenAICompatible } from '@ai-sdk/openai-compatible'; const m = createOpenAICompatible({ name: 'x', baseURL: url })('${GPT}')`,
    'review third-party gateway argument',
  ],
  [
    'AI SDK gateway string',
    `import { generateText } from 'ai'; generateText({ model: 'openai/${GPT}', prompt })`,
    'review third-party vercel-gateway property',
  ],
  [
    'AI SDK gateway string that floats',
    `import { generateText } from 'ai'; generateText({ model: 'anthropic/claude-opus-4.5', prompt })`,
    'ignore floating-active vercel-gateway property',
  ],
  ['AI SDK gateway', `import { gateway } from 'ai'; const m = gateway('openai/${GPT}')`, 'review third-party vercel-gateway argument'],
  [
    'OpenRouter provider',
    `import { createOpenRouter } from '@openrouter/ai-sdk-provider'; const m = createOpenRouter({ apiKey: key })('openai/${GPT}')`,
    'review third-party openrouter argument',
  ],
];

const others: readonly Row[] = [
  [
    'LangChain Anthropic',
    `import { ChatAnthropic } from '@langchain/anthropic'; const m = new ChatAnthropic({ model: '${OPUS}' })`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'initChatModel told the provider',
    `import { initChatModel } from 'langchain'; const m = await initChatModel('${OPUS}', { modelProvider: 'anthropic' })`,
    `${EDIT_OPUS} argument ${TO_OPUS}`,
  ],
  [
    'initChatModel told a cloud',
    `import { initChatModel } from 'langchain'; const m = await initChatModel('${OPUS}', { modelProvider: 'google-vertexai' })`,
    'review third-party vertex argument',
  ],
  [
    'initChatModel told the provider and a host',
    `import { initChatModel } from 'langchain'; const m = await initChatModel('${OPUS}', { modelProvider: 'anthropic', baseUrl })`,
    'review inferred-provider ? argument',
  ],
  [
    'initChatModel whose callers may choose another',
    `import { initChatModel } from 'langchain'; const m = await initChatModel('${OPUS}', { modelProvider: 'anthropic', configurableFields: ['model'] })`,
    'review inferred-provider ? argument',
  ],
  [
    'AgentKit',
    `import { anthropic, createAgent } from '@inngest/agent-kit'; createAgent({ model: anthropic({ model: '${OPUS}' }) })`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'a function that makes a client at another host',
    `import { anthropic, createAgent } from '@inngest/agent-kit'; createAgent({ model: anthropic({ model: '${OPUS}', baseUrl: 'https://llm.example.com' }) })`,
    'review third-party gateway property',
  ],
  [
    'VoltAgent',
    `import { Agent } from '@voltagent/core'; const a = new Agent({ model: 'anthropic/${OPUS}' })`,
    `${EDIT_OPUS} property -> anthropic/claude-opus-4-5 (safe)`,
  ],
  [
    'VoltAgent on Bedrock',
    `import { Agent } from '@voltagent/core'; const a = new Agent({ model: 'amazon-bedrock/anthropic.claude-opus-4-1-20250805-v1:0' })`,
    'review third-party bedrock property',
  ],
  [
    'Genkit',
    `import { genkit } from 'genkit'; const ai = genkit({ plugins }); await ai.generate({ model: 'googleai/gemini-2.5-flash' })`,
    'edit dying-no-target gemini-api property',
  ],
  [
    'Genkit on Vertex',
    `import { genkit } from 'genkit'; const ai = genkit({ plugins }); await ai.generate({ model: 'vertexai/gemini-2.5-flash' })`,
    'review third-party vertex property',
  ],
  [
    'a plugin of Genkit',
    `import { anthropic } from '@genkit-ai/anthropic'; await ai.generate({ model: anthropic.model('${OPUS}') })`,
    `${EDIT_OPUS} argument ${TO_OPUS}`,
  ],
  [
    'LangChain Anthropic, old key',
    `import { ChatAnthropic } from '@langchain/anthropic'; const m = new ChatAnthropic({ modelName: '${OPUS}' })`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'LangChain Anthropic at another host',
    `import { ChatAnthropic } from '@langchain/anthropic'; const m = new ChatAnthropic({ model: '${OPUS}', anthropicApiUrl: 'https://llm.example.com' })`,
    'review third-party gateway property',
  ],
  [
    'LangChain OpenAI',
    `import { ChatOpenAI } from '@langchain/openai'; const m = new ChatOpenAI({ model: '${GPT}' })`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'LangChain OpenAI at another host, one level down',
    `import { ChatOpenAI } from '@langchain/openai'; const m = new ChatOpenAI({ model: '${GPT}', configuration: { baseURL: 'https://llm.example.com' } })`,
    'review third-party gateway property',
  ],
  [
    'LangChain Azure',
    `import { AzureChatOpenAI } from '@langchain/openai'; const m = new AzureChatOpenAI({ azureOpenAIApiDeploymentName: '${GPT}' })`,
    'review third-party azure-openai property',
  ],
  [
    'LangChain, provider read off the spelling',
    `import { initChatModel } from 'langchain'; const m = await initChatModel('${OPUS}')`,
    'review inferred-provider ? argument',
  ],
  [
    'LangChain, provider before the name',
    `import { initChatModel } from 'langchain'; const m = await initChatModel('anthropic:${OPUS}')`,
    'edit alias-for-pin anthropic-api argument -> anthropic:claude-opus-4-5 (safe)',
  ],
  [
    'Google GenAI',
    `import { GoogleGenAI } from '@google/genai'; const ai = new GoogleGenAI({ apiKey: key }); ai.models.generateContent({ model: 'gemini-2.5-flash' })`,
    'edit dying-no-target gemini-api property',
  ],
  [
    'Google GenAI on Vertex',
    `import { GoogleGenAI } from '@google/genai'; const ai = new GoogleGenAI({ vertexai: true, project }); ai.models.generateContent({ model: 'gemini-2.5-flash' })`,
    'review third-party vertex property',
  ],
  [
    'Google GenAI not on Vertex',
    `import { GoogleGenAI } from '@google/genai'; const ai = new GoogleGenAI({ vertexai: false, apiKey: key }); ai.models.generateContent({ model: 'gemini-2.5-flash' })`,
    'edit dying-no-target gemini-api property',
  ],
  [
    'Google, older library',
    `import { GoogleGenerativeAI } from '@google/generative-ai'; const m = new GoogleGenerativeAI(key).getGenerativeModel({ model: 'gemini-2.5-flash' })`,
    'edit dying-no-target gemini-api property',
  ],
  [
    'Mistral',
    `import { Mistral } from '@mistralai/mistralai'; new Mistral({ apiKey: key }).chat.complete({ model: 'mistral-large-2512' })`,
    'edit no-alias-on-surface mistral-api property',
  ],
  [
    'Mistral at another host',
    `import { Mistral } from '@mistralai/mistralai'; new Mistral({ apiKey: key, serverURL: 'https://llm.example.com' }).chat.complete({ model: 'mistral-large-2512' })`,
    'review third-party gateway property',
  ],
  [
    'Cohere',
    `import { CohereClient } from 'cohere-ai'; new CohereClient({ token }).chat({ model: 'command-r-08-2024' })`,
    'edit no-alias-on-surface cohere-api property',
  ],
  [
    'Claude Agent SDK',
    `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-4-6' } })`,
    'edit alias-moved claude-code property -> opus (upgrade)',
  ],
  [
    'Claude Agent SDK with a modifier',
    `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-5-5[1m]' } })`,
    'edit alias-for-pin claude-code property -> opus[1m] (safe)',
  ],
  [
    'Claude Agent SDK on Bedrock',
    `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-4-6', env: { CLAUDE_CODE_USE_BEDROCK: '1' } } })`,
    'review provider-at-run-time claude-code property',
  ],
  [
    'GitHub Copilot SDK',
    `import { CopilotClient } from '@github/copilot-sdk'; new CopilotClient().createSession({ model: 'gpt-5.2' })`,
    'ignore floating-active copilot property',
  ],
  ['Ollama', `import ollama from 'ollama'; ollama.chat({ model: 'gpt-oss-120b' })`, 'review third-party gateway property'],
];

const addresses: readonly Row[] = [
  [
    'fetch to the publisher',
    `await fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: JSON.stringify({ model: '${OPUS}', max_tokens: 1 }) })`,
    `${EDIT_OPUS} property ${TO_OPUS}`,
  ],
  [
    'fetch with a body made before',
    `const body = { model: '${GPT}', input }; await fetch(\`\${'https://api.openai.com'}/v1/responses\`, { body: JSON.stringify(body) })`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'fetch with an address in a constant',
    `const BASE = 'https://api.openai.com/v1'; await fetch(\`\${BASE}/responses\`, { body: JSON.stringify({ model: '${GPT}' }) })`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'fetch to a gateway',
    `await fetch('https://openrouter.ai/api/v1/chat/completions', { body: JSON.stringify({ model: 'openai/${GPT}' }) })`,
    'review third-party openrouter property',
  ],
  [
    'fetch to an address that is not known',
    `await fetch(url, { body: JSON.stringify({ model: '${GPT}' }) })`,
    'review unknown-provider ? property',
  ],
  [
    'fetch to a host nobody knows',
    `await fetch('https://llm.example.com/v1', { body: JSON.stringify({ model: '${GPT}' }) })`,
    'review unknown-provider ? property',
  ],
  [
    'axios',
    `import axios from 'axios'; await axios.post('https://api.openai.com/v1/responses', { model: '${GPT}' })`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'a WebSocket',
    `const socket = new WebSocket('wss://api.openai.com/v1/realtime'); socket.send(JSON.stringify({ session: { model: '${GPT}' } }))`,
    `${EDIT_GPT} property ${TO_GPT}`,
  ],
  [
    'a function of our own that takes the address',
    `await post('https://api.openai.com/v1/responses', { model: '${GPT}' })`,
    `review unknown-provider openai-api property ${TO_GPT.replace('safe', 'unsafe')}`,
  ],
  [
    'a name built into an address',
    `const MODEL = 'gemini-2.5-flash'; await fetch(\`https://generativelanguage.googleapis.com/v1beta/models/\${MODEL}:generateContent\`)`,
    'edit dying-no-target gemini-api constant',
  ],
  [
    'a name written into an address',
    `await fetch('https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key=x')`,
    'review in-longer-text gemini-api template',
  ],
  [
    'a name written into an address with a key at its end',
    `await fetch(\`https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key=\${key}\`)`,
    'review in-longer-text gemini-api template',
  ],
  [
    'a name written behind the base of an address',
    `await fetch(\`\${BASE}/v1beta/models/gemini-2.5-flash:generateContent\`)`,
    'review in-longer-text ? template',
  ],
  [
    'an alias of its publisher that may be the slug of a router',
    `const settings = { model: 'openai/gpt-4o-mini' }`,
    'review floating-dying openrouter property',
  ],
  [
    'the same beside the address of a router',
    `const settings = { proxy_base_url: 'https://openrouter.ai/api/v1', model: 'openai/gpt-4o-mini' }`,
    'ignore floating-active openrouter property',
  ],
  [
    'the same beside the name of a router',
    `const settings = { provider: 'openrouter', model: 'openai/gpt-4o-mini' }`,
    'ignore floating-active openrouter property',
  ],
  [
    'a name beside the address of a cloud',
    `const settings = { baseUrl: 'https://me.openai.azure.com', model: '${GPT}' }`,
    'review third-party azure-openai property',
  ],
  [
    'a name beside an address of documentation',
    `const settings = { docUrl: 'https://me.openai.azure.com', model: '${GPT}' }`,
    'review unknown-provider ? property',
  ],
  [
    'a deployment in an address',
    `const url = \`https://me.openai.azure.com/openai/deployments/gpt-4o-2024-08-06/chat/completions?api-version=\${v}\``,
    'review in-longer-text azure-openai template',
  ],
];

export const CLIENTS: readonly Case[] = [...anthropic, ...openai, ...aiSdk, ...others, ...addresses].map(([name, source, expected]) => ({
  name,
  source,
  expected,
}));
