import { shownName } from '../core/mask.js';
import type { Finding } from '../core/observation.js';
import { printableJson } from '../core/printable.js';
import type { LintReport } from '../core/report.js';
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
        counted: report.counted.map(({ reference, place, decision }) => ({
          ...positionOf(reference),
          surface: place.surface,
          reason: decision.reason,
        })),
      }),
      skipped: report.skips.map(({ path, cause, message }) => ({ path, cause, message })),
      summary: summaryOf(report),
    });
  },
};

function findingOf({ ruleId, severity, judged, message, help, source, fingerprint }: Finding): object {
  const { reference, place, decision } = judged;
  return {
    ruleId,
    severity,
    tier: decision.tier,
    ...positionOf(reference),
    surface: place.surface,
    reason: decision.reason,
    message,
    help,
    ...(decision.to !== undefined && { to: decision.to }),
    ...(source !== undefined && { source }),
    fingerprint,
  };
}

function positionOf(reference: Finding['judged']['reference']): object {
  const { path, line, column, range } = reference;
  return { path, line, column, endLine: line, endColumn: column + range.end - range.start, text: shownName(reference) };
}

function summaryOf({ findings, counted, counts, skips }: LintReport): object {
  const severe = (wanted: Finding['severity']): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    errors: severe('error'),
    warnings: severe('warn'),
    infos: severe('info'),
    counted: counted.length,
    files: { ...counts, skipped: skips.length },
  };
}
