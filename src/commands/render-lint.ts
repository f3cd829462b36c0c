import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeUtf8 } from '../core/decode.js';
import { UsageError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import type { LintReport } from '../core/report.js';
import type { RunContext } from '../engine/context.js';
import { appendOutput, writeOutput } from '../node/output-path.js';
import { REPORTERS } from '../reporters/index.js';
import type { Host } from './command.js';
import { fitSummary } from './fit-summary.js';

/** A report that goes to a file, beside the one on stdout. */
export interface ReportFile {
  readonly format: string;
  readonly file: string;
}

/** Reads `sarif=out/unpin.sarif`. @throws UsageError for anything else */
export function parseReports(given: readonly string[]): readonly ReportFile[] {
  const known = REPORTERS.map(({ id }) => id);
  return given.map((text) => {
    const [, format = '', file = ''] = /^([^=]*)=(.+)$/.exec(text) ?? [];
    if (file === '') throw new UsageError(`--report does not know "${text}"`, 'Write a format and a file: --report sarif=unpin.sarif');
    if (known.includes(format)) return { format, file };
    const meant = nearest(format, known);
    throw new UsageError(
      `--report does not know the format "${format}"`,
      meant ? `Did you mean "${meant}"?` : `It knows ${known.join(', ')}.`,
    );
  });
}

export function writeReports(report: LintReport, context: RunContext, reports: readonly ReportFile[], showAll: boolean, host: Host): void {
  for (const { format, file } of reports) {
    const text = renderLint(report, context, format, showAll, { ...host, width: 80, color: false, hasLinks: false });
    if (file === host.environment.GITHUB_STEP_SUMMARY) appendOutput(file, fitSummary(text));
    else writeOutput(host.cwd, file, text);
  }
}

/** The report in the named format, with the lines of source that it shows read from the disk of the run. */
export function renderLint(
  report: LintReport,
  { base, configuration, disk }: RunContext,
  format: string,
  showAll: boolean,
  host: Host,
): string {
  const reporter = REPORTERS.find(({ id }) => id === format);
  if (!reporter) throw new Error(`no reporter for the format ${format}`);
  return reporter.render(report, {
    width: host.width,
    color: host.color,
    addressOf: host.hasLinks ? (path) => pathToFileURL(resolve(disk.root, path)).href : null,
    base,
    showAll,
    codenames: Object.keys(configuration.app.codenames),
    source(path) {
      const read = disk.read(path);
      return read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
    },
  });
}
