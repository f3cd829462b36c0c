import { printableLine } from '../core/printable.js';
import type { Reporter } from './reporter.js';
import { findingJson, summaryJson } from './text/finding-json.js';

/** One object a line: the findings, the files that were not read, and the summary last, so that a cut stream shows. */
export const jsonl: Reporter = {
  id: 'jsonl',
  render(report) {
    const { version, catalog, findings, skips } = report;
    const lines = [
      ...findings.map((finding) => ({ kind: 'finding', ...findingJson(finding) })),
      ...skips.map(({ path, cause, message }) => ({ kind: 'skipped', path, cause, message })),
      { kind: 'summary', version, catalog, ...summaryJson(report) },
    ];
    return lines.map((line) => `${printableLine(line)}\n`).join('');
  },
};
