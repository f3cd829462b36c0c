import { styleText } from 'node:util';
import { maskCodenames } from '../core/mask.js';
import type { Finding } from '../core/observation.js';
import { printable } from '../core/printable.js';
import type { ReportOptions } from '../core/report.js';
import { lineStarts } from '../core/text.js';
import type { Reporter } from './reporter.js';
import { closing } from './text/closing.js';
import { count } from './text/count.js';
import { frame } from './text/frame.js';
import { groupBy } from './text/group-by.js';
import { bySameWords, type SameWords } from './text/same-words.js';
import { wrapBehind } from './text/width.js';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** A thousand findings in the same words tell a reader no more than the first of them; the rest stands at the end, a line each. */
const WHOLE = 3;

const COLOR = { error: 'red', warn: 'yellow', info: 'blue' } as const;

/**
 * For people: grouped by file, each place with its line of source and what every rule says about it. Where many findings say the same, the
 * first few do so; behind the files stand the words once more, and under them the other places.
 */
export const pretty: Reporter = {
  id: 'pretty',
  render(report, options) {
    const paint: Paint = (style, text) => (options.color ? styleText(style, text, { validateStream: false }) : text);
    const sources: string[] = [];
    const cite = (source: string): string => {
      if (!sources.includes(source)) sources.push(source);
      return `[${sources.indexOf(source) + 1}]`;
    };
    const many = bySameWords(report.findings).filter(({ length }) => length > WHOLE + 1);
    const rest = new Set(many.flatMap((findings) => findings.slice(WHOLE)));
    const files = groupBy(
      report.findings.filter((finding) => !rest.has(finding)),
      ({ path }) => path,
    );
    const blocks = [
      ...[...files].map(([path, findings]) => fileBlock(path, findings, options, paint, cite)),
      ...many.map((findings) => restBlock(findings, options, paint, cite)),
    ];
    const notes = sources.flatMap((source, at) => wrapBehind('', `[${at + 1}] ${printable(source)}`, options.width));
    return `${[...blocks, ...(notes.length > 0 ? [...notes, ''] : []), closing(report, options)].join('\n')}\n`;
  },
};

function fileBlock(
  path: string,
  findings: readonly Finding[],
  options: ReportOptions,
  paint: Paint,
  cite: (source: string) => string,
): string {
  const text = options.source(path);
  const starts = text === null ? [] : lineStarts(text);
  const places = [...groupBy(findings, ({ range }) => range.start)].flatMap(([, atPlace]) => {
    const [{ line, column, range }] = atPlace;
    const position = `  ${line}:${column}  `;
    const said = atPlace.flatMap((finding, at) => words(finding, atPlace[at + 1] ?? null, options.width, paint, cite));
    const start = starts[line - 1];
    if (text === null || start === undefined) return [paint('dim', position), ...said, ''];
    const source = text.slice(start, starts[line] ?? text.length);
    const end = column - 1 + range.end - range.start;
    const { code, underline } = frame(source, column - 1, end, options.width - position.length, (part) =>
      maskCodenames(part, options.codenames),
    );
    return [paint('dim', position) + code, ' '.repeat(position.length) + paint('dim', underline), ...said, ''];
  });
  return [linked(paint('bold', printable(path)), path, options), ...places].join('\n');
}

function restBlock([first, ...others]: SameWords, options: ReportOptions, paint: Paint, cite: (source: string) => string): string {
  const places = others.slice(WHOLE - 1).map(({ path, line, column }) => {
    const name = `${printable(path)}:${line}:${column}`;
    return `    ${linked(name, path, options)}`;
  });
  return [paint('bold', `${count(places.length, 'more place')}`), ...words(first, null, options.width, paint, cite), ...places, ''].join(
    '\n',
  );
}

/** OSC 8: a terminal shows the text and opens the address. */
function linked(text: string, path: string, { addressOf }: ReportOptions): string {
  return addressOf === null ? text : `\u001b]8;;${addressOf(path)}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** The next step is told once where several rules at one place give the same. */
function words(
  { ruleId, severity, reason, message, help, source }: Finding,
  next: Finding | null,
  width: number,
  paint: Paint,
  cite: (source: string) => string,
): readonly string[] {
  const label = `    ${severity.padEnd(5)}  `;
  const indent = ' '.repeat(label.length);
  const [first = '', ...rest] = wrapBehind(indent, printable(message), width);
  const origin = `${ruleId} - ${reason}${source === undefined ? '' : ` ${cite(source)}`}`;
  return [
    paint(COLOR[severity], label) + first.slice(indent.length),
    ...rest,
    ...wrapBehind(indent, origin, width).map((line) => paint('dim', line)),
    ...(help === next?.help ? [] : wrapBehind(indent, printable(help), width)),
  ];
}
