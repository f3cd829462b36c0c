import { formatName, nameOf } from './grammar/core-name.js';
import { readMistral } from './grammar/mistral.js';
import type { Surface } from './surface.js';

const ROUTE = /^(?:mistral|mistralai)[:/]/;

export const mistralApi: Surface = {
  id: 'mistral-api',
  publisher: 'mistral',
  stems: ['stral-', 'xtral-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const core = readMistral(text.slice(routed.length));
    return core && nameOf('mistral-api', { routed, core });
  },
  format: formatName,
  modifiers: [],
  entryPoints: [],
};
