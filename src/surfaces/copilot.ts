import { readDottedClaude } from './grammar/claude.js';
import { formatName, nameOf } from './grammar/core-name.js';
import { client } from './grammar/entry.js';
import { readGemini } from './grammar/gemini.js';
import { readGpt } from './grammar/gpt.js';
import { readGrok } from './grammar/grok.js';
import type { Surface } from './surface.js';

const ROUTE = /^(?:copilot|github-copilot)[:/]/;

export const copilot: Surface = {
  id: 'copilot',
  stems: ['claude', 'gpt-', 'gemini-', 'grok-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const end = /-thought$/.exec(text)?.[0] ?? '';
    const plain = text.slice(routed.length, text.length - end.length);
    const core = readDottedClaude(plain) ?? readGpt(plain) ?? readGemini(plain) ?? readGrok(plain);
    return core && nameOf('copilot', { routed, core, modifiers: end ? [end] : [] });
  },
  format: formatName,
  hosts: ['api.githubcopilot.com', 'models.github.ai', 'models.inference.ai.azure.com'],
  entryPoints: [...client('@github/copilot-sdk*', ['CopilotClient'])],
};
