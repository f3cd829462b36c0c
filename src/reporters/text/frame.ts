import { printable } from '../../core/printable.js';
import { widthOf } from './width.js';

/** One line of source as a terminal shows it, and what stands under it. */
export interface Frame {
  readonly code: string;
  readonly underline: string;
}

const TAB = '  ';
const CUT = '…';

/**
 * Shows the line of a hit in at most `width` columns: tabs as two spaces, controls spelt out, a line that is too long cut around the hit,
 * the underline as wide as the characters above it. `start` and `end` are UTF-16 offsets in the line; `clean` masks what must not be shown.
 */
export function frame(line: string, start: number, end: number, width: number, clean: (text: string) => string): Frame {
  const hit = shown(clean(line.slice(start, end)));
  const room = Math.max(0, width - widthOf(hit));
  const before = shown(clean(line.slice(0, start).trimStart()));
  const after = shown(clean(line.slice(end).trimEnd()));
  const isShort = widthOf(before) + widthOf(after) <= room;
  const left = isShort ? before : cutLeft(before, Math.max(Math.floor(room / 2), room - widthOf(after)));
  const right = isShort ? after : cutRight(after, room - widthOf(left));
  return { code: left + hit + right, underline: ' '.repeat(widthOf(left)) + '^'.repeat(Math.max(1, widthOf(hit))) };
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', TAB));
}

function cutLeft(text: string, width: number): string {
  return cut([...text].reverse(), width)
    .reverse()
    .join('');
}

function cutRight(text: string, width: number): string {
  return cut([...text], width).join('');
}

function cut(characters: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let used = widthOf(CUT);
  if (widthOf(characters.join('')) <= width) return [...characters];
  for (const character of characters) {
    used += widthOf(character);
    if (used > width) break;
    kept.push(character);
  }
  return width >= widthOf(CUT) ? [...kept, CUT] : [];
}
