import type { Node, ParseError } from 'jsonc-parser';
import type { TextEdit } from '../core/edit.js';
import { insertMember } from '../core/insert-member.js';
import { type Problem, problem } from './problem.js';

/** A settings file as text, with the places of its values. Comments and trailing commas are welcome; of doubled keys the last one counts. */
export interface SettingsDocument {
  readonly kind: 'document';
  /** A BOM, where there is one, is unit 0. */
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The strings at a key: segments joined by dots, `*` for every member. */
  stringsAt(key: string): readonly StoredString[];
  /** Replaces or adds one value; everything else keeps its bytes. */
  editsFor(key: string, value: unknown): readonly TextEdit[];
}

export interface StoredString {
  /** The key with `*` filled in. */
  readonly key: string;
  readonly value: string;
  edit(to: string): TextEdit;
}

type Jsonc = typeof import('jsonc-parser');

export async function parseSettings(bytes: Uint8Array, path: string): Promise<SettingsDocument | Problem> {
  // Loaded when there is something to parse: its import costs more than all the rest of a start.
  const jsonc = await import('jsonc-parser');
  const text = decode(bytes);
  if (text === null) return problem('unreadable', path, 'not UTF-8');
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: ParseError[] = [];
  const root = parseTree(jsonc, text.slice(start), errors);
  const [first] = errors;
  if (first !== undefined)
    return problem('unreadable', path, `${jsonc.printParseErrorCode(first.error)} at offset ${first.offset + start}`);
  if (root?.type !== 'object') return problem('unreadable', path, 'not a JSON object');
  return {
    kind: 'document',
    text,
    values: jsonc.getNodeValue(root) as Readonly<Record<string, unknown>>,
    stringsAt: (key) => nodesAt(root, key.split('.'), []).flatMap(({ node, key }) => storedString(text, start, node, key)),
    editsFor: (key, value) => editsFor(text, start, root, key.split('.'), value),
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The parser recurses; a file nested deeper than the stack is one that it cannot read. */
function parseTree(jsonc: Jsonc, text: string, errors: ParseError[]): Node | undefined {
  try {
    return jsonc.parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Located {
  readonly node: Node;
  readonly key: string;
}

function nodesAt(node: Node, segments: readonly string[], walked: readonly string[]): readonly Located[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [{ node, key: walked.join('.') }];
  return [...membersOf(node)]
    .filter(([name]) => segment === '*' || segment === name)
    .flatMap(([name, member]) => nodesAt(member, rest, [...walked, name]));
}

/** By name, the last of a doubled key; of a list by index. */
function membersOf(node: Node): ReadonlyMap<string, Node> {
  const members = new Map<string, Node>();
  for (const [at, child] of (node.children ?? []).entries()) {
    const [name, value] = node.type === 'object' ? (child.children ?? []) : [undefined, child];
    if (value !== undefined) members.set(name === undefined ? String(at) : String(name.value), value);
  }
  return members;
}

function storedString(text: string, start: number, node: Node, key: string): readonly StoredString[] {
  if (node.type !== 'string') return [];
  const range = { start: start + node.offset + 1, end: start + node.offset + node.length - 1 };
  const expected = text.slice(range.start, range.end);
  return [{ key, value: String(node.value), edit: (to) => ({ range, expected, replacement: JSON.stringify(to).slice(1, -1) }) }];
}

function editsFor(text: string, start: number, root: Node, segments: readonly string[], value: unknown): readonly TextEdit[] {
  const [found] = nodesAt(root, segments, []);
  if (found === undefined) return insertMember(text, start, root, segments, value);
  const range = { start: start + found.node.offset, end: start + found.node.offset + found.node.length };
  return [{ range, expected: text.slice(range.start, range.end), replacement: JSON.stringify(value) }];
}
