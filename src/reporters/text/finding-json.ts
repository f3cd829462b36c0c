import type { Finding } from '../../core/observation.js';
import type { LintReport } from '../../core/report.js';
import type { Spot } from '../../core/suppression.js';

/** A finding as every JSON of unpin spells it. */
export function findingJson({
  ruleId,
  severity,
  tier,
  surface,
  reason,
  message,
  help,
  to,
  source,
  fingerprint,
  ...subject
}: Finding): object {
  return {
    ruleId,
    severity,
    tier,
    ...positionJson(subject),
    surface,
    reason,
    message,
    help,
    ...(to !== undefined && { to }),
    ...(source !== undefined && { source }),
    fingerprint,
  };
}

export function positionJson({ path, line, column, range, text }: Spot & { readonly text: string }): object {
  return { path, line, column, endLine: line, endColumn: endColumn({ column, range }), text };
}

/** Behind the last character; a name never spans lines. */
export function endColumn({ column, range }: Pick<Spot, 'column' | 'range'>): number {
  return column + range.end - range.start;
}

export function summaryJson({ findings, accepted, counted, counts, skips }: LintReport): object {
  const severe = (wanted: Finding['severity']): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    errors: severe('error'),
    warnings: severe('warn'),
    infos: severe('info'),
    accepted: accepted.length,
    counted: counted.length,
    files: { ...counts, skipped: skips.length },
  };
}
