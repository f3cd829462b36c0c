import { readClaudeAtDate } from './grammar/claude.js';
import { type CoreName, formatName, nameOf, readWith, takeModifiers } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readGemini } from './grammar/gemini.js';
import type { Surface } from './surface.js';

/** Every region has a host of its own; these are the ones that serve partner models. */
const REGIONS = [
  'us-central1',
  'us-east1',
  'us-east4',
  'us-east5',
  'us-west1',
  'us-west4',
  'europe-west1',
  'europe-west4',
  'europe-west9',
  'asia-east1',
  'asia-southeast1',
  'asia-northeast1',
];
const ROUTE =
  /^(?:(?:projects\/[^/\s]+\/locations\/[^/\s]+\/)?publishers\/(?:anthropic|google|mistralai|xai|meta|cohere|openai|deepseek-ai)\/models\/|(?:vertex|vertexai|google-vertex|google[-_]vertexai)[:/])/;
/** Models as a service of other publishers: `openai/gpt-oss-120b-maas`, `xai/grok-4.20-reasoning`. */
const ORGANISATION = /^(openai|deepseek-ai|mistralai|xai|meta|qwen|moonshotai|zai-org)\//;

/** Vertex has xAI's models only with the way of reasoning spelt out. */
const readReasoner = readWith([/^(?<base>grok-4\.\d{1,2}(?:-fast)?-(?:non-)?reasoning)$/]);

function readMaas(text: string): CoreName | null {
  const base = /^(?<base>[a-z][a-z0-9.-]*?)(?<suffix>-maas)$/.exec(text)?.groups;
  return base ? { base: base.base ?? '', date: '', suffix: '-maas' } : null;
}

export const vertex: Surface = {
  id: 'vertex',
  stems: ['claude', 'gemini-', 'gemma', 'imagen-', 'veo-', 'lyria-', 'embedding-00', 'grok-', '-bison'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const [plain, modifiers] = takeModifiers(text.slice(routed.length), /:thinking$/);
    const organisation = ORGANISATION.exec(plain);
    if (organisation) {
      const rest = plain.slice(organisation[0].length);
      const core = organisation[1] === 'xai' ? readReasoner(rest) : readMaas(rest);
      return core && nameOf('vertex', { routed, keyed: organisation[0], core, modifiers });
    }
    const core = readClaudeAtDate(plain) ?? readGemini(plain);
    return core && nameOf('vertex', { routed, core, modifiers });
  },
  format: formatName,
  hosts: ['aiplatform.googleapis.com', ...REGIONS.map((region) => `${region}-aiplatform.googleapis.com`)],
  entryPoints: [
    ...client('@anthropic-ai/vertex-sdk*', ['default', 'AnthropicVertex']),
    ...provider('@ai-sdk/google-vertex', ['vertex', 'googleVertex'], ['createVertex', 'createGoogleVertex']),
    ...provider('@ai-sdk/google-vertex/edge', ['vertex', 'googleVertex'], ['createVertex', 'createGoogleVertex']),
    ...provider(
      '@ai-sdk/google-vertex/anthropic*',
      ['vertexAnthropic', 'googleVertexAnthropic'],
      ['createVertexAnthropic', 'createGoogleVertexAnthropic'],
    ),
    ...provider('@ai-sdk/google-vertex/maas*', ['vertexMaas', 'googleVertexMaas'], ['createVertexMaas', 'createGoogleVertexMaas']),
    ...provider('@ai-sdk/google-vertex/xai*', ['googleVertexXai'], ['createGoogleVertexXai']),
    ...client(
      '@langchain/google-vertexai*',
      ['ChatVertexAI', 'VertexAI', 'VertexAIEmbeddings', 'GoogleVertexAIEmbeddings'],
      ['apiEndpoint'],
    ),
    ...client('@google-cloud/vertexai', ['VertexAI', 'GenerativeModel'], ['apiEndpoint']),
    ...client('@google-cloud/aiplatform', ['*'], ['apiEndpoint'], ['endpoint']),
    ...provider('@genkit-ai/vertexai', ['vertexAI'], []),
    ...provider('@genkit-ai/google-genai', ['vertexAI'], []),
    ...client('langchain/chat_models/googlevertexai*', ['ChatGoogleVertexAI']),
  ],
};
