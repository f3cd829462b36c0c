import type { PlannedEdit, PlannedFile } from '../../core/fix-plan.js';
import { maskCodenames } from '../../core/mask.js';
import { printable } from '../../core/printable.js';

/** Lines that are cut are longer than anybody reads. */
const LONGEST = 200;

/** The line of one edit before and after it, with the edit alone, as a terminal may show it. */
export function renderHunk({ beforeText }: PlannedFile, { range, replacement }: PlannedEdit, codenames: readonly string[]): string {
  const start = beforeText.lastIndexOf('\n', range.start - 1) + 1;
  const newline = beforeText.indexOf('\n', range.end);
  const end = newline < 0 ? beforeText.length : newline;
  const shown = (text: string): string => cut(printable(maskCodenames(text.trimEnd(), codenames).replaceAll('\t', '  ')));
  const before = beforeText.slice(start, end);
  const after = beforeText.slice(start, range.start) + replacement + beforeText.slice(range.end, end);
  return `- ${shown(before)}\n+ ${shown(after)}\n`;
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
