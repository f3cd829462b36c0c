import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { fixOf } from './words/fix.js';
import { fateOf, replacementOf, sourceOf } from './words/lifecycle.js';

export const retiredModel: NameRule = {
  id: 'retired-model',
  about: 'name',
  summary: 'a model that its surface does not serve any more',
  severity: 'error',
  options: [],
  observe(judged, { catalog, today }) {
    if (judged.decision.verdict === 'ignore') return null;
    const fate = fateOf(judged, catalog, today);
    if (fate?.lifecycle.status !== 'retired') return null;
    const { row, lifecycle } = fate;
    const when = lifecycle.retiresOn ? ` on ${lifecycle.retiresOn}` : '';
    return {
      message: `${shownName(judged.reference)} was retired from ${row.surface}${when}.`,
      help: fixOf(judged) ?? replacementOf(judged, row, catalog, today),
      source: sourceOf(fate, catalog),
    };
  },
};
