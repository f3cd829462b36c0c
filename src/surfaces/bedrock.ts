import { readClaudeOnBedrock } from './grammar/claude.js';
import { formatName, nameOf, type ReadCore, readWith, takeModifiers, YEAR_MONTH } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

/** Only these two kinds of ARN carry a model ID; the others end in an ID of the account. */
const ARN = /^arn:aws[-a-z]*:bedrock:[a-z0-9-]*:\d*:(?:foundation-model|inference-profile)\//;
const KEY = /^(?:(?:us-gov|us|eu|apac|jp|au|in|ca|global)\.)?(anthropic|openai|google|mistral|xai|cohere|deepseek)\./;
const SUFFIX = '(?<suffix>-v?\\d{1,2}(?::\\d{1,2})?|:\\d{1,2})?$';

const VENDORS: Readonly<Record<string, ReadCore>> = {
  anthropic: readClaudeOnBedrock,
  openai: readWith([new RegExp(`^(?<base>gpt-(?:\\d(?:\\.\\d)?(?:-[a-z]+)?|oss-(?:safeguard-)?\\d+b))${SUFFIX}`)]),
  google: readWith([/^(?<base>gemma-\d(?:-[ea]?\d+b)+(?:-it)?)$/]),
  mistral: readWith([
    new RegExp(
      `^(?<base>(?:mistral|mixtral|ministral|magistral|devstral|pixtral|voxtral)(?:-[a-z0-9]+)*?)(?<date>-${YEAR_MONTH})?${SUFFIX}`,
    ),
  ]),
  xai: readWith([/^(?<base>grok-\d(?:\.\d{1,2})?)$/]),
  cohere: readWith([new RegExp(`^(?<base>(?:command|embed|rerank)(?:-[a-z]+)*(?:-v\\d)?)${SUFFIX}`)]),
  deepseek: readWith([new RegExp(`^(?<base>[rv]\\d(?:\\.\\d)?)${SUFFIX}`)]),
};

export const bedrock: Surface = {
  id: 'bedrock',
  stems: [
    'claude',
    'gpt-',
    'gemma',
    'stral-',
    'xtral-',
    'grok-',
    'command-r',
    'command-light',
    'command-text',
    'embed-english',
    'embed-multilingual',
    'embed-v',
    'rerank-v',
    'deepseek',
  ],
  parse(text) {
    const routed = /^(?:bedrock:|amazon-bedrock[:/])/.exec(text)?.[0] ?? ARN.exec(text)?.[0] ?? '';
    const [plain, modifiers] = takeModifiers(text.slice(routed.length), null);
    const key = KEY.exec(plain);
    const core = key && VENDORS[key[1] ?? '']?.(plain.slice(key[0].length));
    return core ? nameOf('bedrock', { routed, keyed: key[0], core, modifiers }) : null;
  },
  format: formatName,
  hosts: ['amazonaws.com', 'api.aws'],
  entryPoints: [
    ...client('@anthropic-ai/bedrock-sdk*', ['default', 'AnthropicBedrock', 'AnthropicBedrockMantle']),
    ...client('@aws-sdk/client-bedrock-runtime', ['*']),
    ...client('@aws-sdk/client-bedrock-agent-runtime', ['*']),
    ...client('@aws-sdk/client-bedrock-agent', ['*']),
    ...client('@aws-sdk/client-bedrock', ['*']),
    ...provider('@ai-sdk/amazon-bedrock', ['amazonBedrock', 'bedrock'], ['createAmazonBedrock']),
    ...provider(
      '@ai-sdk/amazon-bedrock/anthropic',
      ['amazonBedrockAnthropic', 'bedrockAnthropic'],
      ['createAmazonBedrockAnthropic', 'createBedrockAnthropic'],
    ),
    ...provider('@ai-sdk/amazon-bedrock/mantle', ['bedrockMantle'], ['createBedrockMantle']),
    ...client('@langchain/aws', ['ChatBedrockConverse', 'BedrockEmbeddings', 'ChatBedrock'], ['endpointHost']),
    ...client('@langchain/community/chat_models/bedrock*', ['BedrockChat', 'ChatBedrock'], ['endpointHost']),
    ...client('@langchain/community/llms/bedrock*', ['Bedrock'], ['endpointHost']),
    ...client('@langchain/community/embeddings/bedrock', ['BedrockEmbeddings']),
    ...client('openai', ['BedrockOpenAI']),
    ...client('@copilotkit/runtime*', ['BedrockAdapter']),
    ...client('@strands-agents/sdk*', ['BedrockModel']),
    ...client('@llamaindex/aws', ['Bedrock']),
  ],
};
