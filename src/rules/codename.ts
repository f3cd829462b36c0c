import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { fixOf } from './words/fix.js';

export const codename: NameRule = {
  id: 'codename',
  about: 'name',
  summary: 'the internal name of a model; masked in every output',
  severity: 'error',
  options: [],
  observe(judged) {
    const { reference, decision } = judged;
    if (reference.kind !== 'codename' || decision.verdict === 'ignore') return null;
    return {
      message: `${shownName(reference)} is the internal name of a model.`,
      help: fixOf(judged) ?? `Write the public name instead; unpin left it (${decision.reason}).`,
    };
  },
};
