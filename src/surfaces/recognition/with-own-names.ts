import type { ModelRow } from '../../catalog/model-row.js';
import { formatName, nameOf, takeModifiers } from '../grammar/core-name.js';
import type { Surface } from '../surface.js';

/** The surface, which also reads the exact names that the configuration adds to it, whatever their shape. */
export function withOwnNames(surface: Surface, own: readonly ModelRow[]): Surface {
  const ids = new Set(own.filter((row) => row.surface === surface.id).map(({ id }) => id));
  if (ids.size === 0) return surface;
  return {
    ...surface,
    stems: [...surface.stems, ...Array.from(ids, (id) => id.toLowerCase())],
    parse(text) {
      const [plain, modifiers] = takeModifiers(text, null);
      if (!ids.has(plain)) return surface.parse(text);
      return nameOf(surface.id, { core: { base: plain, date: '', suffix: '' }, modifiers });
    },
    format: (name) => (ids.has(name.id) ? formatName(name) : surface.format(name)),
  };
}
