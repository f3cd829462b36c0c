import type { PlannedEdit, PlannedFile } from '../../core/fix-plan.js';
import { maskCodenames } from '../../core/mask.js';
import { textBefore } from '../../core/planned-text.js';
import { printable } from '../../core/printable.js';

/** Lines that are cut are longer than anybody reads. */
const LONGEST = 200;

/** The line of one edit before and after it, with the edit alone, as a terminal may show it. */
export function renderHunk(file: PlannedFile, { range, replacement }: PlannedEdit, codenames: readonly string[]): string {
  const text = textBefore(file);
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const newline = text.indexOf('\n', range.end);
  const end = newline < 0 ? text.length : newline;
  const shown = (line: string): string => cut(printable(maskCodenames(line.trimEnd(), codenames).replaceAll('\t', '  ')));
  const before = text.slice(start, end);
  const after = text.slice(start, range.start) + replacement + text.slice(range.end, end);
  return `- ${shown(before)}\n+ ${shown(after)}\n`;
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
