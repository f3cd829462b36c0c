import { formatName, nameOf } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readGrok } from './grammar/grok.js';
import type { Surface } from './surface.js';

const ROUTE = /^(?:xai|x-ai)[:/]/;

export const xaiApi: Surface = {
  id: 'xai-api',
  stems: ['grok-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const core = readGrok(text.slice(routed.length));
    return core && nameOf('xai-api', { routed, core });
  },
  format: formatName,
  hosts: ['api.x.ai'],
  entryPoints: [
    ...provider('@ai-sdk/xai', ['xai'], ['createXai']),
    ...client('@langchain/xai', ['ChatXAI', 'ChatXAIResponses']),
    ...provider('@genkit-ai/compat-oai/xai', ['xAI', 'default'], []),
    ...client('@inngest/agent-kit', ['grok']),
    ...client('@inngest/ai*', ['grok']),
    ...provider('@tanstack/ai-grok', ['grokText', 'grok'], ['createGrokChat']),
  ],
};
