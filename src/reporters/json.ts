import { shownName } from '../core/mask.js';
import { printableJson } from '../core/printable.js';
import type { LintReport } from '../core/report.js';
import type { Reporter } from './reporter.js';
import { findingJson, positionJson, summaryJson } from './text/finding-json.js';

/** One object; its shape is a contract, described in `docs/json.md`. */
export const json: Reporter = {
  id: 'json',
  render(report, { showAll }) {
    const { version, catalog, findings, skips } = report;
    return printableJson({
      version,
      catalog,
      // Each is made when it is written: all of them at once would take more memory than the text.
      findings: findings.map((finding) => ({ toJSON: () => findingJson(finding) })),
      ...(showAll && unlisted(report)),
      skipped: skips.map(({ path, cause, message }) => ({ path, cause, message })),
      summary: summaryJson(report),
    });
  },
};

/** What a report leaves out by default. */
function unlisted({ accepted, counted }: LintReport): object {
  return {
    accepted: accepted.map(({ finding, by, reason, until }) => ({
      ...findingJson(finding),
      suppressed: { by, reason, ...(until !== null && { until }) },
    })),
    counted: counted.map(({ reference, place, decision }) => ({
      ...positionJson({ ...reference, text: shownName(reference) }),
      surface: place.surface,
      reason: decision.reason,
    })),
  };
}
