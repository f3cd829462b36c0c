import type { Baseline, BaselineLine } from '../core/baseline.js';
import { maskCodenames } from '../core/mask.js';
import type { Observation } from '../core/observation.js';
import type { EXCEPTION_PROBLEMS } from '../core/suppression.js';
import type { RunContext } from './context.js';
import type { Draft } from './fingerprint.js';
import type { PathPolicy } from './rule-policy.js';
import type { Problem } from './suppress.js';

/** Suppressions that accept nothing. */
export function observeSuppressions(
  problems: readonly Problem[],
  policyOf: (path: string) => PathPolicy,
  { base, configuration }: RunContext,
): readonly Draft[] {
  const codenames = Object.keys(configuration.app.codenames);
  return problems.flatMap(({ spot: { path, range, line, column }, text, problem }) =>
    policyOf(base + path).rules.flatMap(({ rule, severity }) => {
      if (rule.about !== 'suppression') return [];
      const words = masked(rule.observe(problem), codenames);
      const reason: keyof typeof EXCEPTION_PROBLEMS = `${problem.kind}-suppression`;
      const subject = { path, range, line, column, text, surface: null, reason, tier: null };
      return [{ finding: { ruleId: rule.id, severity, ...words, ...subject }, identity: words.message }];
    }),
  );
}

/** Entries of the baseline whose finding is gone. */
export function observeBaseline(
  stale: readonly BaselineLine[],
  { path }: Baseline,
  policyOf: (path: string) => PathPolicy,
  { base }: RunContext,
): readonly Draft[] {
  return stale.flatMap(({ entry, line, start }) =>
    policyOf(base + path).rules.flatMap(({ rule, severity }) => {
      if (rule.about !== 'baseline') return [];
      const range = { start, end: start + 1 };
      const reason: keyof typeof EXCEPTION_PROBLEMS = 'stale-baseline';
      const subject = { path, range, line, column: 1, text: entry.name, surface: null, reason, tier: null };
      return [{ finding: { ruleId: rule.id, severity, ...rule.observe(entry), ...subject }, identity: entry.fingerprint }];
    }),
  );
}

function masked({ message, help }: Observation, codenames: readonly string[]): Observation {
  return { message: maskCodenames(message, codenames), help: maskCodenames(help, codenames) };
}
