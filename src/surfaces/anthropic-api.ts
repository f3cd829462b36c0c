import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

const AT = { hosts: ['api.anthropic.com'] };

const ROUTE = /^anthropic[:/]/;

export const anthropicApi: Surface = {
  id: 'anthropic-api',
  publisher: 'anthropic',
  // The modules too: a bare `sonnet` that is sent there stands in files without any other name.
  stems: ['claude', '@anthropic-ai/sdk', '@ai-sdk/anthropic'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const [plain, modifiers] = takeModifiers(text.slice(routed.length), /-fast$|:thinking$/);
    const core = readClaude(plain);
    return core && nameOf('anthropic-api', { routed, core, modifiers });
  },
  format: formatName,
  modifiers: ['[1m]', '-fast', ':thinking'],
  entryPoints: [
    ...client('@anthropic-ai/sdk', ['default', 'Anthropic'], AT),
    ...client('@anthropic-ai/sdk/client', ['Anthropic', 'BaseAnthropic'], AT),
    ...client('@anthropic-ai/sdk/index*', ['default', 'Anthropic'], AT),
    ...provider('@ai-sdk/anthropic', ['anthropic'], ['createAnthropic'], AT),
    ...client(
      '@langchain/anthropic',
      ['ChatAnthropic', 'ChatAnthropicMessages'],
      { ...AT, hostOptions: ['anthropicApiUrl', 'clientOptions.baseURL'] },
      ['model', 'modelName'],
    ),
    ...client('langchain/chat_models/anthropic', ['ChatAnthropic'], { ...AT, hostOptions: ['anthropicApiUrl', 'clientOptions.baseURL'] }, [
      'model',
      'modelName',
    ]),
    ...client('@copilotkit/runtime*', ['AnthropicAdapter'], { ...AT, hostOptions: ['anthropic'] }),
    ...provider('@tanstack/ai-anthropic', ['anthropicText', 'anthropic'], ['createAnthropicChat', 'createAnthropic'], AT),
    ...client('@llamaindex/anthropic', ['Anthropic', 'anthropic'], AT, ['model', 'modelName']),
  ],
};
