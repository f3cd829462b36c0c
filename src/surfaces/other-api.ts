import type { Catalog } from '../catalog/catalog.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import type { Surface } from './surface.js';

/** APIs without a grammar of their own here (Claude Platform on AWS, Voyage, …): exact catalog names and nothing else. */
export function createOtherApi(catalog: Catalog): Surface {
  return {
    id: 'other-api',
    stems: ['claude', 'rerank-2', 'voyage-'],
    parse(text) {
      const [plain, modifiers] = takeModifiers(text, null);
      if (!catalog.find('other-api', plain)) return null;
      return nameOf('other-api', { core: { base: plain, date: '', suffix: '' }, modifiers });
    },
    format: formatName,
    hosts: [],
    entryPoints: [],
  };
}
