import { type TS, ts } from '../../languages/typescript/compiler.js';
import type { Found } from './migration-facts.js';
import { isList, textsOf } from './texts-of.js';
import { calleeName, type Tree } from './tree.js';

/** String literals that are whole old names, wherever they are compared, listed or mapped from; not what is written. */
export function readOldNames(tree: Tree, isOldName: (text: string) => boolean, written: ReadonlySet<string>): readonly Found[] {
  const found = new Map<string, Found>();
  for (const node of tree.nodes) {
    if (!ts.isStringLiteralLike(node) || isImport(node) || isPartlyAsked(tree, node)) continue;
    const text = node.text.toLowerCase();
    if (isOldName(text) && !written.has(text) && !found.has(text)) found.set(text, { text, at: node.getStart(tree.file) });
  }
  return [...found.values()];
}

/** `stored.startsWith('x')`, `stored.includes(OLD)`, `/x/.test(stored)` without both anchors: each also matches names that it does not mean. */
export function readPartialTests(tree: Tree, modifiers: readonly string[]): readonly Found[] {
  return tree.nodes.flatMap((node) => {
    if (ts.isCallExpression(node)) {
      const [asked] = partialArguments(tree, node);
      const text = asked && textsOf(tree, asked).find((each) => !modifiers.includes(each.toLowerCase()));
      return asked && text !== undefined ? [{ text, at: asked.getStart(tree.file) }] : [];
    }
    if (ts.isRegularExpressionLiteral(node) && isLoosePattern(node.text, modifiers))
      return [{ text: node.text, at: node.getStart(tree.file) }];
    return [];
  });
}

const PARTIAL = new Set(['startsWith', 'includes', 'indexOf', 'search']);

/** What a string is asked to hold. A list that holds the text is asked for the whole of it. */
function partialArguments(tree: Tree, call: TS.CallExpression): readonly TS.Expression[] {
  if (!ts.isPropertyAccessExpression(call.expression) || !PARTIAL.has(calleeName(call) ?? '')) return [];
  return isList(tree, call.expression.expression) ? [] : call.arguments.slice(0, 1);
}

/** A pattern that spells more than modifiers and is not held at both ends. */
function isLoosePattern(literal: string, modifiers: readonly string[]): boolean {
  const pattern = literal.slice(1, literal.lastIndexOf('/'));
  const unescaped = pattern.replace(/\\([^a-z0-9])/gi, '$1').toLowerCase();
  const rest = modifiers.reduce((text, modifier) => text.replaceAll(modifier.toLowerCase(), ''), unescaped);
  const isName = /[a-z]{3,}/.test(rest.replace(/\\[a-z]|\[[^\]]*\]/g, ''));
  return isName && !(pattern.startsWith('^') && pattern.endsWith('$'));
}

function isPartlyAsked(tree: Tree, node: TS.StringLiteralLike): boolean {
  return ts.isCallExpression(node.parent) && partialArguments(tree, node.parent).some((each) => each === node);
}

function isImport(node: TS.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}
