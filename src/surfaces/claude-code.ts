import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

const AT = { hosts: [] };

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
  entryPoints: [
    ...client(
      '@anthropic-ai/claude-agent-sdk*',
      ['query', 'unstable_v2_createSession', 'unstable_v2_prompt', 'unstable_v2_resumeSession'],
      { ...AT, hostOptions: ['env'] },
      ['model', 'fallbackModel', 'advisorModel'],
    ),
    ...client('@anthropic-ai/claude-code*', ['query'], { ...AT, hostOptions: ['env'] }, ['model', 'fallbackModel']),
    ...provider('ai-sdk-provider-claude-code', ['claudeCode'], ['createClaudeCode'], AT),
    ...client('@ai-sdk/harness-claude-code', ['claudeCode', 'createClaudeCode'], { ...AT, hostOptions: ['env'] }),
    ...client('@copilotkit/runtime*', ['ClaudeAgentAdapter'], { ...AT, hostOptions: ['env'] }),
  ],
};
