import type { Peers } from '../core/syntax.js';
import type { JsonNode } from './json-tree.js';

const MOST = 200;

/** The lists and tables around a string or key, innermost first; at most three. */
export function peersOf(node: JsonNode): readonly Peers[] {
  const found: Peers[] = [];
  for (let at: JsonNode | null = node; at?.parent && found.length < 3; at = at.parent) {
    const peers = peersAt(at, at.parent, node);
    if (peers.texts.length > 0) found.push(peers);
  }
  return found;
}

function peersAt(at: JsonNode, container: JsonNode, node: JsonNode): Peers {
  const others = othersThan(at, container);
  const list = (shape: Peers['shape'], texts: readonly string[]): Peers => ({
    shape,
    texts,
    binding: container.key?.text ?? null,
    range: { start: container.start, end: container.end },
  });
  if (node.kind === 'key' && at === node)
    return list(
      'keys',
      others.flatMap((each) => (each.key ? [each.key.text] : [])),
    );
  if (at === node)
    return list(
      container.kind === 'array' ? 'array' : 'values',
      others.flatMap((each) => (each.kind === 'string' ? [each.text] : [])),
    );
  const path = pathBetween(at, node);
  return list('rows', path === null ? [] : others.map((row) => textAt(row, path)).filter((text) => text !== null));
}

/** Keys from a row down to the string; null where an array stands between them, whose order means nothing. */
function pathBetween(row: JsonNode, node: JsonNode): readonly string[] | null {
  const path: string[] = [];
  for (let at = node; at !== row; at = at.parent) {
    if (!at.key || !at.parent) return null;
    path.unshift(at.key.text);
  }
  return path;
}

/** The string at the end of the path; null where the row has another shape. */
function textAt(row: JsonNode, path: readonly string[]): string | null {
  let node: JsonNode | undefined = row;
  for (const key of path) node = node?.children.find((child) => child.key?.text === key);
  return node?.kind === 'string' ? node.text : null;
}

/** The first others; to look at all of them for each row of a long table would take quadratic time. A key's own value is no peer of it. */
function othersThan(at: JsonNode, container: JsonNode): readonly JsonNode[] {
  return container.children.slice(0, MOST + 1).filter((each) => each !== at && each.key !== at);
}
