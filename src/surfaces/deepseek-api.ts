import { formatName, nameOf } from './grammar/core-name.js';
import { readDeepseek } from './grammar/deepseek.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

const ROUTE = /^deepseek[:/]/;

export const deepseekApi: Surface = {
  id: 'deepseek-api',
  stems: ['deepseek'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const core = readDeepseek(text.slice(routed.length));
    return core && nameOf('deepseek-api', { routed, core });
  },
  format: formatName,
  hosts: ['api.deepseek.com'],
  entryPoints: [
    ...provider('@ai-sdk/deepseek', ['deepseek', 'deepSeek'], ['createDeepSeek']),
    ...provider('@genkit-ai/compat-oai/deepseek', ['deepSeek', 'default'], []),
    ...client('@langchain/deepseek', ['ChatDeepSeek']),
  ],
};
