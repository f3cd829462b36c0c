import { readCommand } from './grammar/command.js';
import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

const WORDS = ['command', 'command-light'];
const readOwn = readWord(WORDS);
const ROUTE = /^cohere[:/]/;

export const cohereApi: Surface = {
  id: 'cohere-api',
  stems: [
    'command-r',
    'command-a-',
    'command-light',
    'command-nightly',
    'c4ai-aya',
    'embed-english',
    'embed-multilingual',
    'embed-v',
    'rerank-english',
    'rerank-multilingual',
    'rerank-v',
    'north-mini',
  ],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const plain = text.slice(routed.length);
    const core = readCommand(plain) ?? readOwn(plain);
    return core && nameOf('cohere-api', { routed, core });
  },
  format: formatName,
  words: WORDS,
  hosts: ['api.cohere.com', 'api.cohere.ai'],
  entryPoints: [
    ...client('cohere-ai*', ['default', 'CohereClient', 'CohereClientV2'], ['environment']),
    ...provider('@ai-sdk/cohere', ['cohere'], ['createCohere']),
    ...client('@langchain/cohere', ['ChatCohere', 'Cohere', 'CohereEmbeddings', 'CohereRerank']),
  ],
};
