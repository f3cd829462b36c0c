import { shownName } from '../core/mask.js';
import type { Rule } from './rule.js';
import { fixOf } from './words/fix.js';
import { replacementOf, rowOf } from './words/lifecycle.js';

export const retiredModel: Rule = {
  id: 'retired-model',
  summary: 'a model that its surface does not serve any more',
  severity: 'error',
  options: [],
  observe(judged, { catalog, today }) {
    if (judged.decision.verdict === 'ignore') return null;
    const row = rowOf(judged, catalog);
    if (!row || catalog.status(row, today) !== 'retired') return null;
    const when = row.retiresOn ? ` on ${row.retiresOn}` : '';
    const source = row.stated?.source ?? row.sources[0];
    return {
      message: `${shownName(judged.reference)} was retired from ${row.surface}${when}.`,
      help: fixOf(judged) ?? replacementOf(row, catalog, today),
      ...(source && { source: `${source}, catalog of ${catalog.asOf}` }),
    };
  },
};
