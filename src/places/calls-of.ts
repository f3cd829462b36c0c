import type { Use } from '../core/syntax.js';

/** A longer call holds a prompt, not more options. */
const LONGEST = 8000;

/** Source of the calls that take a value. */
export function callsOf(uses: readonly Use[], text: string): readonly string[] {
  return uses.flatMap(({ kind, range }) =>
    kind === 'argument' ? [text.slice(range.start, Math.min(range.end, range.start + LONGEST))] : [],
  );
}
