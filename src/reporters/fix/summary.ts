import type { FixPlan, FixResult, LeftAlone, PlannedFile, RefusedFile } from '../../core/fix-plan.js';
import { shownName } from '../../core/mask.js';
import type { Skip } from '../../core/place.js';
import { printable } from '../../core/printable.js';
import { count } from '../text/count.js';
import { pad, widthOf, wrapBehind } from '../text/width.js';
import { removed } from './removed.js';

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
  return [`Would ${totals(files, 'rewrite', 'take out')}${also}.`, 'Nothing is written without --write.'];
}

function written({ files, created }: FixPlan, result: FixResult): readonly string[] {
  const done = files.filter(({ path }) => result.written.includes(path));
  if (done.length === 0) return [files.length === 0 ? 'Nothing to rewrite.' : 'Nothing was rewritten.'];
  return [
    `${sentence(totals(done, 'rewrote', 'took out'))}:`,
    ...done.map((file) => `${INDENT}${printable(file.path)}  ${changesOf(file)}`),
    ...created.filter(({ path }) => result.written.includes(path)).map(({ path }) => `${INDENT}${printable(path)}  new`),
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function changesOf({ edits, comments = [], entries }: PlannedFile): string {
  const gone = removed(comments).length;
  const added = comments.length - gone;
  if (entries) return 'lists the new migrations';
  return [
    ...(edits.length > 0 ? [count(edits.length, 'name')] : []),
    ...(added > 0 ? [`${count(added, 'comment')} that accepts a name`] : []),
    ...(gone > 0 ? [`${count(gone, 'comment')} that accepted nothing`] : []),
  ].join(', ');
}

/** `rewrite 2 names and take out 1 comment that accepts nothing in 2 files` */
function totals(files: readonly PlannedFile[], rewrite: string, takeOut: string): string {
  const changed = files.filter(({ entries }) => entries === undefined);
  const names = changed.flatMap(({ edits }) => edits).length;
  const gone = files.flatMap(({ comments = [] }) => removed(comments)).length;
  const parts = [
    ...(names > 0 || gone === 0 ? [`${rewrite} ${count(names, 'name')}`] : []),
    ...(gone > 0 ? [`${takeOut} ${count(gone, 'comment')} that accept${gone === 1 ? 's' : ''} nothing`] : []),
  ];
  return `${parts.join(' and ')} in ${count(changed.length, 'file')}`;
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
