import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import type { Surface } from './surface.js';

const WORDS = ['sonnet', 'opus', 'haiku', 'fable', 'best', 'opusplan', 'default', 'inherit'];
const WORD = new RegExp(`^(?:${WORDS.join('|')})$`);

export const claudeCode: Surface = {
  id: 'claude-code',
  stems: ['claude'],
  parse(text) {
    const [plain, modifiers] = takeModifiers(text, /-fast$/);
    const core = WORD.test(plain) ? { base: plain, date: '', suffix: '' } : readClaude(plain);
    return core && nameOf('claude-code', { core, modifiers });
  },
  format: formatName,
  words: WORDS,
  hosts: [],
  entryPoints: [
    ...client('@anthropic-ai/claude-agent-sdk*', ['query', 'unstable_v2_createSession', 'unstable_v2_prompt', 'unstable_v2_resumeSession']),
    ...client('@anthropic-ai/claude-code*', ['query']),
    ...provider('ai-sdk-provider-claude-code', ['claudeCode'], ['createClaudeCode']),
    ...client('@ai-sdk/harness-claude-code', ['claudeCode', 'createClaudeCode']),
    ...client('@copilotkit/runtime*', ['ClaudeAgentAdapter']),
  ],
};
