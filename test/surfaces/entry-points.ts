/** Who answers behind each import that is known: by surface, the module and what it exports, `()` for what makes it; then the option that names its host. */
export const ENTRY_POINTS: Readonly<Record<string, string>> = {
  'anthropic-api': `
    @anthropic-ai/sdk: new default, new Anthropic
    @anthropic-ai/sdk/client: new Anthropic, new BaseAnthropic
    @anthropic-ai/sdk/index: new default, new Anthropic
    @ai-sdk/anthropic: anthropic, createAnthropic()
    @langchain/anthropic: new ChatAnthropic, new ChatAnthropicMessages
    langchain/chat_models/anthropic: new ChatAnthropic
    @copilotkit/runtime: new AnthropicAdapter | anthropic
    @tanstack/ai-anthropic: anthropicText, anthropic, createAnthropicChat(), createAnthropic()
    @genkit-ai/anthropic: anthropic, default
    @inngest/agent-kit: new anthropic
    @inngest/ai: new anthropic
    @llamaindex/anthropic: new Anthropic, new anthropic
  `,
  'openai-api': `
    openai: new default, new OpenAI
    openai/client: new OpenAI
    openai/index: new default, new OpenAI
    @ai-sdk/openai: openai, createOpenAI()
    @langchain/openai: new OpenAIClient, new ChatOpenAI, new ChatOpenAICompletions, new ChatOpenAIResponses, new OpenAI, new OpenAIChat, new OpenAIEmbeddings, new DallEAPIWrapper
    langchain/chat_models/openai: new ChatOpenAI
    langchain/llms/openai: new OpenAI, new OpenAIChat
    langchain/embeddings/openai: new OpenAIEmbeddings
    @copilotkit/runtime: new OpenAIAdapter, new OpenAIAssistantAdapter | openai
    @tanstack/ai-openai: openaiText, openai, openaiImage, openaiSpeech, openaiTranscription, openaiSummarize, createOpenaiChat(), createOpenAI()
    @genkit-ai/compat-oai/openai: openAI, default
    @inngest/agent-kit: new openai
    @inngest/ai: new openai
    @openai/agents: new Agent, new OpenAIChatCompletionsModel, new OpenAIResponsesModel, new RealtimeAgent, new RealtimeSession
    @openai/codex-sdk: new Codex
    @llamaindex/openai: new OpenAI, new openai, new OpenAIEmbedding
    llamaindex: new OpenAI, new OpenAIEmbedding
  `,
  'gemini-api': `
    @google/genai: new GoogleGenAI
    @google/generative-ai: new GoogleGenerativeAI
    @ai-sdk/google: google, createGoogleGenerativeAI(), createGoogle()
    @langchain/google-genai: new ChatGoogleGenerativeAI, new GoogleGenerativeAIEmbeddings
    @copilotkit/runtime: new GoogleGenerativeAIAdapter
    @tanstack/ai-gemini: geminiText, gemini, geminiImage, geminiSpeech, createGeminiChat(), createGemini()
    @genkit-ai/googleai: gemini, googleAI
    @genkit-ai/google-genai: googleAI
    @inngest/agent-kit: new gemini
    @inngest/ai: new gemini
    @llamaindex/google: new Gemini, new gemini, new GeminiEmbedding
  `,
  'mistral-api': `
    @mistralai/mistralai: new default, new Mistral, new MistralClient | serverURL
    @ai-sdk/mistral: mistral, createMistral()
    @langchain/mistralai: new ChatMistralAI, new MistralAI, new MistralAIEmbeddings | serverURL
    @llamaindex/mistral: new MistralAI, new MistralAIEmbedding
  `,
  'xai-api': `
    @ai-sdk/xai: xai, createXai()
    @langchain/xai: new ChatXAI, new ChatXAIResponses
    @genkit-ai/compat-oai/xai: xAI, default
    @inngest/agent-kit: new grok
    @inngest/ai: new grok
    @tanstack/ai-grok: grokText, grok, createGrokChat()
  `,
  'cohere-api': `
    cohere-ai: new default, new CohereClient, new CohereClientV2 | environment
    @ai-sdk/cohere: cohere, createCohere()
    @langchain/cohere: new ChatCohere, new Cohere, new CohereEmbeddings, new CohereRerank
  `,
  'deepseek-api': `
    @ai-sdk/deepseek: deepseek, deepSeek, createDeepSeek()
    @genkit-ai/compat-oai/deepseek: deepSeek, default
    @langchain/deepseek: new ChatDeepSeek
  `,
  'claude-code': `
    @anthropic-ai/claude-agent-sdk: new query, new unstable_v2_createSession, new unstable_v2_prompt, new unstable_v2_resumeSession
    @anthropic-ai/claude-code: new query
    ai-sdk-provider-claude-code: claudeCode, createClaudeCode()
    @ai-sdk/harness-claude-code: new claudeCode, new createClaudeCode
    @copilotkit/runtime: new ClaudeAgentAdapter
  `,
  bedrock: `
    @anthropic-ai/bedrock-sdk: new default, new AnthropicBedrock, new AnthropicBedrockMantle
    @aws-sdk/client-bedrock-runtime: new Anything
    @aws-sdk/client-bedrock-agent-runtime: new Anything
    @aws-sdk/client-bedrock-agent: new Anything
    @aws-sdk/client-bedrock: new Anything
    @ai-sdk/amazon-bedrock: amazonBedrock, bedrock, createAmazonBedrock()
    @ai-sdk/amazon-bedrock/anthropic: amazonBedrockAnthropic, bedrockAnthropic, createAmazonBedrockAnthropic(), createBedrockAnthropic()
    @ai-sdk/amazon-bedrock/mantle: bedrockMantle, createBedrockMantle()
    @langchain/aws: new ChatBedrockConverse, new BedrockEmbeddings, new ChatBedrock | endpointHost
    @langchain/community/chat_models/bedrock: new BedrockChat, new ChatBedrock | endpointHost
    @langchain/community/llms/bedrock: new Bedrock | endpointHost
    @langchain/community/embeddings/bedrock: new BedrockEmbeddings
    openai: new BedrockOpenAI
    @copilotkit/runtime: new BedrockAdapter
    @strands-agents/sdk: new BedrockModel
    @llamaindex/aws: new Bedrock
  `,
  vertex: `
    @anthropic-ai/vertex-sdk: new default, new AnthropicVertex
    @ai-sdk/google-vertex: vertex, googleVertex, createVertex(), createGoogleVertex()
    @ai-sdk/google-vertex/edge: vertex, googleVertex, createVertex(), createGoogleVertex()
    @ai-sdk/google-vertex/anthropic: vertexAnthropic, googleVertexAnthropic, createVertexAnthropic(), createGoogleVertexAnthropic()
    @ai-sdk/google-vertex/maas: vertexMaas, googleVertexMaas, createVertexMaas(), createGoogleVertexMaas()
    @ai-sdk/google-vertex/xai: googleVertexXai, createGoogleVertexXai()
    @langchain/google-vertexai: new ChatVertexAI, new VertexAI, new VertexAIEmbeddings, new GoogleVertexAIEmbeddings | apiEndpoint
    @google-cloud/vertexai: new VertexAI, new GenerativeModel | apiEndpoint
    @google-cloud/aiplatform: new Anything | apiEndpoint
    @genkit-ai/vertexai: vertexAI
    @genkit-ai/google-genai: vertexAI
    langchain/chat_models/googlevertexai: new ChatGoogleVertexAI
  `,
  foundry: `
    @anthropic-ai/foundry-sdk: new default, new AnthropicFoundry
    @azure-rest/ai-inference: new default, new ModelClient
    @azure/ai-projects: new AIProjectClient
  `,
  'azure-openai': `
    openai: new AzureOpenAI
    @azure/openai: new OpenAIClient, new AzureOpenAI
    @ai-sdk/azure: azure, createAzure()
    @langchain/openai: new AzureChatOpenAI, new AzureChatOpenAICompletions, new AzureChatOpenAIResponses, new AzureOpenAI, new AzureOpenAIEmbeddings | azureOpenAIBasePath
    @langchain/azure-openai: new AzureChatOpenAI, new AzureOpenAI, new AzureOpenAIEmbeddings
  `,
  openrouter: `
    @openrouter/ai-sdk-provider: openrouter, createOpenRouter()
    @openrouter/sdk: new OpenRouter | serverURL
    @openrouter/agent: new OpenRouter | serverURL
    @langchain/openrouter: new ChatOpenRouter
    @tanstack/ai-openrouter: openRouterText, openrouter, createOpenRouterText(), createOpenRouter()
  `,
  'vercel-gateway': `
    ai: gateway, createGateway()
    @ai-sdk/gateway: gateway, createGateway(), createGatewayProvider()
  `,
  copilot: `
    @github/copilot-sdk: new CopilotClient
  `,
  gateway: `
    @ai-sdk/groq: groq, createGroq()
    @ai-sdk/togetherai: togetherai, createTogetherAI()
    @ai-sdk/fireworks: fireworks, createFireworks()
    @ai-sdk/cerebras: cerebras, createCerebras()
    @ai-sdk/perplexity: perplexity, createPerplexity()
    @ai-sdk/deepinfra: deepinfra, createDeepInfra()
    @ai-sdk/baseten: baseten, createBaseten()
    @ai-sdk/huggingface: huggingface, createHuggingFace()
    @ai-sdk/replicate: replicate, createReplicate()
    @ai-sdk/alibaba: alibaba, createAlibaba()
    @ai-sdk/moonshotai: moonshotai, createMoonshotAI()
    @ai-sdk/vercel: vercel, createVercel()
    @ai-sdk/openai-compatible: createOpenAICompatible()
    ollama-ai-provider: ollama, createOllama()
    workers-ai-provider: createWorkersAI()
    @requesty/ai-sdk: requesty, createRequesty()
    @portkey-ai/vercel-provider: portkey, createPortkey()
    @helicone/ai-sdk-provider: helicone, createHelicone()
    groq-sdk: new default, new Groq
    together-ai: new default, new Together
    @cerebras/cerebras_cloud_sdk: new default, new Cerebras
    ollama: new default, new Ollama
    portkey-ai: new default, new Portkey
    @huggingface/inference: new InferenceClient, new HfInference, new Anything | endpointUrl
    replicate: new default, new Replicate
    @langchain/groq: new ChatGroq
    @langchain/together-ai: new ChatTogetherAI, new TogetherAI, new TogetherAIEmbeddings
    @langchain/fireworks: new ChatFireworks, new FireworksEmbeddings
    @langchain/perplexity: new ChatPerplexity
    @langchain/ollama: new ChatOllama, new Ollama, new OllamaEmbeddings
    @langchain/cloudflare: new ChatCloudflareWorkersAI, new CloudflareWorkersAIEmbeddings
    @langchain/ibm: new ChatWatsonx, new WatsonxLLM, new WatsonxEmbeddings
    @langchain/cerebras: new ChatCerebras
    @langchain/community/chat_models/: new Anything
    @copilotkit/runtime: new GroqAdapter, new UnifyAdapter, new OllamaAdapter
  `,
};

/** Whose each host is. */
export const HOSTS: Readonly<Record<string, string>> = {
  'anthropic-api': 'api.anthropic.com',
  'openai-api': 'api.openai.com eu.api.openai.com',
  'gemini-api': 'generativelanguage.googleapis.com',
  'mistral-api': 'api.mistral.ai codestral.mistral.ai',
  'xai-api': 'api.x.ai',
  'cohere-api': 'api.cohere.com api.cohere.ai',
  'deepseek-api': 'api.deepseek.com',
  bedrock: 'bedrock-runtime.us-east-1.amazonaws.com bedrock-mantle.us-east-1.api.aws',
  vertex: `aiplatform.googleapis.com ${'us-central1 us-east1 us-east4 us-east5 us-west1 us-west4 europe-west1 europe-west4 europe-west9 asia-east1 asia-southeast1 asia-northeast1'
    .split(' ')
    .map((region) => `${region}-aiplatform.googleapis.com`)
    .join(' ')}`,
  foundry: 'x.services.ai.azure.com x.models.ai.azure.com',
  'azure-openai': 'x.openai.azure.com x.cognitiveservices.azure.com',
  openrouter: 'openrouter.ai',
  'vercel-gateway': 'ai-gateway.vercel.sh',
  copilot: 'api.githubcopilot.com models.github.ai models.inference.ai.azure.com',
  gateway: `api.groq.com api.together.xyz api.together.ai api.fireworks.ai api.cerebras.ai api.perplexity.ai api.deepinfra.com router.requesty.ai
    router.huggingface.co gateway.ai.cloudflare.com oai.helicone.ai anthropic.helicone.ai api.portkey.ai inference.baseten.co api.novita.ai
    integrate.api.nvidia.com api.sambanova.ai`,
};

/** Calls that take a model of any vendor: the module and what it exports. */
export const WRAPPERS = `
  langchain: initChatModel, createAgent
  @langchain/langgraph/prebuilt: createReactAgent
  @copilotkit/runtime/v2: new BuiltInAgent, new BasicAgent
  @copilotkit/agent: new BuiltInAgent, new BasicAgent
  @copilotkitnext/agent: new BuiltInAgent, new BasicAgent
  @mastra/core/agent: new Agent, new ModelRouterLanguageModel
  @voltagent/core: new Agent
  genkit: new genkit
  genkit/beta: new genkit
  @browserbasehq/stagehand: new Stagehand
`;

/** Functions of `ai`, which sends a plain name to the gateway of its vendor. */
export const AI =
  'generateText, streamText, generateObject, streamObject, embed, embedMany, rerank, generateImage, experimental_generateImage, experimental_generateSpeech, experimental_transcribe, experimental_generateVideo, wrapLanguageModel, ToolLoopAgent, Agent, Experimental_Agent';

/** The surface behind each word of a vendor. */
export const ROUTES = `
  anthropic/claude-opus-4-5: anthropic-api
  anthropic:claude-opus-4-5: anthropic-api
  openai:gpt-5.2: openai-api
  google/gemini-2.5-pro: gemini-api
  google-genai:gemini-2.5-pro: gemini-api
  google_genai:gemini-2.5-pro: gemini-api
  gemini/gemini-2.5-pro: gemini-api
  google-vertexai:gemini-2.5-pro: vertex
  google_vertexai:gemini-2.5-pro: vertex
  vertex/gemini-2.5-pro: vertex
  mistral/mistral-large-latest: mistral-api
  mistralai:mistral-large-latest: mistral-api
  xai/grok-4: xai-api
  cohere:command-r-plus: cohere-api
  deepseek/deepseek-chat: deepseek-api
  bedrock:anthropic.claude-opus-4-5-20251101-v1:0: bedrock
  azure_openai:gpt-5.2: azure-openai
  azure/gpt-5.2: azure-openai
  openrouter/anthropic/claude-opus-4.5: openrouter
`;
