import type { ModelName } from '../../core/model-name.js';
import { splitModifiers } from '../../core/modifiers.js';

/** A publisher's own name, without what a surface puts before it: `base + date + suffix` is the text. */
export interface CoreName {
  readonly base: string;
  readonly date: string;
  readonly suffix: string;
}

export type ReadCore = (text: string) => CoreName | null;

/** A year, month and day that can be one; `20251399` is no date. */
export const COMPACT_DAY = '20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
export const DASHED_DAY = '20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
export const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
export const YEAR_MONTH = '2[3-9](?:0[1-9]|1[0-2])';
export const MONTH_OF_YEAR = '(?:0[1-9]|1[0-2])-20\\d\\d';

/** Reads with the first pattern that matches; each has the groups `base` and, where there are any, `date` and `suffix`. */
export function readWith(patterns: readonly RegExp[]): ReadCore {
  return (text) => {
    for (const pattern of patterns) {
      const groups = pattern.exec(text)?.groups;
      if (groups) return { base: groups.base ?? '', date: groups.date ?? '', suffix: groups.suffix ?? '' };
    }
    return null;
  };
}

/** Names that are words elsewhere. */
export function readWord(words: readonly string[]): ReadCore {
  return (text) => (words.includes(text) ? { base: text, date: '', suffix: '' } : null);
}

interface Spelling {
  /** What counts as part of the catalog's key. */
  readonly keyed?: string;
  /** What only routes: `models/`, `openai:`. It stands before the keyed part. */
  readonly routed?: string;
  readonly core: CoreName;
  readonly modifiers?: readonly string[];
}

export function nameOf(surface: string, { keyed = '', routed = '', core, modifiers = [] }: Spelling): ModelName {
  const id = keyed + core.base + core.date + core.suffix;
  return { surface, text: routed + id + modifiers.join(''), prefix: routed + keyed, ...core, modifiers, id };
}

export function formatName({ prefix, base, date, suffix, modifiers }: ModelName): string {
  return prefix + base + date + suffix + modifiers.join('');
}

/** Takes endings off, the last first: `x-fast[1m]` gives `x` and `['-fast', '[1m]']`. */
export function takeModifiers(text: string, endings: RegExp | null): readonly [string, readonly string[]] {
  const [plain, bracketed] = splitModifiers(text);
  const found = endings?.exec(plain);
  return found ? [plain.slice(0, found.index), [found[0], ...bracketed]] : [plain, bracketed];
}
