import type { Property, Value } from '../core/syntax.js';
import type { JsonNode } from './json-tree.js';

const CUT = 200;

/** Properties of an object, its own objects and arrays one level further down. */
export function summariseObject(object: JsonNode, text: string): readonly Property[] {
  return properties(object, text, 1);
}

function properties(object: JsonNode, text: string, levels: number): readonly Property[] {
  return object.children.map((child) => ({ name: child.key?.text ?? '', value: summarise(child, text, levels) }));
}

export function summarise(node: JsonNode, text: string, levels: number): Value {
  const range = { start: node.start, end: node.end };
  switch (node.kind) {
    case 'object':
      return { kind: 'object', properties: levels > 0 ? properties(node, text, levels - 1) : [], hasSpread: false, range };
    case 'array':
      return { kind: 'array', items: levels > 0 ? node.children.map((child) => summarise(child, text, levels - 1)) : [], range };
    case 'string':
    case 'key':
      return { kind: 'string', text: node.text.slice(0, CUT), range };
    case 'number':
      return { kind: 'number', text: node.text.slice(0, CUT), range };
    case 'word':
      return { kind: 'expression', text: node.text, origin: { kind: 'unknown', text: node.text }, range };
  }
}
