import type { Property, Value } from '../../core/syntax.js';
import { type TS, ts } from './compiler.js';
import { originOf } from './origin.js';
import { declarationOf } from './scope.js';
import { innermost, nameOf, rangeOf } from './tree.js';

const LONGEST = 200;
const DEEPEST = 8;
const MOST = 60;

/** A shallow summary of an expression; a constant of the same file is looked through. */
export function summarise(expression: TS.Expression, depth = 0): Value {
  const node = innermost(expression);
  const range = rangeOf(node);
  if (ts.isStringLiteralLike(node)) return { kind: 'string', text: node.text, range };
  if (ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node))
    return { kind: 'number', text: node.getText().replaceAll('_', ''), range };
  if (depth <= DEEPEST) {
    if (ts.isObjectLiteralExpression(node) && !underway.has(node)) {
      return {
        kind: 'object',
        properties: propertiesOf(node, depth + 1),
        hasSpread: node.properties.some((each) => ts.isSpreadAssignment(each)),
        range,
      };
    }
    if (ts.isArrayLiteralExpression(node))
      return { kind: 'array', items: node.elements.slice(0, MOST).map((each) => summarise(each, depth + 1)), range };
    const address = ts.isTemplateExpression(node) || ts.isBinaryExpression(node) ? leadingText(node, depth) : '';
    if (/^[a-z]+:\/\//i.test(address)) return { kind: 'string', text: address, range };
    const constant = ts.isIdentifier(node) ? constantOf(node) : undefined;
    if (constant) return summarise(constant, depth + 1);
  }
  return { kind: 'expression', text: node.getText().slice(0, LONGEST), origin: originOf(node, depth + 1), range };
}

/** A table is asked for by each of its rows; a summary made nearer to the root is deep enough for later askers. */
const summaries = new WeakMap<TS.Node, { readonly depth: number; readonly properties: readonly Property[] }>();

/** `answer = ask({ model }); model = answer.model`: an object that its own value leads back to is not known there. */
const underway = new WeakSet<TS.Node>();

export function propertiesOf(object: TS.ObjectLiteralExpression, depth = 0): readonly Property[] {
  const known = summaries.get(object);
  if (known && known.depth <= depth) return known.properties;
  underway.add(object);
  try {
    const properties = object.properties.slice(0, MOST).flatMap((each) => summarisedProperties(each, depth));
    summaries.set(object, { depth, properties });
    return properties;
  } finally {
    underway.delete(object);
  }
}

function summarisedProperties(each: TS.ObjectLiteralElementLike, depth: number): readonly Property[] {
  const name = nameOf(each.name);
  if (ts.isSpreadAssignment(each)) return conditionalProperties(each.expression);
  if (name === null) return [];
  if (ts.isPropertyAssignment(each)) return [{ name, value: summarise(each.initializer, depth + 1) }];
  if (ts.isShorthandPropertyAssignment(each)) return [{ name, value: summarise(each.name, depth + 1) }];
  return [{ name, value: { kind: 'expression', text: '', origin: { kind: 'unknown', text: '' }, range: rangeOf(each) } }];
}

/** `...(url && { baseURL: url })`: set under a condition, so its value is not known. */
function conditionalProperties(spread: TS.Expression): readonly Property[] {
  const node = innermost(spread);
  const arms = ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse] : ts.isBinaryExpression(node) ? [node.right] : [];
  return arms.map(innermost).flatMap((arm) => {
    if (!ts.isObjectLiteralExpression(arm)) return [];
    return arm.properties.flatMap((each): readonly Property[] => {
      const name = nameOf(each.name);
      return name === null
        ? []
        : [
            {
              name,
              value: {
                kind: 'expression',
                text: each.getText().slice(0, LONGEST),
                origin: { kind: 'unknown', text: '' },
                range: rangeOf(each),
              },
            },
          ];
    });
  });
}

/** The text that a template or concatenation is known to begin with: enough to read the host of an address. */
function leadingText(node: TS.Expression, depth: number): string {
  const at = innermost(node);
  if (depth > DEEPEST) return '';
  if (ts.isStringLiteralLike(at)) return at.text;
  if (ts.isTemplateExpression(at)) {
    const [first] = at.templateSpans;
    return at.head.text === '' && first ? leadingText(first.expression, depth + 1) : at.head.text;
  }
  if (ts.isBinaryExpression(at)) return leadingText(at.left, depth + 1);
  const constant = ts.isIdentifier(at) ? constantOf(at) : undefined;
  return constant ? leadingText(constant, depth + 1) : '';
}

/** The literal that a `const` of this file holds, where it is one. */
function constantOf(identifier: TS.Identifier): TS.Expression | undefined {
  const declaration = declarationOf(identifier);
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  if (!(declaration.parent.flags & ts.NodeFlags.Const)) return undefined;
  const initializer = innermost(declaration.initializer);
  const isLiteral =
    ts.isStringLiteralLike(initializer) ||
    ts.isNumericLiteral(initializer) ||
    ts.isObjectLiteralExpression(initializer) ||
    ts.isArrayLiteralExpression(initializer) ||
    ts.isTemplateExpression(initializer) ||
    ts.isBinaryExpression(initializer);
  return isLiteral ? initializer : undefined;
}
