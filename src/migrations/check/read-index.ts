import { ts } from '../../languages/typescript/compiler.js';
import { parseTree } from './tree.js';

/** Names in the exported lists of an index, in their order; empty where there is no index. */
export function readIndex(path: string, text: string): readonly string[] {
  const tree = parseTree(path, text);
  return tree.nodes
    .filter(ts.isArrayLiteralExpression)
    .flatMap((list) => list.elements.flatMap((element) => (ts.isIdentifier(element) ? [element.text] : [])));
}
