import { styleText } from 'node:util';
import { maskCodenames } from '../core/mask.js';
import type { Finding } from '../core/observation.js';
import { printable } from '../core/printable.js';
import type { LintReport, ReportOptions } from '../core/report.js';
import { lineStarts } from '../core/text.js';
import type { Reporter } from './reporter.js';
import { closing } from './text/closing.js';
import { frame } from './text/frame.js';
import { wrap } from './text/width.js';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const COLOR = { error: 'red', warn: 'yellow', info: 'blue' } as const;

/** For people: grouped by file, each place with its line of source and what every rule says about it. */
export const pretty: Reporter = {
  id: 'pretty',
  render(report, options) {
    const paint: Paint = (style, text) => (options.color ? styleText(style, text, { validateStream: false }) : text);
    const codenames = codenamesOf(report);
    const blocks = [...groupBy(report.findings, ({ judged }) => judged.reference.path)].map(([path, findings]) =>
      fileBlock(path, findings, options, paint, (text) => maskCodenames(text, codenames)),
    );
    return `${[...blocks, closing(report, options)].join('\n')}\n`;
  },
};

function fileBlock(
  path: string,
  findings: readonly Finding[],
  options: ReportOptions,
  paint: Paint,
  clean: (text: string) => string,
): string {
  const text = options.source(path);
  const starts = text === null ? [] : lineStarts(text);
  const places = [...groupBy(findings, ({ judged }) => judged.reference)].flatMap(([{ line, column, range }, atPlace]) => {
    const position = `  ${line}:${column}  `;
    const lines = atPlace.flatMap((finding) => words(finding, options.width, paint));
    const start = starts[line - 1];
    if (text === null || start === undefined) return [paint('dim', position), ...lines, ''];
    const length = range.end - range.start;
    const source = text.slice(start, starts[line] ?? text.length);
    const { code, underline } = frame(source, column - 1, column - 1 + length, options.width - position.length, clean);
    return [paint('dim', position) + code, ' '.repeat(position.length) + paint('dim', underline), ...lines, ''];
  });
  return [paint('bold', printable(path)), ...places].join('\n');
}

function words({ ruleId, severity, judged, message, help, source }: Finding, width: number, paint: Paint): readonly string[] {
  const label = `    ${severity.padEnd(5)}  `;
  const [first = '', ...rest] = [...wrap(printable(message), width - label.length), ...wrap(printable(help), width - label.length)];
  const indent = ' '.repeat(label.length);
  const footer = wrap([ruleId, judged.decision.reason, ...(source ? [printable(source)] : [])].join(' - '), width - label.length);
  return [
    paint(COLOR[severity], label) + first,
    ...rest.map((line) => indent + line),
    ...footer.map((line) => indent + paint('dim', line)),
  ];
}

/** Every codename of the report as it is written: none may show in a line of source beside another finding. */
function codenamesOf({ judged }: LintReport): readonly string[] {
  return [
    ...new Set(judged.filter(({ reference }) => reference.kind === 'codename').flatMap(({ reference }) => [reference.raw, reference.text])),
  ];
}

function groupBy<K, T>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
