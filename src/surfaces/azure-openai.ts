import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { readGpt } from './grammar/gpt.js';
import type { Surface } from './surface.js';

const WORDS = ['o1', 'o3', 'chat-latest'];
const readOwn = readWord(WORDS);
const ROUTE = /^azure(?:-openai)?:/;

export const azureOpenai: Surface = {
  id: 'azure-openai',
  publisher: null,
  stems: ['gpt-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const plain = text.slice(routed.length);
    const core = readGpt(plain) ?? readOwn(plain);
    return core && nameOf('azure-openai', { routed, core });
  },
  format: formatName,
  modifiers: [],
  words: WORDS,
  entryPoints: [],
};
