import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { refusedBy } from './words/parameters.js';

export const incompatibleParameter: NameRule = {
  id: 'incompatible-parameter',
  about: 'name',
  summary: 'a call that sets a parameter which its model refuses',
  severity: 'error',
  options: [],
  observe(judged, { catalog }) {
    const { reference, place } = judged;
    const isSent = place.evidence.some(({ claim, value, strength }) => claim === 'sent' && value === place.surface && strength === 'proof');
    const name = reference.names.find(({ surface }) => surface === place.surface);
    const called = name && (catalog.resolve(place.surface, name.id) ?? catalog.find(place.surface, name.id));
    const [refused, ...more] = isSent && called ? refusedBy(called, judged, 'proof') : [];
    if (!refused) return null;
    const parameters = [refused, ...more].map(({ parameter }) => parameter).join(', ');
    return {
      message: `${shownName(reference)} refuses ${parameters}, which this call sets.`,
      help: `Take ${more.length > 0 ? 'them' : 'it'} out of the call; rewriting the name alone does not help.`,
      source: refused.source,
    };
  },
};
