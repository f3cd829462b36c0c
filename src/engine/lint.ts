import type { Severity } from '../core/configuration.js';
import { maskCodenames } from '../core/mask.js';
import type { Finding } from '../core/observation.js';
import type { LintReport, ScanReport } from '../core/report.js';
import type { Spot, SUPPRESSION_PROBLEMS } from '../core/suppression.js';
import { RULES } from '../rules/index.js';
import type { SuppressionProblem } from '../rules/rule.js';
import type { RunContext } from './context.js';
import { type Draft, fingerprint } from './fingerprint.js';
import { observe } from './observe.js';
import { compilePolicy, type PathPolicy } from './rule-policy.js';
import { suppress } from './suppress.js';

/** Observes, then applies the comments that accept findings; the comments that accept nothing are findings themselves. */
export function lint(scan: ScanReport, context: RunContext): LintReport {
  const policyOf = compilePolicy(context.configuration, RULES);
  const { drafts, counted } = observe(scan, policyOf, context);
  const findings = fingerprint([...drafts].sort(byPosition));
  const written = new Map(scan.judged.map(({ reference }) => [keyOf(reference), reference.text]));
  const nameAt = (spot: Spot): string => written.get(keyOf(spot)) ?? '';
  const ruleIds = RULES.map(({ id }) => id);
  const { open, accepted, problems } = suppress(findings, scan.suppressions, ruleIds, context.today, nameAt);
  const stale = fingerprint(problems.flatMap(({ spot, problem }) => draftOf(spot, problem, policyOf(context.base + spot.path), context)));
  return { ...scan, findings: [...open, ...stale].sort(byPlace), accepted, counted };
}

/** True when a finding is at or above the severity from which a run fails. */
export function fails(report: LintReport, failOn: Exclude<Severity, 'off'>): boolean {
  return report.findings.some(({ severity }) => RANK[severity] >= RANK[failOn]);
}

const RANK = { info: 0, warn: 1, error: 2 } as const;

function draftOf(
  { path, range, line, column }: Spot,
  problem: SuppressionProblem,
  { rules }: PathPolicy,
  { configuration }: RunContext,
): readonly Draft[] {
  const codenames = Object.keys(configuration.app.codenames);
  return rules.flatMap(({ rule, severity }) => {
    if (rule.about !== 'suppression') return [];
    const { message, help } = rule.observe(problem);
    const reason: keyof typeof SUPPRESSION_PROBLEMS = `${problem.kind}-suppression`;
    const subject = { path, range, line, column, text: 'unpin-ignore', surface: null, reason, tier: null };
    const words = { message: maskCodenames(message, codenames), help: maskCodenames(help, codenames) };
    return [{ finding: { ruleId: rule.id, severity, ...words, ...subject }, identity: words.message }];
  });
}

function keyOf({ path, range }: Pick<Spot, 'path' | 'range'>): string {
  return `${path}\0${range.start}`;
}

function byPosition(a: Draft, b: Draft): number {
  return byPlace(a.finding, b.finding);
}

function byPlace(a: Omit<Finding, 'fingerprint'>, b: Omit<Finding, 'fingerprint'>): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.range.start - b.range.start;
}
