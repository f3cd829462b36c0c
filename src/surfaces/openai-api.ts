import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { FINE_TUNE, readGpt } from './grammar/gpt.js';
import type { Surface } from './surface.js';

const WORDS = ['o1', 'o3', 'ada', 'babbage', 'curie', 'davinci', 'chat-latest'];
const readOwn = readWord(WORDS);
const ROUTE = /^openai[:/]/;

export const openaiApi: Surface = {
  id: 'openai-api',
  stems: [
    'gpt-',
    'text-embedding-',
    'dall-e-',
    'whisper-1',
    'tts-1',
    'sora-2',
    '-moderation-',
    'codex-mini-latest',
    'computer-use-preview',
    'davinci-',
    'babbage-',
    '-ada-',
    '-curie-',
    'cushman-',
    'o1-mini',
    'o1-pr',
    'o1-20',
    'o3-mini',
    'o3-pro',
    'o3-20',
    'o4-mini',
    'o3-deep-research',
    'openai/o',
    'openai:o',
  ],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const rest = text.slice(routed.length);
    const tuned = FINE_TUNE.exec(rest);
    const core = readGpt(tuned?.[1] ?? rest) ?? readOwn(rest);
    if (!core) return null;
    if (!tuned) return nameOf('openai-api', { routed, core });
    const name = nameOf('openai-api', { routed: `${routed}ft:`, core: { ...core, suffix: core.suffix + (tuned[2] ?? '') } });
    // It lives and dies with its base, so the base is what the catalog is asked for.
    return { ...name, id: core.base + core.date + core.suffix };
  },
  format: formatName,
  words: WORDS,
  hosts: ['api.openai.com'],
  entryPoints: [
    ...client('openai', ['default', 'OpenAI']),
    ...client('openai/client', ['OpenAI']),
    ...client('openai/index*', ['default', 'OpenAI']),
    ...provider('@ai-sdk/openai', ['openai'], ['createOpenAI']),
    ...client('@langchain/openai', [
      'OpenAIClient',
      'ChatOpenAI',
      'ChatOpenAICompletions',
      'ChatOpenAIResponses',
      'OpenAI',
      'OpenAIChat',
      'OpenAIEmbeddings',
      'DallEAPIWrapper',
    ]),
    ...client('langchain/chat_models/openai', ['ChatOpenAI']),
    ...client('langchain/llms/openai', ['OpenAI', 'OpenAIChat']),
    ...client('langchain/embeddings/openai', ['OpenAIEmbeddings']),
    ...client('@copilotkit/runtime*', ['OpenAIAdapter', 'OpenAIAssistantAdapter'], ['openai']),
    ...provider(
      '@tanstack/ai-openai',
      ['openaiText', 'openai', 'openaiImage', 'openaiSpeech', 'openaiTranscription', 'openaiSummarize'],
      ['createOpenaiChat', 'createOpenAI'],
    ),
    ...provider('@genkit-ai/compat-oai/openai', ['openAI', 'default'], []),
    ...client('@inngest/agent-kit', ['openai']),
    ...client('@inngest/ai*', ['openai']),
    ...client('@openai/agents*', ['Agent', 'OpenAIChatCompletionsModel', 'OpenAIResponsesModel', 'RealtimeAgent', 'RealtimeSession']),
    ...client('@openai/codex-sdk', ['Codex']),
    ...client('@llamaindex/openai', ['OpenAI', 'openai', 'OpenAIEmbedding']),
    ...client('llamaindex', ['OpenAI', 'OpenAIEmbedding']),
  ],
};
