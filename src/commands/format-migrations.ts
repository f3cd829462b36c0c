import { printable, printableJson } from '../core/printable.js';
import type { CheckFinding } from '../migrations/check/finding.js';
import { pad } from '../reporters/text/width.js';

/** Findings with file and line as editors find them. */
export function formatFindings(findings: readonly CheckFinding[], dir: string, format: string): string {
  if (format === 'json') {
    const shown = findings.map(({ code, path, line, message, help }) => ({ code, path: `${dir}/${path}`, line, message, help }));
    return printableJson({ findings: shown });
  }
  if (findings.length === 0) return 'No findings.\n';
  return findings
    .map(
      ({ code, path, line, message, help }) =>
        `${printable(`${dir}/${path}:${line}`)}  ${code}\n    ${printable(message)}\n    ${printable(help)}\n`,
    )
    .join('');
}

/** Columns as wide as their longest cell, two spaces between; the first row is the head. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(printable));
  const widths = (safe[0] ?? []).map((_, column) => Math.max(...safe.map((row) => (row[column] ?? '').length)));
  return safe
    .map(
      (row) =>
        `${row
          .map((cell, column) => pad(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
