import type { Accepted, Finding } from '../core/observation.js';
import type { Reference } from '../core/place.js';
import type { Spot, Suppression, Suppressions } from '../core/suppression.js';
import type { SuppressionProblem } from '../rules/rule.js';

export interface Suppressed {
  /** What no comment accepts; where one has expired, the next step says so. */
  readonly open: readonly Finding[];
  readonly accepted: readonly Accepted[];
  readonly problems: readonly { readonly spot: Spot; readonly problem: SuppressionProblem }[];
}

/** Applies the comments to the findings, once, and says which comments do nothing. `nameAt` gives the name as it is written. */
export function suppress(
  findings: readonly Finding[],
  { valid, broken }: Suppressions,
  known: readonly string[],
  today: string,
  nameAt: (spot: Spot) => string,
): Suppressed {
  const open: Finding[] = [];
  const accepted: Accepted[] = [];
  const problems: { spot: Spot; problem: SuppressionProblem }[] = broken.map((spot) => ({
    spot,
    problem: { kind: 'broken', problem: spot.problem },
  }));
  const used = new Set<Suppression>();
  const ambiguous = new Set<Suppression>();
  for (const suppression of valid) {
    if (suppression.name !== null || suppression.firstLine !== suppression.lastLine) continue;
    const names = [...new Set(findings.filter((finding) => covers(suppression, finding)).map(nameAt))];
    if (names.length < 2) continue;
    ambiguous.add(suppression);
    problems.push({ spot: suppression, problem: { kind: 'ambiguous', suppression, names } });
  }
  for (const finding of findings) {
    const matching = valid.filter(
      (each) => covers(each, finding) && !ambiguous.has(each) && (each.name === null || each.name === nameAt(finding)),
    );
    for (const each of matching) used.add(each);
    const holding = matching.find(({ until }) => until === null || today <= until);
    if (holding) accepted.push({ finding, by: 'comment', reason: holding.reason, until: holding.until });
    else open.push(withExpiry(finding, matching[0]));
  }
  for (const suppression of valid) {
    if (!known.includes(suppression.rule)) problems.push({ spot: suppression, problem: { kind: 'unknown-rule', suppression, known } });
    else if (!used.has(suppression) && !ambiguous.has(suppression))
      problems.push({ spot: suppression, problem: { kind: 'unused', suppression } });
  }
  return { open, accepted, problems };
}

/** The references that a comment, whatever its rule, asks to leave as they are: `fix` must not undo what somebody gave a reason for. */
export function isLeftByComment({ path, line, text }: Reference, { valid }: Suppressions, today: string): boolean {
  return valid.some(
    (each) =>
      each.path === path &&
      each.firstLine <= line &&
      line <= each.lastLine &&
      (each.name === null || each.name === text) &&
      (each.until === null || today <= each.until),
  );
}

function covers({ path, rule, firstLine, lastLine }: Suppression, finding: Finding): boolean {
  return finding.path === path && finding.ruleId === rule && firstLine <= finding.line && finding.line <= lastLine;
}

function withExpiry(finding: Finding, expired: Suppression | undefined): Finding {
  if (!expired) return finding;
  return { ...finding, help: `${finding.help} The suppression on line ${expired.line} expired on ${expired.until}.` };
}
