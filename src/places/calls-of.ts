import type { Use } from '../core/syntax.js';

/** A longer call holds a prompt, not more options. */
const LONGEST = 8000;

/** Source of the calls that take a value, and of the objects that bring it there. */
export function callsOf(uses: readonly Use[], text: string): readonly string[] {
  const ranges = uses.flatMap((use) => (use.kind === 'argument' ? [use.range, ...(use.beside ?? [])] : []));
  return ranges.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST)));
}
