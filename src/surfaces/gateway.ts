import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { client, provider, wrapper } from './grammar/entry.js';
import { readOpenWeights } from './grammar/open-weights.js';
import { readAny } from './grammar/vendors.js';
import type { Surface } from './surface.js';

const VENDOR_WORDS = {
  anthropic: 'anthropic-api',
  openai: 'openai-api',
  google: 'gemini-api',
  'google-genai': 'gemini-api',
  google_genai: 'gemini-api',
  gemini: 'gemini-api',
  'google-vertexai': 'vertex',
  google_vertexai: 'vertex',
  vertex: 'vertex',
  mistral: 'mistral-api',
  mistralai: 'mistral-api',
  xai: 'xai-api',
  cohere: 'cohere-api',
  deepseek: 'deepseek-api',
  bedrock: 'bedrock',
  azure_openai: 'azure-openai',
  azure: 'azure-openai',
  openrouter: 'openrouter',
};
/** Names under which the plugins of Genkit stand before a model's. */
const PLUGINS = { googleai: 'gemini-api', vertexai: 'vertex', anthropic: 'anthropic-api', openai: 'openai-api' };
/** Vendor and router words. Any word would do for a gateway, but then a branch name (`fix/claude-opus-5`) would be a model. */
const SEGMENTS = [
  'anthropic|openai|google|mistralai|mistral|x-ai|xai|spacexai|cohere|deepseek|deepseek-ai|openrouter|bedrock|azure|vertex|models',
  'coding|smart|groq|together|together_ai|fireworks|fireworks_ai|perplexity|novita|nebius|parasail|replicate|cerebras|sambanova|baseten',
  'requesty|helicone|portkey|kilo|kilocode|opencode|zen|databricks|accounts/fireworks/models|@(?:hf|cf)/(?:google|mistral|mistralai|openai|deepseek-ai|thebloke)',
].join('|');
/** SAP and Databricks put the vendor before the name with dashes. */
const KEY = new RegExp(`^(?:(?:(?:${SEGMENTS})/)+|anthropic--|databricks-)`);
const FLAVOUR = /:(?:thinking|beta|free|online|high|low|medium|batch)$/;

export const gateway: Surface = {
  id: 'gateway',
  stems: ['claude', 'gpt-', 'gemini-', 'gemma', 'stral-', 'xtral-', 'grok-', 'command-r', 'command-a-', 'deepseek', 'whisper-large'],
  parse(text) {
    const keyed = KEY.exec(text)?.[0] ?? '';
    const [plain, modifiers] = takeModifiers(text.slice(keyed.length), FLAVOUR);
    // `DeepSeek-R1` alone is a name for people; behind a vendor it is the name of a repository.
    const core =
      keyed === '' ? (plain === plain.toLowerCase() ? readOpenWeights(plain) : null) : (readOpenWeights(plain) ?? readAny(plain));
    return core && nameOf('gateway', { keyed, core, modifiers });
  },
  format: formatName,
  hosts: [
    'api.groq.com',
    'api.together.xyz',
    'api.together.ai',
    'api.fireworks.ai',
    'api.cerebras.ai',
    'api.perplexity.ai',
    'api.deepinfra.com',
    'router.requesty.ai',
    'router.huggingface.co',
    'gateway.ai.cloudflare.com',
    'oai.helicone.ai',
    'anthropic.helicone.ai',
    'api.portkey.ai',
    'inference.baseten.co',
    'api.novita.ai',
    'integrate.api.nvidia.com',
    'api.sambanova.ai',
  ],
  entryPoints: [
    // The provider is read off the spelling, with or without a vendor word before it.
    ...wrapper('langchain*', ['initChatModel', 'createAgent'], 0, VENDOR_WORDS),
    ...wrapper('@langchain/langgraph*', ['createReactAgent'], undefined, VENDOR_WORDS),
    // A vendor word is required; each goes to the publisher with the key of the application.
    ...wrapper('@copilotkit/runtime*', ['BuiltInAgent', 'BasicAgent'], undefined, VENDOR_WORDS),
    ...wrapper('@copilotkit/agent*', ['BuiltInAgent', 'BasicAgent'], undefined, VENDOR_WORDS),
    ...wrapper('@copilotkitnext/agent', ['BuiltInAgent', 'BasicAgent'], undefined, VENDOR_WORDS),
    ...wrapper('@mastra/core*', ['Agent', 'ModelRouterLanguageModel'], 0, VENDOR_WORDS),
    ...wrapper('@voltagent/core', ['Agent'], undefined, { ...VENDOR_WORDS, 'amazon-bedrock': 'bedrock', 'google-vertex': 'vertex' }),
    ...wrapper('genkit*', ['genkit'], undefined, PLUGINS),
    ...wrapper('@browserbasehq/stagehand', ['Stagehand'], undefined, VENDOR_WORDS),
    ...provider('@ai-sdk/groq', ['groq'], ['createGroq']),
    ...provider('@ai-sdk/togetherai', ['togetherai'], ['createTogetherAI']),
    ...provider('@ai-sdk/fireworks', ['fireworks'], ['createFireworks']),
    ...provider('@ai-sdk/cerebras', ['cerebras'], ['createCerebras']),
    ...provider('@ai-sdk/perplexity', ['perplexity'], ['createPerplexity']),
    ...provider('@ai-sdk/deepinfra', ['deepinfra'], ['createDeepInfra']),
    ...provider('@ai-sdk/baseten', ['baseten'], ['createBaseten']),
    ...provider('@ai-sdk/huggingface', ['huggingface'], ['createHuggingFace']),
    ...provider('@ai-sdk/replicate', ['replicate'], ['createReplicate']),
    ...provider('@ai-sdk/alibaba', ['alibaba'], ['createAlibaba']),
    ...provider('@ai-sdk/moonshotai', ['moonshotai'], ['createMoonshotAI']),
    ...provider('@ai-sdk/vercel', ['vercel'], ['createVercel']),
    ...provider('@ai-sdk/openai-compatible', [], ['createOpenAICompatible']),
    ...provider('ollama-ai-provider*', ['ollama'], ['createOllama']),
    ...provider('workers-ai-provider', [], ['createWorkersAI']),
    ...provider('@requesty/ai-sdk', ['requesty'], ['createRequesty']),
    ...provider('@portkey-ai/vercel-provider', ['portkey'], ['createPortkey']),
    ...provider('@helicone/ai-sdk-provider', ['helicone'], ['createHelicone']),
    ...client('groq-sdk*', ['default', 'Groq']),
    ...client('together-ai*', ['default', 'Together']),
    ...client('@cerebras/cerebras_cloud_sdk*', ['default', 'Cerebras']),
    ...client('ollama*', ['default', 'Ollama']),
    ...client('portkey-ai*', ['default', 'Portkey']),
    ...client('@huggingface/inference', ['InferenceClient', 'HfInference', '*'], ['endpointUrl']),
    ...client('replicate', ['default', 'Replicate']),
    ...client('@langchain/groq', ['ChatGroq']),
    ...client('@langchain/together-ai', ['ChatTogetherAI', 'TogetherAI', 'TogetherAIEmbeddings']),
    ...client('@langchain/fireworks', ['ChatFireworks', 'FireworksEmbeddings']),
    ...client('@langchain/perplexity', ['ChatPerplexity']),
    ...client('@langchain/ollama', ['ChatOllama', 'Ollama', 'OllamaEmbeddings']),
    ...client('@langchain/cloudflare', ['ChatCloudflareWorkersAI', 'CloudflareWorkersAIEmbeddings']),
    ...client('@langchain/ibm', ['ChatWatsonx', 'WatsonxLLM', 'WatsonxEmbeddings']),
    ...client('@langchain/cerebras', ['ChatCerebras']),
    ...client('@langchain/community/chat_models/*', ['*']),
    ...client('@copilotkit/runtime*', ['GroqAdapter', 'UnifyAdapter', 'OllamaAdapter']),
  ],
};
