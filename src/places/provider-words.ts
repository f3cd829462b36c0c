/** Words by which people name a surface in a `provider` field, a folder or an identifier. Longer words first: `azure-openai` before `openai`. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/azure|foundry(?=.*open-?ai)/, 'azure-openai'],
  [/foundry/, 'foundry'],
  [/bedrock|^aws$|amazon|sagemaker/, 'bedrock'],
  [/vertex/, 'vertex'],
  [/open-?router/, 'openrouter'],
  [/lite-?llm/, 'litellm'],
  [/vercel|ai-?gateway/, 'vercel-gateway'],
  // Many products call a feature of their own a copilot.
  [/github-?copilot|^copilot$|vscode-?lm|vscode-?llm/, 'copilot'],
  [
    /ollama|lm-?studio|groq|together|fireworks|cerebras|perplexity|deep-?infra|replicate|baseten|requesty|unbound|glama|huggingface|nvidia|cloudflare|open-?ai-?compatible|novita|sambanova|hyperbolic|portkey|helicone|askcodi|oracle|watsonx|snowflake|databricks|llama-?cpp|vllm|ask-?sage|gateway/,
    'gateway',
  ],
  [/claude-?code|agent-?sdk/, 'claude-code'],
  [/anthropic|^claude$/, 'anthropic-api'],
  [/open-?ai/, 'openai-api'],
  [/gemini|^google(?:-?genai|-?ai|-?generative-?ai)?$/, 'gemini-api'],
  [/mistral/, 'mistral-api'],
  [/^x-?ai$|grok/, 'xai-api'],
  [/cohere/, 'cohere-api'],
  [/deep-?seek/, 'deepseek-api'],
];

/** A longer word names nothing, and would keep the expressions busy. */
const LONGEST = 200;

/** The surface that a word names: `vertexai`, `AWS Bedrock`, `openai-native`. */
export function surfaceNamedBy(word: string): string | null {
  if (word.length > LONGEST) return null;
  const plain = word
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
