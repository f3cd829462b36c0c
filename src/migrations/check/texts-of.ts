import { type TS, ts } from '../../languages/typescript/compiler.js';
import { type Tree, underlying } from './tree.js';

/**
 * What the expression may be, as far as constants of the file tell: a literal, a constant, an element of a list (`OLD[0]`), or what goes through one
 * (`OLD.some((old) => …)`, `for (const old of OLD)`). Empty where nothing is known of it.
 */
export function textsOf(tree: Tree, node: TS.Expression): readonly string[] {
  if (ts.isElementAccessExpression(node)) return elementsOf(tree, node.expression);
  const value = underlying(tree, node);
  if (value !== null && ts.isStringLiteralLike(value)) return [value.text];
  const list = ts.isIdentifier(node) ? listBehind(node) : null;
  return list === null ? [] : elementsOf(tree, list);
}

/** True for a list of the file: a literal one, a Set of one, or a constant that is either. */
export function isList(tree: Tree, node: TS.Expression): boolean {
  return arrayIn(tree, node) !== null;
}

function elementsOf(tree: Tree, list: TS.Expression): readonly string[] {
  return (arrayIn(tree, list)?.elements ?? []).flatMap((element) => (ts.isStringLiteralLike(element) ? [element.text] : []));
}

function arrayIn(tree: Tree, node: TS.Expression): TS.ArrayLiteralExpression | null {
  const value = underlying(tree, node);
  if (value === null) return null;
  if (ts.isArrayLiteralExpression(value)) return value;
  const [first] = ts.isNewExpression(value) ? (value.arguments ?? []) : [];
  return first === undefined ? null : arrayIn(tree, first);
}

/** The list whose elements the name stands for. */
function listBehind(name: TS.Identifier): TS.Expression | null {
  for (let at: TS.Node = name; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isForOfStatement(at) && ts.isVariableDeclarationList(at.initializer)) {
      const [variable] = at.initializer.declarations;
      if (variable?.name.getText() === name.text) return at.expression;
    }
    if (!ts.isArrowFunction(at) && !ts.isFunctionExpression(at)) continue;
    if (at.parameters[0]?.name.getText() !== name.text) continue;
    const call = at.parent;
    return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : null;
  }
  return null;
}
