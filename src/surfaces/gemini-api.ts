import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readGemini } from './grammar/gemini.js';
import type { Surface } from './surface.js';

const AT = { hosts: ['generativelanguage.googleapis.com'] };

const WORDS = ['aqa'];
const readOwn = readWord(WORDS);
const ROUTE = /^(?:models\/|(?:google|google_genai|google-genai|gemini|googleai)[:/])/;

export const geminiApi: Surface = {
  id: 'gemini-api',
  publisher: 'google',
  stems: [
    'gemini-',
    'gemma',
    'imagen-',
    'veo-',
    'lyria-',
    'nano-banana',
    'embedding-00',
    'embedding-gecko',
    'embedding-2-',
    'learnlm-',
    'deep-research-pr',
    'deep-research-max',
    'antigravity-',
    '-bison',
  ],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const plain = text.slice(routed.length);
    const core = readGemini(plain) ?? readOwn(plain);
    return core && nameOf('gemini-api', { routed, core });
  },
  format: formatName,
  modifiers: [],
  words: WORDS,
  entryPoints: [
    ...client('@google/genai*', ['GoogleGenAI'], { ...AT, hostOptions: ['httpOptions.baseUrl'] }),
    ...client('@google/generative-ai', ['GoogleGenerativeAI'], { ...AT, hostOptions: ['baseUrl'] }),
    ...provider('@ai-sdk/google', ['google'], ['createGoogleGenerativeAI', 'createGoogle'], AT),
    ...client('@langchain/google-genai', ['ChatGoogleGenerativeAI', 'GoogleGenerativeAIEmbeddings'], { ...AT, hostOptions: ['baseUrl'] }, [
      'model',
      'modelName',
    ]),
    ...client('@copilotkit/runtime*', ['GoogleGenerativeAIAdapter'], { ...AT, hostOptions: ['baseUrl'] }),
    ...provider('@tanstack/ai-gemini', ['geminiText', 'gemini', 'geminiImage', 'geminiSpeech'], ['createGeminiChat', 'createGemini'], AT),
    ...provider('@genkit-ai/googleai', ['gemini', 'googleAI'], [], AT),
    ...provider('@genkit-ai/google-genai', ['googleAI'], [], AT),
    ...client('@llamaindex/google', ['Gemini', 'gemini', 'GeminiEmbedding'], AT, ['model', 'modelName']),
  ],
};
