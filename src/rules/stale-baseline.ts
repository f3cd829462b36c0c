import type { BaselineRule } from './rule.js';

export const staleBaseline: BaselineRule = {
  id: 'stale-baseline',
  about: 'baseline',
  summary: 'an entry of the baseline whose finding is gone',
  severity: 'warn',
  options: [],
  observe({ rule, name, path }) {
    return {
      message: `${rule} does not find ${name} in ${path} any more.`,
      help: '`unpin baseline prune` removes the entry; while it stands, the same finding could come back unseen.',
    };
  },
};
