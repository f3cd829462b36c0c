import type { Finding } from '../core/observation.js';
import type { Skip } from '../core/place.js';
import { printable } from '../core/printable.js';
import type { LintReport } from '../core/report.js';
import type { Reporter } from './reporter.js';
import { repositoryPath } from './text/repository-path.js';

/** JUnit XML: a suite a file, a failure a finding, an error a file that was not read; one passed test where there is none of them. */
export const junit: Reporter = {
  id: 'junit',
  render(report, { base }) {
    const errors = report.skips.filter(({ cause }) => cause !== 'binary' && cause !== 'ignored');
    const paths = [...new Set([...report.findings, ...errors].map(({ path }) => path))];
    const suites = paths.map((path) => suite(path, report, errors, base));
    const passed =
      '  <testsuite name="unpin" tests="1" failures="0" errors="0">\n    <testcase classname="unpin" name="no findings"/>\n  </testsuite>\n';
    const tests = Math.max(1, report.findings.length + errors.length);
    const head = `<testsuites name="unpin" tests="${tests}" failures="${report.findings.length}" errors="${errors.length}">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('') || passed}</testsuites>\n`;
  },
};

function suite(path: string, { findings }: LintReport, skips: readonly Skip[], base: string): string {
  const failures = findings.filter((finding) => finding.path === path);
  const errors = skips.filter((skip) => skip.path === path);
  const cases = [...failures.map(failure), ...errors.map(error)].join('');
  const counts = `tests="${failures.length + errors.length}" failures="${failures.length}" errors="${errors.length}"`;
  return `  <testsuite name="${attribute(repositoryPath(base, path))}" ${counts}>\n${cases}  </testsuite>\n`;
}

function failure({ ruleId, severity, line, column, text, message, help }: Finding): string {
  const name = attribute(`${line}:${column} ${text}`);
  const body = `<failure type="${severity}" message="${attribute(message)}">${escapeXml(printable(help))}</failure>`;
  return `    <testcase classname="${attribute(ruleId)}" name="${name}">${body}</testcase>\n`;
}

function error({ cause, message }: Skip): string {
  return `    <testcase classname="not-read" name="${attribute(cause)}"><error type="${attribute(cause)}" message="${attribute(message)}"/></testcase>\n`;
}

function attribute(text: string): string {
  return escapeXml(printable(text)).replaceAll('"', '&quot;');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
