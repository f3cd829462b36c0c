import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

const ROUTE = /^anthropic[:/]/;

export const anthropicApi: Surface = {
  id: 'anthropic-api',
  // The modules too: a bare `sonnet` that is sent there stands in files without any other name.
  stems: ['claude', '@anthropic-ai/sdk', '@ai-sdk/anthropic'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const [plain, modifiers] = takeModifiers(text.slice(routed.length), /-fast$|:thinking$/);
    const core = readClaude(plain);
    return core && nameOf('anthropic-api', { routed, core, modifiers });
  },
  format: formatName,
  hosts: ['api.anthropic.com'],
  entryPoints: [
    ...client('@anthropic-ai/sdk', ['default', 'Anthropic']),
    ...client('@anthropic-ai/sdk/client', ['Anthropic', 'BaseAnthropic']),
    ...client('@anthropic-ai/sdk/index*', ['default', 'Anthropic']),
    ...provider('@ai-sdk/anthropic', ['anthropic'], ['createAnthropic']),
    ...client('@langchain/anthropic', ['ChatAnthropic', 'ChatAnthropicMessages']),
    ...client('langchain/chat_models/anthropic', ['ChatAnthropic']),
    ...client('@copilotkit/runtime*', ['AnthropicAdapter'], ['anthropic']),
    ...provider('@tanstack/ai-anthropic', ['anthropicText', 'anthropic'], ['createAnthropicChat', 'createAnthropic']),
    ...provider('@genkit-ai/anthropic', ['anthropic', 'default'], []),
    ...client('@inngest/agent-kit', ['anthropic']),
    ...client('@inngest/ai*', ['anthropic']),
    ...client('@llamaindex/anthropic', ['Anthropic', 'anthropic']),
  ],
};
