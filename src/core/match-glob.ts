import { UsageError } from './errors.js';

/** One step of a pattern over the characters of a path. */
interface Step {
  /** Whether it takes this character. */
  takes(character: string): boolean;
  readonly isRepeated: boolean;
  /** The step that may come instead of this one and what belongs to it. */
  readonly orElse?: number;
}

const MOST_ALTERNATIVES = 1000;
const TOKEN = /\/\*\*$|\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|[\s\S]/gu;
const any = (): boolean => true;
const withinSegment = (character: string): boolean => character !== '/';

/**
 * Tests a path against one pattern, in time that grows with the length of both and no faster: all ways to read the pattern are followed at
 * once. For patterns of which a regular expression would try the ways one after the other.
 */
export function createGlobMatcher(pattern: string): (path: string) => boolean {
  const ways = expandBraces(pattern).map(stepsOf);
  return (path) => ways.some((steps) => matches(steps, path));
}

function matches(steps: readonly Step[], path: string): boolean {
  let current = closure(steps, [0]);
  for (const character of path) {
    const next: number[] = [];
    for (const at of current) {
      const step = steps[at];
      if (step?.takes(character)) next.push(step.isRepeated ? at : at + 1);
    }
    if (next.length === 0) return false;
    current = closure(steps, next);
  }
  return current.has(steps.length);
}

/** All steps that can come next: a repeated one may have been the last of its kind. */
function closure(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (const at of reached) {
    const step = steps[at];
    if (step?.isRepeated) reached.add(at + 1);
    if (step?.orElse !== undefined) reached.add(step.orElse);
  }
  return reached;
}

function stepsOf(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  const one = (takes: Step['takes']): void => void steps.push({ takes, isRepeated: false });
  const many = (takes: Step['takes']): void => void steps.push({ takes, isRepeated: true });
  /** The next `length` steps may be left out. */
  const maybe = (length: number): void => void steps.push({ takes: () => false, isRepeated: true, orElse: steps.length + 1 + length });
  for (const token of pattern.match(TOKEN) ?? []) {
    if (token === '/**') {
      maybe(2);
      one((character) => character === '/');
      many(any);
    } else if (token === '**/') {
      maybe(2);
      many(any);
      one((character) => character === '/');
    } else if (token === '**') many(any);
    else if (token === '*') many(withinSegment);
    else if (token === '?') one(withinSegment);
    else if (token.length > 1) one(classTest(token));
    else one((character) => character === token);
  }
  return steps;
}

function classTest(token: string): Step['takes'] {
  const matcher = new RegExp(`^${classSource(token)}$`, 'u');
  return (character) => character !== '/' && matcher.test(character);
}

/** The source of `[abc]`, `[a-z]`, `[!abc]` for a regular expression. A range that runs backwards holds nothing. */
export function classSource(token: string): string {
  const source = token.replace('[!', '[^').replaceAll('\\', '\\\\');
  try {
    new RegExp(source, 'u');
    return source;
  } catch {
    return '[^\\s\\S]';
  }
}

/** `a{b,c}` is `ab` and `ac`. @throws UsageError where that are too many */
export function expandBraces(pattern: string): readonly string[] {
  const open = pattern.indexOf('{');
  const close = open < 0 ? -1 : closing(pattern, open);
  if (close < 0) return [pattern];
  const rests = expandBraces(pattern.slice(close + 1));
  const parts = alternatives(pattern.slice(open + 1, close)).flatMap(expandBraces);
  if (parts.length * rests.length > MOST_ALTERNATIVES)
    throw new UsageError(`the pattern "${pattern.slice(0, 60)}" stands for more than ${MOST_ALTERNATIVES} patterns`);
  return parts.flatMap((part) => rests.map((rest) => pattern.slice(0, open) + part + rest));
}

/** The brace that closes the one at `open`; the end of the pattern where none does. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth += 1;
    if (pattern[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return pattern.length;
}

function alternatives(inner: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === '{') depth += 1;
    if (inner[at] === '}') depth -= 1;
    if (inner[at] !== ',' || depth > 0) continue;
    found.push(inner.slice(start, at));
    start = at + 1;
  }
  return [...found, inner.slice(start)];
}
