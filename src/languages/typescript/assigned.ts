import { type TS, ts } from './compiler.js';

/** The value that an assignment writes to this target; empty where the node is no target. */
export function valuesWritten(target: TS.Node): readonly TS.Expression[] {
  const parent = target.parent;
  const isTarget = ts.isBinaryExpression(parent) && parent.left === target && isAssignment(parent.operatorToken.kind);
  return isTarget ? [parent.right] : [];
}

/** False for `null` and `undefined`: a field or variable that is filled later begins with them. */
export function isSet(value: TS.Expression): boolean {
  return value.kind !== ts.SyntaxKind.NullKeyword && !(ts.isIdentifier(value) && value.text === 'undefined');
}

/** `=`, and those that write only where nothing stands. */
export function isAssignment(kind: TS.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken
  );
}

/** The target of `=`: its own value is not read there. */
export function isWritten(node: TS.Node): boolean {
  const parent = node.parent;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node;
}
