import type { Finding } from '../core/observation.js';
import { printable } from '../core/printable.js';
import { hasUnread } from '../core/report.js';
import type { Reporter } from './reporter.js';
import { closing } from './text/closing.js';
import { count } from './text/count.js';
import { endColumn } from './text/finding-json.js';
import { repositoryPath } from './text/repository-path.js';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;
/** GitHub shows so many annotations of each kind for a step, and so many for a run; what is beyond is dropped without a word. */
const SHOWN = 10;
const OF_A_RUN = 50;

/** Workflow commands that GitHub turns into annotations, then the closing lines for the log. */
export const github: Reporter = {
  id: 'github',
  render(report, options) {
    const shown = (['error', 'warn', 'info'] as const).flatMap((severity) =>
      report.findings.filter((finding) => finding.severity === severity).slice(0, SHOWN),
    );
    const hidden = report.findings.length - shown.length;
    const lines = [
      ...shown.map((finding) => annotation(finding, options.base)),
      ...(hidden === 0
        ? []
        : [
            command(
              'notice',
              { title: 'unpin' },
              `${count(hidden, 'finding')} more: GitHub shows ${SHOWN} annotations of a kind for a step, and ${OF_A_RUN} for a run. The log and the SARIF report hold all.`,
            ),
          ]),
      ...report.findings.map(
        ({ path, line, column, severity, ruleId, message }) =>
          `${printable(path)}:${line}:${column} ${severity} ${ruleId} ${printable(message)}`,
      ),
      ...(hasUnread(report.skips)
        ? [command('error', { title: 'unpin' }, `${count(report.skips.length, 'file')} not read: the result is incomplete.`)]
        : []),
      closing(report, options),
    ];
    return `${lines.join('\n')}\n`;
  },
};

function annotation(finding: Finding, base: string): string {
  const { path, line, column, severity, ruleId, message, help } = finding;
  const place = { file: repositoryPath(base, path), line, endLine: line, col: column, endColumn: endColumn(finding) };
  return command(COMMANDS[severity], { ...place, title: `unpin ${ruleId}` }, `${message} ${help}`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.split('\n').map(printable).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}
