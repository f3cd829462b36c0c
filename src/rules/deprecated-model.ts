import type { Lifecycle } from '../catalog/catalog.js';
import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { fixOf } from './words/fix.js';
import { daysBetween, fateOf, replacementOf, sourceOf } from './words/lifecycle.js';

export const deprecatedModel: NameRule = {
  id: 'deprecated-model',
  about: 'name',
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
    const fate = fateOf(judged, catalog, today);
    if (fate?.lifecycle.status !== 'deprecated') return null;
    const { row, lifecycle } = fate;
    const within = options.within ?? null;
    if (within !== null && (!lifecycle.retiresOn || daysBetween(today, lifecycle.retiresOn) > within)) return null;
    return {
      message: `${shownName(judged.reference)} is deprecated on ${row.surface}${dates(lifecycle, today)}.`,
      help: fixOf(judged) ?? replacementOf(judged, row, catalog, today),
      source: sourceOf(fate, catalog),
    };
  },
};

/** An exact date and a mere "not before" are different promises. */
function dates({ retiresOn, retiresNotBefore }: Lifecycle, today: string): string {
  if (retiresOn) {
    const days = daysBetween(today, retiresOn);
    return ` and retires on ${retiresOn}, in ${days} ${days === 1 ? 'day' : 'days'}`;
  }
  return retiresNotBefore ? ` and retires not before ${retiresNotBefore}, date open` : ', date of retirement not announced';
}
