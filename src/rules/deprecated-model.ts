import type { ModelRow } from '../catalog/model-row.js';
import { shownName } from '../core/mask.js';
import type { Rule } from './rule.js';
import { fixOf } from './words/fix.js';
import { daysBetween, replacementOf, rowOf } from './words/lifecycle.js';

export const deprecatedModel: Rule = {
  id: 'deprecated-model',
  summary: 'a model whose retirement is announced',
  severity: 'warn',
  options: [
    {
      name: 'within',
      kind: 'days',
      fallback: null,
      description: 'only where the exact date of retirement is at most this far away; without it every announced one',
    },
  ],
  observe(judged, { catalog, today, options }) {
    if (judged.decision.verdict === 'ignore') return null;
    const row = rowOf(judged, catalog);
    if (!row || catalog.status(row, today) !== 'deprecated') return null;
    const within = options.within ?? null;
    if (within !== null && (!row.retiresOn || daysBetween(today, row.retiresOn) > within)) return null;
    const source = row.stated?.source ?? row.sources[0];
    return {
      message: `${shownName(judged.reference)} is deprecated on ${row.surface}${dates(row, today)}.`,
      help: fixOf(judged) ?? replacementOf(row, catalog, today),
      ...(source && { source: `${source}, catalog of ${catalog.asOf}` }),
    };
  },
};

/** An exact date and a mere "not before" are different promises. */
function dates({ retiresOn, retiresNotBefore }: ModelRow, today: string): string {
  if (retiresOn) {
    const days = daysBetween(today, retiresOn);
    return ` and retires on ${retiresOn}, in ${days} ${days === 1 ? 'day' : 'days'}`;
  }
  return retiresNotBefore ? ` and retires not before ${retiresNotBefore}, date open` : ', date of retirement not announced';
}
