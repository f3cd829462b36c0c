import type { Property } from '../../core/syntax.js';
import { type TS, ts } from './compiler.js';
import { propertiesOf } from './summarise.js';
import { outermost } from './tree.js';

/** Properties of the object literal that directly holds a literal, through `??` and `?:` too. */
export function siblingsOf(literal: TS.Node): readonly Property[] {
  let at = outermost(literal).parent;
  while (ts.isBinaryExpression(at) || ts.isConditionalExpression(at) || ts.isArrayLiteralExpression(at)) at = outermost(at).parent;
  return ts.isPropertyAssignment(at) ? propertiesOf(at.parent) : [];
}
