import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { fixOf } from './words/fix.js';

export const pinnedModel: NameRule = {
  id: 'pinned-model',
  about: 'name',
  summary: 'an explicit model ID where the policy of the path prefers an alias or a constant',
  severity: 'warn',
  options: [],
  observe(judged, { preference, isPreferenceStated }) {
    const { reference, decision } = judged;
    if (reference.kind !== 'pin' || decision.verdict === 'ignore' || preference === 'pin') return null;
    const fix = fixOf(judged);
    if (fix) return { message: `${shownName(reference)} pins one model where '${decision.to}' is accepted.`, help: fix };
    if (!isPreferenceStated) return null;
    const wanted = preference === 'constant' ? 'a constant' : 'an alias';
    return {
      message: `${shownName(reference)} pins one model; this path prefers ${wanted}.`,
      help: `unpin cannot rewrite it (${decision.reason}): change it by hand, or allow pins for this path with \`prefer\`.`,
    };
  },
};
