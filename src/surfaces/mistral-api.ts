import { formatName, nameOf } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readMistral } from './grammar/mistral.js';
import type { Surface } from './surface.js';

const ROUTE = /^(?:mistral|mistralai)[:/]/;

export const mistralApi: Surface = {
  id: 'mistral-api',
  stems: ['stral-', 'xtral-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const core = readMistral(text.slice(routed.length));
    return core && nameOf('mistral-api', { routed, core });
  },
  format: formatName,
  hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
  entryPoints: [
    ...client('@mistralai/mistralai*', ['default', 'Mistral', 'MistralClient'], ['serverURL']),
    ...provider('@ai-sdk/mistral', ['mistral'], ['createMistral']),
    ...client('@langchain/mistralai', ['ChatMistralAI', 'MistralAI', 'MistralAIEmbeddings'], ['serverURL']),
    ...client('@llamaindex/mistral', ['MistralAI', 'MistralAIEmbedding']),
  ],
};
