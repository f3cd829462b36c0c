import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readGemini } from './grammar/gemini.js';
import type { Surface } from './surface.js';

const WORDS = ['aqa'];
const readOwn = readWord(WORDS);
const ROUTE = /^(?:models\/|(?:google|google_genai|google-genai|gemini|googleai)[:/])/;

export const geminiApi: Surface = {
  id: 'gemini-api',
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
  words: WORDS,
  hosts: ['generativelanguage.googleapis.com'],
  entryPoints: [
    ...client('@google/genai*', ['GoogleGenAI']),
    ...client('@google/generative-ai', ['GoogleGenerativeAI']),
    ...provider('@ai-sdk/google', ['google'], ['createGoogleGenerativeAI', 'createGoogle']),
    ...client('@langchain/google-genai', ['ChatGoogleGenerativeAI', 'GoogleGenerativeAIEmbeddings']),
    ...client('@copilotkit/runtime*', ['GoogleGenerativeAIAdapter']),
    ...provider('@tanstack/ai-gemini', ['geminiText', 'gemini', 'geminiImage', 'geminiSpeech'], ['createGeminiChat', 'createGemini']),
    ...provider('@genkit-ai/googleai', ['gemini', 'googleAI'], []),
    ...provider('@genkit-ai/google-genai', ['googleAI'], []),
    ...client('@inngest/agent-kit', ['gemini']),
    ...client('@inngest/ai*', ['gemini']),
    ...client('@llamaindex/google', ['Gemini', 'gemini', 'GeminiEmbedding']),
  ],
};
