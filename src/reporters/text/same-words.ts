import type { Finding } from '../../core/observation.js';
import { groupBy } from './group-by.js';

export type SameWords = readonly [Finding, ...Finding[]];

/** Findings that differ in their place alone, in order of first occurrence. */
export function bySameWords(findings: readonly Finding[]): readonly SameWords[] {
  return [
    ...groupBy(findings, ({ severity, ruleId, reason, message, help }) => [severity, ruleId, reason, message, help].join('\n')).values(),
  ];
}
