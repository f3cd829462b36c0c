import { shownName } from '../core/mask.js';
import type { Finding } from '../core/observation.js';
import { printableJson } from '../core/printable.js';
import type { LintReport } from '../core/report.js';
import type { Spot } from '../core/suppression.js';
import type { Reporter } from './reporter.js';

/** One object; its shape is a contract, described in `docs/json.md`. Paths are relative with `/`, lines and columns 1-based in UTF-16 units. */
export const json: Reporter = {
  id: 'json',
  render(report, { showAll }) {
    return printableJson({
      version: report.version,
      catalog: report.catalog,
      findings: report.findings.map(findingOf),
      ...(showAll && {
        accepted: report.accepted.map(({ finding, by, reason, until }) => ({
          ...findingOf(finding),
          suppressed: { by, reason, ...(until !== null && { until }) },
        })),
        counted: report.counted.map(({ reference, place, decision }) => ({
          ...positionOf({ ...reference, text: shownName(reference) }),
          surface: place.surface,
          reason: decision.reason,
        })),
      }),
      skipped: report.skips.map(({ path, cause, message }) => ({ path, cause, message })),
      summary: summaryOf(report),
    });
  },
};

function findingOf({ ruleId, severity, tier, surface, reason, message, help, to, source, fingerprint, ...spot }: Finding): object {
  return {
    ruleId,
    severity,
    tier,
    ...positionOf(spot),
    surface,
    reason,
    message,
    help,
    ...(to !== undefined && { to }),
    ...(source !== undefined && { source }),
    fingerprint,
  };
}

function positionOf({ path, line, column, range, text }: Spot & { readonly text: string }): object {
  return { path, line, column, endLine: line, endColumn: column + range.end - range.start, text };
}

function summaryOf({ findings, accepted, counted, counts, skips }: LintReport): object {
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
