import { nearest } from '../core/nearest.js';
import type { SuppressionRule } from './rule.js';

export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  about: 'suppression',
  summary: 'a suppression that suppresses nothing',
  severity: 'warn',
  options: [],
  observe(problem) {
    switch (problem.kind) {
      case 'broken':
        return {
          message: `This suppression does not count: ${problem.problem}.`,
          help: 'unpin-ignore RULE(NAME) until=YYYY-MM-DD -- REASON',
        };
      case 'unknown-rule': {
        const { rule } = problem.suppression;
        const meant = nearest(rule, problem.known);
        return {
          message: `There is no rule ${rule} to suppress.`,
          help: meant ? `Did you mean ${meant}?` : `Known: ${problem.known.join(', ')}.`,
        };
      }
      case 'unused': {
        const { rule, name } = problem.suppression;
        return { message: `Nothing that it covers is found by ${rule}${name === null ? '' : ' for that name'}.`, help: 'Remove it.' };
      }
      case 'ambiguous': {
        const { rule } = problem.suppression;
        const [first] = problem.names;
        return {
          message: `It names no model, and ${rule} finds several on its line.`,
          help: `Write which one is meant: ${rule}(${first}).`,
        };
      }
    }
  },
};
