import { type TS, ts } from '../../languages/typescript/compiler.js';
import type { Found } from './migration-facts.js';
import { calleeName, type Tree } from './tree.js';

/** String literals that are whole old names, wherever they are compared, listed or mapped from; not what is written. */
export function readOldNames(tree: Tree, isOldName: (text: string) => boolean, written: ReadonlySet<string>): readonly Found[] {
  const found = new Map<string, Found>();
  for (const node of tree.nodes) {
    if (!ts.isStringLiteralLike(node) || isImport(node) || isPartialTest(node)) continue;
    const text = node.text.toLowerCase();
    if (isOldName(text) && !written.has(text) && !found.has(text)) found.set(text, { text, at: node.getStart(tree.file) });
  }
  return [...found.values()];
}

/** `stored.startsWith('x')`, `stored.includes('x')`, `/x/.test(stored)` without both anchors: each also matches names that it does not mean. */
export function readPartialTests(tree: Tree, modifiers: readonly string[]): readonly Found[] {
  return tree.nodes.flatMap((node) => {
    if (ts.isStringLiteralLike(node) && isPartialTest(node) && !modifiers.includes(node.text.toLowerCase()))
      return [{ text: node.text, at: node.getStart(tree.file) }];
    if (ts.isRegularExpressionLiteral(node) && isLoosePattern(node.text, modifiers))
      return [{ text: node.text, at: node.getStart(tree.file) }];
    return [];
  });
}

const PARTIAL = new Set(['startsWith', 'includes', 'indexOf', 'search']);

function isPartialTest(node: TS.StringLiteralLike): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.arguments[0] !== node) return false;
  const list = call.expression.expression;
  // A list that holds the text is asked for the whole of it.
  return PARTIAL.has(calleeName(call) ?? '') && !ts.isArrayLiteralExpression(list);
}

/** A pattern that spells more than modifiers and is not held at both ends. */
function isLoosePattern(literal: string, modifiers: readonly string[]): boolean {
  const pattern = literal.slice(1, literal.lastIndexOf('/'));
  const unescaped = pattern.replace(/\\([^a-z0-9])/gi, '$1').toLowerCase();
  const rest = modifiers.reduce((text, modifier) => text.replaceAll(modifier.toLowerCase(), ''), unescaped);
  const isName = /[a-z]{3,}/.test(rest.replace(/\\[a-z]|\[[^\]]*\]/g, ''));
  return isName && !(pattern.startsWith('^') && pattern.endsWith('$'));
}

function isImport(node: TS.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}
