import type { Candidate, Role } from '../core/candidate.js';
import type { SyntaxFile } from '../core/syntax.js';
import type { Range } from '../core/text.js';
import { isOneToken, roleOfLongerText } from './longer-text.js';

/** `data` has keys and values (JSON); `code` has expressions. */
type Flavour = 'data' | 'code';

/** What is looked at before and behind a string to tell its role. */
const REACH = 200;
/** A line without strings that is longer than this is not text that anybody wrote. */
const LONGEST = 10_000;
const IN_COMMENT = /^\s*(?:\*|\/\*)/;

/**
 * A text whose syntax is broken, read line by line around the hits: quoted strings and comments, roles by a glance.
 * Nothing here may be edited, and `uses` never claims to be complete.
 */
export function createLexicalFile(text: string, flavour: Flavour): SyntaxFile {
  return {
    imports: [],
    module: null,
    candidates: (hits) => lexicalCandidates(text, flavour, hits),
    uses: () => ({ uses: [], isComplete: false }),
    comments: () => [],
    peers: () => [],
    siblings: () => [],
    guards: () => [],
    titles: () => [],
    chosenBy: () => [],
    statement: () => '',
  };
}

/** Each line with hits is read once, however many it has: a file may be one line of megabytes. */
function lexicalCandidates(text: string, flavour: Flavour, hits: readonly Range[]): readonly Candidate[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start);
  const found: Candidate[] = [];
  let at = 0;
  for (let hit = sorted[at]; hit !== undefined; hit = sorted[at]) {
    const line = lineAround(text, hit);
    const own: Range[] = [];
    for (let next: Range | undefined = hit; next !== undefined && next.start < line.end; next = sorted[at]) {
      own.push(next);
      at += 1;
    }
    found.push(...candidatesIn(text, flavour, line, own));
  }
  return found;
}

function lineAround(text: string, hit: Range): Range {
  const end = text.indexOf('\n', hit.end);
  return { start: text.lastIndexOf('\n', hit.start - 1) + 1, end: end < 0 ? text.length : end };
}

function candidatesIn(text: string, flavour: Flavour, line: Range, hits: readonly Range[]): readonly Candidate[] {
  const loose = (range: Range, role: Role): Candidate => {
    const raw = text.slice(range.start, range.end);
    return { range, raw, text: raw, quote: '', role, slot: null, owner: [], whole: false };
  };
  if (IN_COMMENT.test(text.slice(line.start, line.start + REACH))) return [loose(line, 'comment')];
  const found: Candidate[] = [];
  let at = 0;
  for (const token of tokensIn(text, line)) {
    while ((hits[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    if ((hits[at]?.start ?? Number.POSITIVE_INFINITY) >= token.end) continue;
    if (text[token.start] === '/') found.push(loose(token, 'comment'));
    else found.push(quoted(text, flavour, { start: token.start + 1, end: token.end - 1 }, line));
  }
  return found.length > 0 ? found : [loose({ start: line.start, end: Math.min(line.end, line.start + LONGEST) }, 'template')];
}

/** Strings that end on their line, and comments. */
function* tokensIn(text: string, line: Range): Generator<Range> {
  for (let at = line.start; at < line.end; at += 1) {
    const unit = text[at];
    if (unit === '"' || unit === "'" || unit === '`') {
      const end = closing(text, at, line.end);
      if (end < 0) continue;
      yield { start: at, end };
      at = end - 1;
    } else if (unit === '/' && text[at + 1] === '/') {
      yield { start: at, end: line.end };
      return;
    } else if (unit === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      yield { start: at, end: end < 0 || end > line.end ? line.end : end + 2 };
      at = end < 0 ? line.end : end + 1;
    }
  }
}

function closing(text: string, open: number, end: number): number {
  for (let at = open + 1; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[open]) return at + 1;
  }
  return -1;
}

function quoted(text: string, flavour: Flavour, range: Range, line: Range): Candidate {
  const raw = text.slice(range.start, range.end);
  const value = flavour === 'data' ? cooked(raw) : raw;
  const whole = isOneToken(value);
  const before = text.slice(Math.max(line.start, range.start - REACH), range.start - 1);
  const after = text.slice(range.end + 1, Math.min(line.end, range.end + REACH));
  const slot = /([\w$-]+)["']?\s*[:=]\s*$/.exec(before)?.[1] ?? null;
  const role = flavour === 'data' ? roleInData(value, whole, after) : roleInCode(raw, whole, before, after);
  return { range, raw, text: value, quote: text.slice(range.start - 1, range.start), role, slot, owner: slot ? [slot] : [], whole };
}

/** The value of a JSON string; its source where the escapes are broken. */
function cooked(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

function roleInData(raw: string, whole: boolean, after: string): Role {
  if (/^\s*:/.test(after)) return 'json-key';
  return whole ? 'json-value' : roleOfLongerText(raw);
}

function roleInCode(raw: string, whole: boolean, before: string, after: string): Role {
  if (!whole) return roleOfLongerText(raw);
  if (/(?:[=!]==?|\bcase)\s*$/.test(before) || /^\s*[=!]==?/.test(after)) return 'comparison';
  if (/(?:\?\?|\|\|)\s*$/.test(before)) return 'default';
  if (/^\s*:/.test(after)) return 'key';
  if (/:\s*$/.test(before)) return 'property';
  if (/=\s*$/.test(before)) return 'constant';
  if (/\(\s*$/.test(before)) return 'argument';
  return 'array';
}
