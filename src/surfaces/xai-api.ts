import { formatName, nameOf } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readGrok } from './grammar/grok.js';
import type { Surface } from './surface.js';

const AT = { hosts: ['api.x.ai'] };

const ROUTE = /^(?:xai|x-ai)[:/]/;

export const xaiApi: Surface = {
  id: 'xai-api',
  publisher: 'xai',
  stems: ['grok-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const core = readGrok(text.slice(routed.length));
    return core && nameOf('xai-api', { routed, core });
  },
  format: formatName,
  modifiers: [],
  entryPoints: [
    ...provider('@ai-sdk/xai', ['xai'], ['createXai'], AT),
    ...client('@langchain/xai', ['ChatXAI', 'ChatXAIResponses'], { ...AT, hostOptions: ['baseURL', 'configuration.baseURL'] }, [
      'model',
      'modelName',
    ]),
    ...provider('@tanstack/ai-grok', ['grokText', 'grok'], ['createGrokChat'], AT),
  ],
};
