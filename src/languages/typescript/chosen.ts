import { type TS, ts } from './compiler.js';
import { innermost, outermost } from './tree.js';

/** Strings that are chosen where a value equals the literal: what stands under it as a key, the arm of its `case`, `if` or `?:`. */
export function chosenBy(literal: TS.Node): readonly string[] {
  const node = outermost(literal);
  const { parent } = node;
  const named = ts.isComputedPropertyName(parent) ? parent : node;
  if (ts.isPropertyAssignment(named.parent) && named.parent.name === named) return stringsOf(named.parent.initializer);
  if (ts.isArrayLiteralExpression(parent)) return isListed(parent) ? ifTrue(outermost(parent).parent.parent) : inPair(parent, node);
  if (ts.isCaseClause(parent)) return inCase(parent);
  return isEquality(parent) ? ifTrue(parent) : [];
}

/** `new Map([[old, new]])` */
function inPair({ elements, parent }: TS.ArrayLiteralExpression, node: TS.Node): readonly string[] {
  const [key, value] = elements;
  const isEntry = key === node && ts.isArrayLiteralExpression(parent) && ts.isNewExpression(outermost(parent).parent);
  return isEntry && value ? stringsOf(value) : [];
}

/** `['a', 'b'].includes(model)` */
function isListed(array: TS.ArrayLiteralExpression): boolean {
  const access = outermost(array).parent;
  return ts.isPropertyAccessExpression(access) && access.name.text === 'includes' && ts.isCallExpression(access.parent);
}

function isEquality(node: TS.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
}

function ifTrue(test: TS.Node): readonly string[] {
  let at = outermost(test);
  while (isOr(at.parent)) at = outermost(at.parent);
  const { parent } = at;
  if (ts.isConditionalExpression(parent) && parent.condition === at) return stringsOf(parent.whenTrue);
  return ts.isIfStatement(parent) && parent.expression === at ? inStatement(parent.thenStatement) : [];
}

function isOr(node: TS.Node): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

/** Clauses without statements fall through to the next. */
function inCase(clause: TS.CaseClause): readonly string[] {
  const { clauses } = clause.parent;
  const filled = clauses.slice(clauses.indexOf(clause)).find(({ statements }) => statements.length > 0);
  return filled?.statements.flatMap(inStatement) ?? [];
}

function inStatement(statement: TS.Statement): readonly string[] {
  if (ts.isBlock(statement)) return statement.statements.flatMap(inStatement);
  if (ts.isReturnStatement(statement)) return statement.expression ? stringsOf(statement.expression) : [];
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return [];
  const { operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken ? stringsOf(right) : [];
}

function stringsOf(expression: TS.Expression): readonly string[] {
  const inner = innermost(expression);
  if (ts.isStringLiteralLike(inner)) return [inner.text];
  return ts.isConditionalExpression(inner) ? [...stringsOf(inner.whenTrue), ...stringsOf(inner.whenFalse)] : [];
}
