import { decodeUtf8 } from '../core/decode.js';
import type { LintReport } from '../core/report.js';
import type { RunContext } from '../engine/context.js';
import { REPORTERS } from '../reporters/index.js';
import type { Host } from './command.js';

/** The report in the named format, with the lines of source that it shows read from the disk of the run. */
export function renderLint(report: LintReport, { configuration, disk }: RunContext, format: string, showAll: boolean, host: Host): string {
  const reporter = REPORTERS.find(({ id }) => id === format);
  if (!reporter) throw new Error(`no reporter for the format ${format}`);
  return reporter.render(report, {
    width: host.width,
    color: host.color,
    showAll,
    codenames: Object.keys(configuration.app.codenames),
    source(path) {
      const read = disk.read(path);
      return read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
    },
  });
}
