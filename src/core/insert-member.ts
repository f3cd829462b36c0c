import type { TextEdit } from './edit.js';

/** A node of a JSON tree as jsonc-parser gives it; a member of an object has its name and its value for children. */
export interface JsonNode {
  readonly type: string;
  readonly value?: unknown;
  readonly offset: number;
  readonly length: number;
  readonly children?: readonly JsonNode[];
}

/**
 * Adds what is missing of a path, behind the last member of the innermost object that is there, in the manner of that member. Nothing that stands
 * in the text is laid out anew; a comment behind the last member stays with it. `shift` is where the tree's text begins.
 * @throws Error where something else than an object stands on the way
 */
export function insertMember(text: string, shift: number, root: JsonNode, path: readonly string[], value: unknown): readonly TextEdit[] {
  const [name = '', ...inner] = path;
  if (root.type !== 'object') throw new Error(`"${name}" cannot be added to a value that is no object`);
  const members = root.children ?? [];
  const found = members.findLast(({ children: [key] = [] }) => key?.value === name)?.children?.[1];
  if (found !== undefined) return insertMember(text, shift, found, inner, value);
  const whole = inner.reduceRight((nested: unknown, key) => ({ [key]: nested }), value);
  const last = members.at(-1);
  if (last === undefined) return insertFirst(text, shift + root.offset, root.length, name, whole);
  const start = shift + last.offset;
  return insertBehind(text, start, start + last.length, name, whole);
}

function insertFirst(text: string, start: number, length: number, name: string, value: unknown): readonly TextEdit[] {
  const { eol, unit } = layoutOf(text);
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  const isBroken = text.slice(start, start + length).includes('\n');
  const member = `${eol}${indent}${unit}${spell(name, value, unit, eol + indent + unit)}`;
  return [insert(start + 1, isBroken ? member : `${member}${eol}${indent}`)];
}

function insertBehind(text: string, start: number, end: number, name: string, value: unknown): readonly TextEdit[] {
  const { unit } = layoutOf(text);
  const gap = /(?:\r?\n)?[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const member = gap + spell(name, value, unit, gap);
  const [rest, comma] = /^(,?)(?:[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?)(?=\r?\n)/.exec(text.slice(end)) ?? [];
  if (!gap.includes('\n') || rest === undefined || rest === '') return [insert(end, `,${member}`)];
  return comma === ',' ? [insert(end + rest.length, `${member},`)] : [insert(end, ','), insert(end + rest.length, member)];
}

/** In the manner of its neighbour: on a line of its own, or beside it with its space or without. */
function spell(name: string, value: unknown, unit: string, gap: string): string {
  const colon = gap === '' ? ':' : ': ';
  const text = gap === '' ? JSON.stringify(value) : JSON.stringify(value, null, gap.includes('\n') ? unit : ' ');
  return `${JSON.stringify(name)}${colon}${gap.includes('\n') ? text.replaceAll('\n', gap) : text.replace(/\n */g, ' ')}`;
}

function layoutOf(text: string): { readonly eol: string; readonly unit: string } {
  const unit = /^\t/m.test(text) ? '\t' : (/^( +)\S/m.exec(text)?.[1] ?? '  ');
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit };
}

function insert(at: number, replacement: string): TextEdit {
  return { range: { start: at, end: at }, expected: '', replacement };
}
