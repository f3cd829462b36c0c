import type { Severity } from '../core/configuration.js';
import type { Judged } from '../core/decision.js';
import type { Finding } from '../core/observation.js';
import type { LintReport, ScanReport } from '../core/report.js';
import { RULES } from '../rules/index.js';
import type { RunContext } from './context.js';
import { fingerprint } from './fingerprint.js';
import { compilePolicy } from './rule-policy.js';

/** Lets every rule that is on for a path speak about its references. What no rule words and is still a pin is counted. */
export function lint(scan: ScanReport, context: RunContext): LintReport {
  const policyOf = compilePolicy(context.configuration, RULES);
  const observed: Omit<Finding, 'fingerprint'>[] = [];
  const counted: Judged[] = [];
  for (const judged of scan.judged) {
    const { rules, preference, isPreferenceStated } = policyOf(context.base + judged.reference.path);
    const before = observed.length;
    for (const { rule, severity, options } of rules) {
      const { catalog, today } = context;
      const observation = rule.observe(judged, { catalog, today, preference, isPreferenceStated, options });
      if (observation) observed.push({ ruleId: rule.id, severity, judged, ...observation });
    }
    if (observed.length === before && preference !== 'pin' && isPinToChange(judged)) counted.push(judged);
  }
  return { ...scan, findings: fingerprint(observed.sort(byPosition)), counted };
}

/** True when a finding is at or above the severity from which a run fails. */
export function fails(report: LintReport, failOn: Exclude<Severity, 'off'>): boolean {
  return report.findings.some(({ severity }) => RANK[severity] >= RANK[failOn]);
}

const RANK = { info: 0, warn: 1, error: 2 } as const;

function isPinToChange({ reference, decision }: Judged): boolean {
  return reference.kind === 'pin' && decision.verdict !== 'ignore';
}

function byPosition(a: Omit<Finding, 'fingerprint'>, b: Omit<Finding, 'fingerprint'>): number {
  const [one, other] = [a.judged.reference, b.judged.reference];
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.range.start - other.range.start;
}
