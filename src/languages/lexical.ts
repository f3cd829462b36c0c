import type { Candidate, Role } from '../core/candidate.js';
import type { SyntaxFile } from '../core/syntax.js';
import { overlaps, type Range } from '../core/text.js';
import { isOneToken, roleOfLongerText } from './longer-text.js';

/** `data` has keys and values (JSON); `code` has expressions. */
type Flavour = 'data' | 'code';

const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/.*|\/\*.*?(?:\*\/|$)/g;
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
    statement: () => '',
  };
}

function lexicalCandidates(text: string, flavour: Flavour, hits: readonly Range[]): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const start = text.lastIndexOf('\n', hit.start - 1) + 1;
    const lineEnd = text.indexOf('\n', hit.end);
    const line = { start, end: lineEnd < 0 ? text.length : lineEnd };
    const candidate = candidateAt(text, flavour, line, hit);
    found.set(candidate.range.start, candidate);
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

function candidateAt(text: string, flavour: Flavour, line: Range, hit: Range): Candidate {
  const source = text.slice(line.start, line.end);
  const loose = (range: Range, role: Role): Candidate => {
    const raw = text.slice(range.start, range.end);
    return { range, raw, text: raw, quote: '', role, slot: null, owner: [], whole: false };
  };
  if (IN_COMMENT.test(source)) return loose(line, 'comment');
  for (const match of source.matchAll(TOKEN)) {
    const range = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    if (!overlaps(range, hit)) continue;
    if (match[0].startsWith('/')) return loose(range, 'comment');
    return quoted(text, flavour, { start: range.start + 1, end: range.end - 1 }, line);
  }
  return loose(line, 'template');
}

function quoted(text: string, flavour: Flavour, range: Range, line: Range): Candidate {
  const raw = text.slice(range.start, range.end);
  const value = flavour === 'data' ? cooked(raw) : raw;
  const whole = isOneToken(value);
  const before = text.slice(line.start, range.start - 1);
  const after = text.slice(range.end + 1, line.end);
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
