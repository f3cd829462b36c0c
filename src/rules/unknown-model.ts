import { shownName } from '../core/mask.js';
import { nearest } from '../core/nearest.js';
import type { NameRule } from './rule.js';

export const unknownModel: NameRule = {
  id: 'unknown-model',
  about: 'name',
  summary: 'shaped like a model ID and sent to a model API, but in no source',
  severity: 'warn',
  options: [],
  observe({ reference, place, decision }, { catalog }) {
    if (reference.kind !== 'none' || decision.verdict === 'ignore') return null;
    const known = catalog.rows.filter(({ surface }) => surface === place.surface).map(({ id }) => id);
    const meant = nearest(reference.text, known);
    return {
      message: `${shownName(reference)} is no model that the catalog of ${catalog.asOf} knows.`,
      help: meant ? `Did you mean ${meant}?` : `\`unpin models\` lists the names of ${place.surface}.`,
    };
  },
};
