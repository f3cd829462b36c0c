import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { readGemini } from './grammar/gemini.js';
import type { Surface } from './surface.js';

const WORDS = ['aqa'];
const readOwn = readWord(WORDS);
const ROUTE = /^(?:models\/|(?:google|google_genai|google-genai|gemini|googleai)[:/])/;

export const geminiApi: Surface = {
  id: 'gemini-api',
  publisher: 'google',
  stems: ['gemini-', 'gemma', 'imagen-', 'veo-', 'lyria-', 'nano-banana', 'embedding-00', 'learnlm-', 'bison'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const plain = text.slice(routed.length);
    const core = readGemini(plain) ?? readOwn(plain);
    return core && nameOf('gemini-api', { routed, core });
  },
  format: formatName,
  modifiers: [],
  words: WORDS,
  entryPoints: [],
};
