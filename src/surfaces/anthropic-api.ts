import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import type { Surface } from './surface.js';

const ROUTE = /^anthropic[:/]/;

export const anthropicApi: Surface = {
  id: 'anthropic-api',
  publisher: 'anthropic',
  stems: ['claude'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const [plain, modifiers] = takeModifiers(text.slice(routed.length), /-fast$/);
    const core = readClaude(plain);
    return core && nameOf('anthropic-api', { routed, core, modifiers });
  },
  format: formatName,
  modifiers: ['[1m]', '-fast'],
  entryPoints: [],
};
