import type { Judged } from '../core/decision.js';
import { shownName } from '../core/mask.js';
import type { Subject } from '../core/observation.js';
import type { ScanReport } from '../core/report.js';
import { mayBeTold } from '../rules/words/place.js';
import type { RunContext } from './context.js';
import { type Draft, identityOf } from './fingerprint.js';
import type { PathPolicy } from './rule-policy.js';

export interface Observed {
  readonly drafts: readonly Draft[];
  /** Pins that could be changed and that no rule words. */
  readonly counted: readonly Judged[];
}

/** Lets every rule about names that is on for a path speak about its references. */
export function observe({ judged }: ScanReport, policyOf: (path: string) => PathPolicy, context: RunContext): Observed {
  const { catalog, today } = context;
  const drafts: Draft[] = [];
  const counted: Judged[] = [];
  for (const one of judged.filter(mayBeTold)) {
    const { rules, preference, isPreferenceStated } = policyOf(context.base + one.reference.path);
    const before = drafts.length;
    for (const { rule, severity, options } of rules) {
      if (rule.about !== 'name') continue;
      const observation = rule.observe(one, { catalog, today, preference, isPreferenceStated, options });
      if (!observation) continue;
      drafts.push({
        finding: { ruleId: rule.id, severity, ...observation, ...subjectOf(one) },
        identity: identityOf(one.reference),
        name: one.reference.text,
      });
    }
    if (drafts.length === before && preference !== 'pin' && isPinToChange(one)) counted.push(one);
  }
  return { drafts, counted };
}

export function subjectOf({ reference, place, decision }: Judged): Subject {
  const { path, range, line, column } = reference;
  const { reason, tier, to } = decision;
  return { path, range, line, column, text: shownName(reference), surface: place.surface, reason, tier, ...(to !== undefined && { to }) };
}

function isPinToChange({ reference, decision }: Judged): boolean {
  return reference.kind === 'pin' && decision.verdict !== 'ignore';
}
