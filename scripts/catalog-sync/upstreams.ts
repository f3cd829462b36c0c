import type { Trust } from './fact.js';

/** A package that is read, and what in it. */
export interface Upstream {
  readonly package: string;
  readonly reads: readonly Read[];
}

/** `surface` is where the names are accepted; `atLeast` names must be found, or the layout has changed. */
export type Read =
  /** The string literals of a type alias, or of the property `Interface.property`, worked out by the type checker; `dates`: dated values in its doc comment. */
  | ({ readonly kind: 'type'; readonly symbol: string; readonly dates?: number; readonly trust: Trust } & Place)
  /** Only the doc comment of such a symbol: a second place for the same names. `atLeast` counts its dates. */
  | ({ readonly kind: 'notes'; readonly symbol: string } & Place)
  /** A type alias that only its doc comment tells: bundlers rename it. */
  | ({ readonly kind: 'documented-type'; readonly symbol: string; readonly comment: string; readonly trust: Trust } & Place)
  /** A constant: the strings of a tuple, or the keys of an object. */
  | ({ readonly kind: 'constant'; readonly symbol: string; readonly trust: Trust } & Place)
  /** An object of name -> day of retirement in words, which may be empty. */
  | ({ readonly kind: 'retirements'; readonly symbol: string } & Place)
  /** First arguments of `new Class(…)`. */
  | ({ readonly kind: 'constructed'; readonly symbol: string; readonly trust: Trust } & Place)
  /** JSON of API -> key -> { id }. */
  | ({ readonly kind: 'models-json'; readonly trust: Trust } & Place)
  /** JSON of providers with `models` and `deprecatedModels`; `symbol` is the provider. */
  | ({ readonly kind: 'flags-json'; readonly symbol: string; readonly trust: Trust } & Place);

interface Place {
  readonly file: string;
  readonly surface: string;
  readonly atLeast: number;
}

const MESSAGES = 'resources/messages/messages';
const TYPES = 'dist/index.d.ts';

const openai = (file: string, symbol: string, atLeast: number, dates?: number): Read => ({
  kind: 'type',
  file: `resources/${file}.d.ts`,
  symbol,
  surface: 'openai-api',
  atLeast,
  // Lists without notes keep dead names.
  trust: dates === undefined ? 'known' : 'in-service',
  ...(dates !== undefined && { dates }),
});
const openaiNotes = (file: string, symbol: string, atLeast: number): Read => ({
  kind: 'notes',
  file: `resources/${file}.d.ts`,
  symbol,
  surface: 'openai-api',
  atLeast,
});
const type = (surface: string, symbol: string, atLeast: number, trust: Trust = 'known'): Read => ({
  kind: 'type',
  file: TYPES,
  symbol,
  surface,
  atLeast,
  trust,
});
const models = (surface: string, file: string, atLeast: number, trust: Trust = 'in-service'): Read => ({
  kind: 'models-json',
  file: `dist/providers/data/${file}.json`,
  surface,
  atLeast,
  trust,
});
const flags = (surface: string, symbol: string, atLeast: number): Read => ({
  kind: 'flags-json',
  file: 'dist/provider-registry.json',
  symbol,
  surface,
  atLeast,
  trust: 'known',
});
const vertex = (symbol: string, atLeast: number): Read => ({
  kind: 'constant',
  file: TYPES,
  symbol,
  surface: 'vertex',
  atLeast,
  trust: 'known',
});

/** Publishers' own packages first: where two disagree, the earlier one is believed. */
export const UPSTREAMS: readonly Upstream[] = [
  {
    package: '@anthropic-ai/sdk',
    reads: [
      { kind: 'type', file: `${MESSAGES}.d.ts`, symbol: 'Model', surface: 'anthropic-api', atLeast: 20, trust: 'in-service' },
      { kind: 'retirements', file: `${MESSAGES}.js`, symbol: 'DEPRECATED_MODELS', surface: 'anthropic-api', atLeast: 0 },
    ],
  },
  {
    package: 'openai',
    reads: [
      openai('shared', 'ChatModel', 60, 50),
      openai('shared', 'ResponsesModel', 80),
      openaiNotes('beta/responses/responses', 'BetaResponse.model', 60),
      openai('audio/audio', 'AudioModel', 4, 3),
      openai('audio/speech', 'SpeechModel', 3, 3),
      openai('images', 'ImageModel', 8, 3),
      openaiNotes('responses/responses', 'Tool.ImageGeneration.model', 1),
      openai('embeddings', 'EmbeddingModel', 3),
      openai('moderations', 'ModerationModel', 3),
      openai('videos', 'VideoModel', 3),
      openai('completions', 'CompletionCreateParamsBase.model', 3),
      openai('realtime/realtime', 'RealtimeSessionCreateRequest.model', 10),
      openai('realtime/realtime', 'RealtimeSession.model', 10),
      openai('realtime/realtime', 'AudioTranscription.model', 5),
      openai('live/live', 'SessionConfig.model', 1),
    ],
  },
  {
    package: '@google/genai',
    reads: [
      {
        kind: 'documented-type',
        file: 'dist/genai.d.ts',
        symbol: 'Model_2',
        comment: 'The model that will complete your prompt',
        surface: 'gemini-api',
        atLeast: 25,
        trust: 'in-service',
      },
    ],
  },
  { package: '@mastra/core', reads: [flags('mistral-api', 'mistral', 25), flags('deepseek-api', 'deepseek', 3)] },
  {
    package: '@earendil-works/pi-ai',
    reads: [
      models('anthropic-api', 'anthropic', 12, 'known'),
      models('openai-api', 'openai', 30, 'known'),
      models('gemini-api', 'google', 15, 'known'),
      models('mistral-api', 'mistral', 20, 'known'),
      models('xai-api', 'xai', 3),
      models('deepseek-api', 'deepseek', 2),
      models('bedrock', 'amazon-bedrock', 120),
      models('vertex', 'google-vertex', 8),
      models('azure-openai', 'azure', 30),
      models('openrouter', 'openrouter', 300),
      models('vercel-gateway', 'vercel-ai-gateway', 200),
      models('copilot', 'github-copilot', 15),
    ],
  },
  {
    package: '@ai-sdk/gateway',
    reads: [
      type('vercel-gateway', 'GatewayModelId', 200),
      type('vercel-gateway', 'GatewayEmbeddingModelId', 15),
      type('vercel-gateway', 'GatewayImageModelId', 20),
      type('vercel-gateway', 'GatewayRealtimeModelId', 5),
      type('vercel-gateway', 'GatewayRerankingModelId', 5),
      type('vercel-gateway', 'GatewaySpeechModelId', 12),
      type('vercel-gateway', 'GatewayTranscriptionModelId', 8),
      type('vercel-gateway', 'GatewayVideoModelId', 18),
    ],
  },
  {
    package: '@ai-sdk/google-vertex',
    reads: [
      vertex('vertexAnthropicModels', 15),
      vertex('vertexXaiModels', 2),
      vertex('vertexMaasModels', 6),
      vertex('languageModelIds', 20),
      vertex('imageModelIds', 2),
      vertex('embeddingModelIds', 6),
      vertex('videoModelIds', 6),
      vertex('speechModelIds', 3),
    ],
  },
  { package: '@ai-sdk/anthropic', reads: [type('anthropic-api', 'AnthropicModelId', 15)] },
  {
    package: '@ai-sdk/openai',
    reads: [
      type('openai-api', 'OpenAIResponsesModelId', 50),
      type('openai-api', 'OpenAICompletionModelId', 2),
      type('openai-api', 'OpenAIEmbeddingModelId', 3),
      type('openai-api', 'OpenAIImageModelId', 8),
      type('openai-api', 'OpenAISpeechModelId', 4),
      type('openai-api', 'OpenAITranscriptionModelId', 5),
    ],
  },
  {
    package: '@ai-sdk/google',
    reads: [
      type('gemini-api', 'GoogleModelId', 30),
      type('gemini-api', 'GoogleInteractionsModelId', 18),
      type('gemini-api', 'GoogleEmbeddingModelId', 2),
      type('gemini-api', 'GoogleVideoModelId', 4),
      type('gemini-api', 'GoogleSpeechModelId', 3),
      type('gemini-api', 'GoogleImageModelId', 2),
      type('gemini-api', 'GoogleTranscriptionModelId', 1),
      type('gemini-api', 'GoogleSpeechTranslationModelId', 1),
      type('gemini-api', 'GoogleDecisionModelId', 1),
    ],
  },
  {
    package: '@ai-sdk/mistral',
    reads: [
      type('mistral-api', 'MistralChatModelId', 25),
      type('mistral-api', 'MistralEmbeddingModelId', 2),
      type('mistral-api', 'MistralSpeechModelId', 2),
      type('mistral-api', 'MistralTranscriptionModelId', 5),
    ],
  },
  // It spells `anthropic.claude-sonnet-4-6-v1`, which no other source has.
  { package: '@ai-sdk/amazon-bedrock', reads: [type('bedrock', 'AmazonBedrockChatModelId', 50, 'cross-check')] },
  {
    package: '@aws-cdk/aws-bedrock-alpha',
    reads: [
      { kind: 'constructed', file: 'bedrock/models.js', symbol: 'BedrockFoundationModel', surface: 'bedrock', atLeast: 25, trust: 'known' },
    ],
  },
];
