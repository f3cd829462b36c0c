import { readClaude } from './grammar/claude.js';
import { type CoreName, formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { readDeepseek } from './grammar/deepseek.js';
import { client } from './grammar/entry.js';
import { readGrok } from './grammar/grok.js';
import { readMistral } from './grammar/mistral.js';
import type { Surface } from './surface.js';

/** A deployment name is free text; what can be read is the default one, which is the model's name without a date. */
function readDeployment(text: string): CoreName | null {
  const claude = readClaude(text);
  if (claude) return claude.date === '' && claude.suffix === '' ? claude : null;
  if (/^cohere-(?:command|embed)-[a-z0-9-]+$/.test(text)) return { base: text, date: '', suffix: '' };
  return readMistral(text) ?? readGrok(text) ?? readDeepseek(text);
}

export const foundry: Surface = {
  id: 'foundry',
  stems: ['claude', 'stral-', 'grok-', 'cohere-command', 'embed-v', 'deepseek'],
  parse(text) {
    const [plain, modifiers] = takeModifiers(text, null);
    const core = readDeployment(plain);
    return core && nameOf('foundry', { core, modifiers });
  },
  format: formatName,
  hosts: ['services.ai.azure.com', 'models.ai.azure.com'],
  entryPoints: [
    ...client('@anthropic-ai/foundry-sdk*', ['default', 'AnthropicFoundry']),
    ...client('@azure-rest/ai-inference', ['default', 'ModelClient']),
    ...client('@azure/ai-projects', ['AIProjectClient']),
  ],
};
