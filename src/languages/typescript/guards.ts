import type { Range } from '../../core/text.js';
import { type TS, ts } from './compiler.js';
import { rangeOf } from './tree.js';

/** Conditions of `?:`, `if` and `case` under which a value is chosen, up to its function, innermost first. */
export function guardsOf(node: TS.Node): readonly { readonly text: string; readonly range: Range }[] {
  const found: TS.Node[] = [];
  for (let at = node; at.parent && !ts.isSourceFile(at.parent); at = at.parent) {
    const parent = at.parent;
    if (ts.isConditionalExpression(parent) && parent.condition !== at) found.push(parent.condition);
    else if (ts.isIfStatement(parent) && parent.expression !== at) found.push(parent.expression);
    else if (ts.isCaseClause(parent) && parent.expression !== at) found.push(parent.expression, parent.parent.parent.expression);
    else if (ts.isBinaryExpression(parent) && parent.right === at && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      found.push(parent.left);
    if (ts.isFunctionLike(parent)) break;
  }
  return found.map((condition) => ({ text: condition.getText().slice(0, 300), range: rangeOf(condition) }));
}
