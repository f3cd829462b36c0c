import type { Baseline } from '../core/baseline.js';
import type { Severity } from '../core/configuration.js';
import type { Finding } from '../core/observation.js';
import type { LintReport, ScanReport } from '../core/report.js';
import { RULES } from '../rules/index.js';
import { docsOf } from '../rules/rule.js';
import { applyBaseline } from './apply-baseline.js';
import type { RunContext } from './context.js';
import { byPlace, type Draft, fingerprint } from './fingerprint.js';
import { observe } from './observe.js';
import { observeBaseline, observeSuppressions } from './observe-exceptions.js';
import { type LintedFolder, observeMigrations } from './observe-migrations.js';
import { compilePolicy } from './rule-policy.js';
import { suppress } from './suppress.js';

/**
 * Observes, then takes out what a suppression or the baseline accepts; exceptions that accept nothing are findings themselves. `isWhole`: the
 * run looked at every file of the project, so that an entry of the configuration without a finding is unused. `migrations` is null where nobody
 * has looked at their folder.
 */
export function lint(
  scan: ScanReport,
  context: RunContext,
  baseline: Baseline | null = null,
  isWhole = false,
  migrations: LintedFolder | null = null,
): LintReport {
  const policyOf = compilePolicy(context.configuration, RULES);
  const { drafts, counted } = observe(scan, policyOf, context);
  const all = [...drafts, ...(migrations === null ? [] : observeMigrations(scan, migrations, policyOf, context))];
  const sorted = all.sort((a, b) => byPlace(a.finding, b.finding));
  const findings = fingerprint(sorted);
  const names = new Map(findings.map((finding, at) => [finding, sorted[at]?.name ?? '']));
  const asked = migrations === null ? RULES.filter(({ about }) => about !== 'migration') : RULES;
  const suppressed = suppress(findings, scan, asked, (finding) => names.get(finding) ?? '', context, isWhole);
  const unused = observeSuppressions(suppressed.problems, policyOf, context);
  const { open, accepted, stale } = applyBaseline([...suppressed.open, ...fingerprint(unused)], baseline, scan, context, isWhole);
  const left: readonly Draft[] = baseline ? observeBaseline(stale, baseline, policyOf, context) : [];
  const { judged: _, ...read } = scan;
  return {
    ...read,
    findings: [...open, ...fingerprint(left)].sort(byPlace),
    rules: RULES.map((rule) => ({ id: rule.id, summary: rule.summary, severity: rule.severity, docs: docsOf(rule) })),
    accepted: [...suppressed.accepted, ...accepted],
    counted,
  };
}

/** True when a finding is at or above the severity from which a run fails. */
export function fails({ findings }: LintReport, failOn: Finding['severity']): boolean {
  return findings.some(({ severity }) => RANK[severity] >= RANK[failOn]);
}

const RANK: Readonly<Record<Exclude<Severity, 'off'>, number>> = { info: 0, warn: 1, error: 2 };
