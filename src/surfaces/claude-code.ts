import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import type { Surface } from './surface.js';

const WORDS = ['sonnet', 'opus', 'haiku', 'fable', 'best', 'opusplan', 'default', 'inherit'];
const WORD = new RegExp(`^(?:${WORDS.join('|')})$`);

export const claudeCode: Surface = {
  id: 'claude-code',
  publisher: 'anthropic',
  stems: ['claude'],
  parse(text) {
    const [plain, modifiers] = takeModifiers(text, /-fast$/);
    const core = WORD.test(plain) ? { base: plain, date: '', suffix: '' } : readClaude(plain);
    return core && nameOf('claude-code', { core, modifiers });
  },
  format: formatName,
  modifiers: ['[1m]', '-fast'],
  words: WORDS,
  entryPoints: [],
};
