import type { Candidate } from '../core/candidate.js';
import type { Property, SyntaxFile, Use } from '../core/syntax.js';
import { overlaps, type Range } from '../core/text.js';
import { peersOf } from './json-peers.js';
import { summarise, summariseObject } from './json-summary.js';
import { type JsonNode, type JsonTree, keysTo } from './json-tree.js';
import { isOneToken, roleOfLongerText } from './longer-text.js';

/** The answers of a parsed JSON text. A key counts as standing in the object that holds it, so its slot is that object's key. */
export function createJsonFile(tree: JsonTree, text: string): SyntaxFile {
  const nodes = new Map(tree.strings.map((node) => [node.start + 1, node]));
  const summaries = new Map<JsonNode, readonly Property[]>();
  const propertiesOf = (object: JsonNode): readonly Property[] => {
    const known = summaries.get(object) ?? summariseObject(object, text);
    summaries.set(object, known);
    return known;
  };
  return {
    imports: [],
    module: null,
    candidates: (hits) =>
      [
        ...touching(tree.strings, inside, hits).map((node) => stringCandidate(node, text)),
        ...touching(tree.comments, (comment) => comment, hits).map((comment) => commentCandidate(comment, text)),
      ].sort((a, b) => a.range.start - b.range.start),
    uses: (candidate) => {
      const node = nodes.get(candidate.range.start);
      return { uses: node && node.end - 1 === candidate.range.end ? [useOf(node, propertiesOf, text)] : [], isComplete: true };
    },
    peers: (candidate) => {
      const node = nodes.get(candidate.range.start);
      return node ? peersOf(node) : [];
    },
    siblings: (candidate) => {
      const parent = nodes.get(candidate.range.start)?.parent;
      return parent?.kind === 'object' ? propertiesOf(parent) : [];
    },
    guards: () => [],
    titles: () => [],
    chosenBy: () => [],
    statement: (candidate) => {
      const parent = nodes.get(candidate.range.start)?.parent;
      return parent ? text.slice(parent.start, Math.min(parent.end, parent.start + 8000)) : '';
    },
    comments: (candidate) => commentsBeside(candidate.range, tree.comments, text),
  };
}

const inside = (node: JsonNode): Range => ({ start: node.start + 1, end: node.end - 1 });

/** Members that overlap a hit; both lists are read once, in order. */
function touching<T>(members: readonly T[], rangeOf: (member: T) => Range, hits: readonly Range[]): readonly T[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start);
  const found: T[] = [];
  let at = 0;
  for (const member of members) {
    const range = rangeOf(member);
    while ((sorted[at]?.end ?? Number.POSITIVE_INFINITY) <= range.start) at += 1;
    const hit = sorted[at];
    if (!hit) break;
    if (overlaps(hit, range)) found.push(member);
  }
  return found;
}

function stringCandidate(node: JsonNode, text: string): Candidate {
  const range = inside(node);
  const owner = keysTo(node.kind === 'key' && node.parent ? node.parent : node);
  const whole = isOneToken(node.text);
  const shared = { range, raw: text.slice(range.start, range.end), text: node.text, quote: '"', slot: owner.at(-1) ?? null, owner, whole };
  if (node.kind === 'key') return { ...shared, role: 'json-key' };
  return { ...shared, role: whole ? 'json-value' : roleOfLongerText(node.text) };
}

function commentCandidate(range: Range, text: string): Candidate {
  const raw = text.slice(range.start, range.end);
  return { range, raw, text: raw, quote: '', role: 'comment', slot: null, owner: [], whole: false };
}

function useOf(node: JsonNode, propertiesOf: (object: JsonNode) => readonly Property[], text: string): Use {
  const range = { start: node.start, end: node.end };
  const objects: JsonNode[] = [];
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'object') objects.push(at);
  const [own, ...outer] = objects;
  if (own)
    return { kind: 'property', path: keysTo(node), siblings: propertiesOf(own), around: outer.map(propertiesOf), binding: null, range };
  return { kind: 'element', binding: null, siblings: node.parent?.children.map((item) => summarise(item, text, 1)) ?? [], range };
}

function commentsBeside(
  range: Range,
  comments: readonly Range[],
  text: string,
): readonly { readonly text: string; readonly range: Range }[] {
  const lineEnd = text.indexOf('\n', range.end);
  const found = comments.filter((comment) => comment.start >= range.end && (lineEnd < 0 || comment.start < lineEnd));
  let above = text.lastIndexOf('\n', range.start - 1) + 1;
  for (const comment of comments.filter(({ end }) => end <= above).reverse()) {
    const start = text.lastIndexOf('\n', comment.start - 1) + 1;
    if (text.slice(start, comment.start).trim() !== '' || text.slice(comment.end, above).trim() !== '') break;
    found.unshift(comment);
    above = start;
  }
  return found.map((comment) => ({ text: text.slice(comment.start, comment.end), range: comment }));
}
