import type { Baseline } from '../core/baseline.js';
import type { Severity } from '../core/configuration.js';
import type { Finding } from '../core/observation.js';
import type { LintReport, ScanReport } from '../core/report.js';
import type { Spot } from '../core/suppression.js';
import { RULES } from '../rules/index.js';
import { applyBaseline } from './apply-baseline.js';
import type { RunContext } from './context.js';
import { byPlace, type Draft, fingerprint } from './fingerprint.js';
import { observe } from './observe.js';
import { observeBaseline, observeSuppressions } from './observe-exceptions.js';
import { compilePolicy } from './rule-policy.js';
import { suppress } from './suppress.js';

/**
 * Observes, then takes out what a suppression or the baseline accepts; exceptions that accept nothing are findings themselves. `isWhole`: the
 * run looked at every file of the project, so that an entry of the configuration without a finding is unused.
 */
export function lint(scan: ScanReport, context: RunContext, baseline: Baseline | null = null, isWhole = false): LintReport {
  const policyOf = compilePolicy(context.configuration, RULES);
  const { drafts, counted } = observe(scan, policyOf, context);
  const findings = fingerprint([...drafts].sort((a, b) => byPlace(a.finding, b.finding)));
  const known = RULES.map(({ id }) => id);
  const suppressed = suppress(findings, scan, known, namesOf(scan), context, isWhole);
  const unused = observeSuppressions(suppressed.problems, policyOf, context);
  const { open, accepted, stale } = applyBaseline([...suppressed.open, ...fingerprint(unused)], baseline, scan, context);
  const left: readonly Draft[] = baseline ? observeBaseline(stale, baseline, policyOf, context) : [];
  return {
    ...scan,
    findings: [...open, ...fingerprint(left)].sort(byPlace),
    rules: RULES.map(({ id, summary, severity }) => ({ id, summary, severity })),
    accepted: [...suppressed.accepted, ...accepted],
    counted,
  };
}

/** True when a finding is at or above the severity from which a run fails. */
export function fails({ findings }: LintReport, failOn: Finding['severity']): boolean {
  return findings.some(({ severity }) => RANK[severity] >= RANK[failOn]);
}

const RANK: Readonly<Record<Exclude<Severity, 'off'>, number>> = { info: 0, warn: 1, error: 2 };

/** The name at a place as it is written, codenames in clear: comments name them so. */
function namesOf({ judged }: ScanReport): (spot: Spot) => string {
  const keyOf = ({ path, range }: Pick<Spot, 'path' | 'range'>): string => `${path}\0${range.start}`;
  const written = new Map(judged.map(({ reference }) => [keyOf(reference), reference.text]));
  return (spot) => written.get(keyOf(spot)) ?? '';
}
