import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { isValue, strictSurfaceOf } from './words/place.js';

/** They define what an alias means, so an alias in them means itself. */
const DEFINES_ALIAS = /^ANTHROPIC_DEFAULT_(?:OPUS|SONNET|HAIKU|FABLE)_MODEL$/;

export const wrongSurface: NameRule = {
  id: 'wrong-surface',
  about: 'name',
  summary: 'a name sent to a system that does not know it',
  severity: 'error',
  options: [],
  observe(judged) {
    const { reference } = judged;
    if (reference.kind === 'alias' && DEFINES_ALIAS.test(reference.slot ?? '') && reference.names.every(({ base }) => !/\d/.test(base)))
      return {
        message: `${reference.slot} defines an alias and holds one.`,
        help: 'Write the full ID that the provider of this place knows.',
      };

    const surface = strictSurfaceOf(judged);
    const readers = [...new Set(reference.names.map((name) => name.surface))];
    if (!surface || reference.kind === 'none' || readers.length === 0 || readers.includes(surface) || !isValue(judged)) return null;
    return {
      message: `${shownName(reference)} is no name of ${surface}, which is what reads it here.`,
      help: `It is a name of ${readers.slice(0, 3).join(', ')}; \`unpin models\` lists those of ${surface}.`,
    };
  },
};
