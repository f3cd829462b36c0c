import { shownName } from '../../core/mask.js';
import type { Finding } from '../../core/observation.js';
import { printable } from '../../core/printable.js';
import type { LintReport, ReportOptions } from '../../core/report.js';
import { count, tally } from './count.js';
import { wrap } from './width.js';

const MANY = 20;
const NAMES = 10;

/** The end of a report for people: what was found, what was only counted, how much was read. One line for a clean tree. */
export function closing(report: LintReport, { width, showAll }: ReportOptions): string {
  const lines = [
    ...(showAll ? countedList(report) : []),
    ...unread(report),
    ...totals(report),
    ...acceptedLine(report),
    ...countedLine(report, showAll),
  ];
  return lines.flatMap((line) => wrap(line, width)).join('\n');
}

function totals({ findings, counts, skips }: LintReport): readonly string[] {
  const notRead = skips.length === 0 ? '' : `, ${skips.length} not read: ${tally(skips.map(({ cause }) => cause))}`;
  const files = `${count(counts.listed, 'file')} listed, ${counts.hit} with names, ${counts.parsed} parsed${notRead}.`;
  if (findings.length === 0) return [`No findings. ${files}`];
  const paths = new Set(findings.map(({ path }) => path)).size;
  const grades = (['error', 'warn', 'info'] as const).flatMap((severity) => gradeOf(findings, severity)).join(', ');
  const fixable = new Set(findings.filter(({ to }) => to !== undefined).map(({ path, range }) => `${path}:${range.start}`)).size;
  const fix = fixable === 0 ? '' : ` unpin fix can rewrite ${fixable === 1 ? '1 name' : `${fixable} names`}.`;
  const rules = new Set(findings.map(({ ruleId }) => ruleId)).size > 1 ? [`By rule: ${tally(findings.map(({ ruleId }) => ruleId))}.`] : [];
  return [`${count(findings.length, 'finding')} in ${count(paths, 'file')}: ${grades}.${fix}`, ...rules, ...byName(findings), files];
}

/** Where a reader cannot count for himself. */
function byName(findings: readonly Finding[]): readonly string[] {
  return findings.length < MANY
    ? []
    : [
        `By name: ${tally(
          findings.map(({ text }) => printable(text)),
          NAMES,
        )}.`,
      ];
}

function gradeOf(findings: readonly Finding[], wanted: Finding['severity']): readonly string[] {
  const number = findings.filter(({ severity }) => severity === wanted).length;
  return number === 0 ? [] : [count(number, { error: 'error', warn: 'warning', info: 'info' }[wanted])];
}

function acceptedLine({ accepted }: LintReport): readonly string[] {
  return accepted.length === 0 ? [] : [`${count(accepted.length, 'finding')} accepted: ${tally(accepted.map(({ by }) => `by ${by}`))}.`];
}

function countedLine({ counted }: LintReport, showAll: boolean): readonly string[] {
  if (counted.length === 0) return [];
  const more = showAll ? '' : ' --show all lists them.';
  return [`${count(counted.length, 'pin')} without a finding: ${tally(counted.map(({ decision }) => decision.reason))}.${more}`];
}

function countedList({ counted }: LintReport): readonly string[] {
  return counted.map(({ reference, place, decision }) => {
    const { path, line, column } = reference;
    return `${printable(path)}:${line}:${column}  ${printable(shownName(reference))}  ${place.surface}  ${decision.reason}`;
  });
}

function unread({ skips }: LintReport): readonly string[] {
  return skips
    .filter(({ cause }) => cause !== 'binary' && cause !== 'ignored')
    .map(({ path, cause, message }) => `${printable(path)}: not read (${cause}): ${printable(message)}`);
}
