import { createScanner } from 'jsonc-parser';
import type { Range } from '../core/text.js';

/** A token or container of a JSON text; `start` and `end` include quotes and brackets. Duplicate keys stay apart. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'key' | 'number' | 'word';
  readonly start: number;
  readonly end: number;
  readonly parent: JsonNode | null;
  /** The key that this value stands under; null in an array, at the root and for keys. */
  readonly key: JsonNode | null;
  /** Values inside an object or array, in order. */
  readonly children: readonly JsonNode[];
  /** The cooked text of a string or key, the source of a number or word. */
  readonly text: string;
}

export interface JsonTree {
  readonly strings: readonly JsonNode[];
  readonly comments: readonly Range[];
}

export type JsonOutcome =
  | { readonly kind: 'tree'; readonly tree: JsonTree }
  | { readonly kind: 'broken'; readonly message: string; readonly range: Range };

/** Deeper files are hostile or dumped by accident, and every reader that recurses would overflow on them. */
const MAX_DEPTH = 1000;

/** The scanner's token kinds; the package declares them as an ambient const enum, which isolated modules cannot read. */
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const COLON = 6;
const STRING = 10;
const NUMBER = 11;
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const END = 17;

const SCAN_ERRORS = [
  '',
  'a comment has no end',
  'a string has no end',
  'a number has no end',
  'an invalid \\u escape',
  'an invalid escape',
  'a control character in a string',
];

type Growing = { -readonly [K in keyof JsonNode]: K extends 'children' ? JsonNode[] : JsonNode[K] };

/** What may come next: the first value of an array and the first key of an object may be missing, as may those after a comma. */
type Expectation = 'value' | 'value-or-end' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Reads JSON with comments and trailing commas, without recursion. A BOM is passed over. */
export function readJson(text: string): JsonOutcome {
  const scanner = createScanner(text, false);
  if (text.charCodeAt(0) === 0xfeff) scanner.setPosition(1);
  const strings: JsonNode[] = [];
  const comments: Range[] = [];
  const open: Growing[] = [];
  let key: JsonNode | null = null;
  let expected: Expectation = 'value';

  for (;;) {
    const container = open.at(-1) ?? null;
    const token: number = scanner.scan();
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    const broken = (message: string): JsonOutcome => ({ kind: 'broken', message, range: { start, end } });
    const scanError: number = scanner.getTokenError();
    if (scanError > 0) return broken(SCAN_ERRORS[scanError] ?? 'an invalid token');
    if (token === LINE_COMMENT || token === BLOCK_COMMENT) {
      comments.push({ start, end });
      continue;
    }
    if (token > BLOCK_COMMENT && token < 16) continue;

    if (expected === 'nothing') {
      if (token === END) return { kind: 'tree', tree: { strings, comments } };
      return broken('more than one value');
    }
    if (expected === 'colon') {
      if (token !== COLON) return broken("expected ':'");
      expected = 'value';
      continue;
    }
    if (container && (token === CLOSE_BRACE || token === CLOSE_BRACKET)) {
      const closes: number = container.kind === 'object' ? CLOSE_BRACE : CLOSE_BRACKET;
      if (token !== closes || expected === 'value') return broken(`unexpected '${text.slice(start, end)}'`);
      container.end = end;
      open.pop();
      expected = open.length > 0 ? 'comma-or-end' : 'nothing';
      continue;
    }
    if (expected === 'comma-or-end') {
      if (token !== COMMA) return broken(token === END ? 'the file ends too early' : "expected ','");
      expected = container?.kind === 'object' ? 'key-or-end' : 'value-or-end';
      continue;
    }
    if (expected === 'key-or-end') {
      if (token !== STRING) return broken(token === END ? 'the file ends too early' : 'expected a key in double quotes');
      key = { kind: 'key', start, end, parent: container, key: null, children: [], text: scanner.getTokenValue() };
      strings.push(key);
      expected = 'colon';
      continue;
    }

    const kind = kindOf(token);
    if (!kind) return broken(token === END ? 'the file ends too early' : `unexpected '${text.slice(start, Math.min(end, start + 20))}'`);
    const node: Growing = { kind, start, end, parent: container, key, children: [], text: scanner.getTokenValue() };
    container?.children.push(node);
    key = null;
    if (kind === 'string') strings.push(node);
    if (kind === 'object' || kind === 'array') {
      if (open.length === MAX_DEPTH) return broken(`nested deeper than ${MAX_DEPTH} levels`);
      open.push(node);
      expected = kind === 'object' ? 'key-or-end' : 'value-or-end';
    } else {
      expected = container ? 'comma-or-end' : 'nothing';
    }
  }
}

function kindOf(token: number): JsonNode['kind'] | null {
  if (token === OPEN_BRACE) return 'object';
  if (token === OPEN_BRACKET) return 'array';
  if (token === STRING) return 'string';
  if (token === NUMBER) return 'number';
  return token > COLON && token < STRING ? 'word' : null;
}

/** Keys from the root to the node, outermost first; an array's elements share the key of the array. */
export function keysTo(node: JsonNode): readonly string[] {
  const keys: string[] = [];
  for (let at: JsonNode | null = node; at; at = at.parent) if (at.key) keys.push(at.key.text);
  return keys.reverse();
}
