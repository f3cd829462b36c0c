import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { FINE_TUNE, readGpt } from './grammar/gpt.js';
import type { Surface } from './surface.js';

const WORDS = ['o1', 'o3', 'ada', 'babbage', 'curie', 'davinci', 'chat-latest'];
const readOwn = readWord(WORDS);
const ROUTE = /^openai[:/]/;

export const openaiApi: Surface = {
  id: 'openai-api',
  publisher: 'openai',
  stems: [
    'gpt-',
    'text-embedding-',
    'dall-e-',
    'whisper-1',
    'tts-1',
    'sora-2',
    '-moderation-',
    'codex-mini-latest',
    'computer-use-preview',
    'davinci-',
    'babbage-',
    'o1-mini',
    'o1-pr',
    'o1-20',
    'o3-mini',
    'o3-pro',
    'o3-20',
    'o4-mini',
    '-deep-research',
    'openai/o',
    'openai:o',
    '"o1"',
    "'o1'",
    '"o3"',
    "'o3'",
  ],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const rest = text.slice(routed.length);
    const tuned = FINE_TUNE.exec(rest);
    const core = readGpt(tuned?.[1] ?? rest) ?? readOwn(rest);
    if (!core) return null;
    if (!tuned) return nameOf('openai-api', { routed, core });
    return nameOf('openai-api', { routed: `${routed}ft:`, core: { ...core, suffix: core.suffix + (tuned[2] ?? '') } });
  },
  format: formatName,
  modifiers: [],
  words: WORDS,
  entryPoints: [],
};
