import type { FixPlan, FixResult, LeftAlone, PlannedFile, RefusedFile } from '../../core/fix-plan.js';
import { shownName } from '../../core/mask.js';
import type { Skip } from '../../core/place.js';
import { printable } from '../../core/printable.js';
import { count } from '../text/count.js';
import { pad, widthOf, wrapBehind } from '../text/width.js';

/** Places shown for one reason; the JSON format lists them all. */
const SHOWN = 5;
const INDENT = '  ';

/** What a fix did or would do, then every reference that it left alone, by reason. `result` is null in a preview. */
export function renderSummary(plan: FixPlan, result: FixResult | null, width: number, reasons: Readonly<Record<string, string>>): string {
  const lines = [
    ...(result ? written(plan, result) : preview(plan)),
    ...[...(result ?? plan).refused.map(refusal), ...plan.skips.flatMap(unread)].flatMap((line) => wrapBehind('', line, width)),
    ...left(plan.left, width, reasons),
  ];
  return `${lines.join('\n')}\n`;
}

function preview({ files, created }: FixPlan): readonly string[] {
  if (files.length === 0) return ['Nothing to rewrite.'];
  const also = created.length === 0 ? '' : ` and create ${count(created.length, 'file')}`;
  return [`Would rewrite ${totals(files)}${also}.`, 'Nothing is written without --write.'];
}

function written({ files, created }: FixPlan, result: FixResult): readonly string[] {
  const done = files.filter(({ path }) => result.written.includes(path));
  if (done.length === 0) return [files.length === 0 ? 'Nothing to rewrite.' : 'Nothing was rewritten.'];
  return [
    `Rewrote ${totals(done)}:`,
    ...done.map(({ path, edits, comments = [] }) => {
      const also = comments.length === 0 ? '' : `, ${count(comments.length, 'comment')} that accepts a name`;
      return `${INDENT}${printable(path)}  ${count(edits.length, 'name')}${also}`;
    }),
    ...created.filter(({ path }) => result.written.includes(path)).map(({ path }) => `${INDENT}${printable(path)}  new`),
  ];
}

function totals(files: readonly PlannedFile[]): string {
  return `${count(files.flatMap(({ edits }) => edits).length, 'name')} in ${count(files.length, 'file')}`;
}

function refusal({ path, reason, message }: RefusedFile): string {
  return `${printable(path)}: left whole (${reason}): ${printable(message)}`;
}

function unread({ path, cause, message }: Skip): readonly string[] {
  return cause === 'binary' ? [] : [`${printable(path)}: not read (${cause}): ${printable(message)}`];
}

function left(groups: readonly LeftAlone[], width: number, reasons: Readonly<Record<string, string>>): readonly string[] {
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, { judged }) => sum + judged.length, 0);
  return ['', `Left alone: ${count(total, 'name')}.`, ...groups.flatMap((group) => ['', ...leftFor(group, width, reasons)])];
}

function leftFor({ reason, needs, judged }: LeftAlone, width: number, reasons: Readonly<Record<string, string>>): readonly string[] {
  const flag = needs === 'upgrade' ? '--allow-upgrade' : '--unsafe';
  const permission = needs === null ? '' : `; ${flag} rewrites ${judged.length === 1 ? 'it' : 'them'}`;
  const shown = judged.slice(0, SHOWN).map(({ reference }) => ({
    position: `${printable(reference.path)}:${reference.line}:${reference.column}`,
    name: printable(shownName(reference)),
  }));
  const widest = Math.max(...shown.map(({ position }) => widthOf(position)));
  return [
    ...wrapBehind(INDENT, `${judged.length} ${reason}: ${reasons[reason] ?? reason}${permission}`, width),
    ...shown.map(({ position, name }) => `${INDENT}${INDENT}${pad(position, widest)}  ${name}`),
    ...(judged.length > SHOWN ? [`${INDENT}${INDENT}and ${judged.length - SHOWN} more`] : []),
  ];
}
