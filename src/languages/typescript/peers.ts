import type { Peers } from '../../core/syntax.js';
import { type TS, ts } from './compiler.js';
import { lastName } from './role.js';
import { nameOf, outermost, rangeOf } from './tree.js';

/** Neighbours read on each side. */
const REACH = 20;

/** The lists and tables around a literal, innermost first. */
export function peersOf(literal: TS.Node): readonly Peers[] {
  const found: Peers[] = [];
  for (let at = outermost(literal); !ts.isSourceFile(at) && found.length < 3; at = outermost(at.parent)) {
    const peers = peersAt(at, literal);
    if (peers && peers.texts.length > 0) found.push(peers);
    if (ts.isFunctionLike(at) || ts.isBlock(at)) break;
  }
  return found;
}

function peersAt(node: TS.Node, literal: TS.Node): Peers | null {
  const parent = node.parent;
  if (parent === undefined) return null;
  if (ts.isArrayLiteralExpression(parent)) return inArray(parent, node, literal);
  if (ts.isPropertyAssignment(parent)) return inObject(parent.parent, parent, node, literal);
  if (ts.isUnionTypeNode(parent))
    return list('union', parent, near(parent.types, node), (each) => (ts.isLiteralTypeNode(each) ? texts(each.literal) : []));
  if (ts.isEnumMember(parent)) return list('enum', parent.parent, near(parent.parent.members, parent), (each) => texts(each.initializer));
  if (ts.isCaseClause(parent)) {
    return list('switch', parent.parent, near(parent.parent.clauses, parent), (each) =>
      ts.isCaseClause(each) ? texts(each.expression) : [],
    );
  }
  return null;
}

function inArray(array: TS.ArrayLiteralExpression, node: TS.Node, literal: TS.Node): Peers {
  const others = near(array.elements, node);
  if (node !== outermost(literal)) return list('rows', array, others, rowReader(literal, node));
  const above = outermost(array).parent;
  const isSet = ts.isNewExpression(above) && lastName(above.expression) === 'Set';
  return list(isSet ? 'set' : 'array', array, others, texts);
}

function inObject(object: TS.ObjectLiteralExpression, own: TS.PropertyAssignment, node: TS.Node, literal: TS.Node): Peers {
  const others = near(object.properties, own);
  if (own.name === node) return list('keys', object, others, (each) => texts(each.name));
  const read = node === outermost(literal) ? texts : rowReader(literal, own.initializer);
  return list(node === outermost(literal) ? 'values' : 'rows', object, others, (each) =>
    ts.isPropertyAssignment(each) ? read(each.initializer) : [],
  );
}

/** The nearest neighbours on both sides: a table of thousands says no more than its nearest rows. */
function near<T extends TS.Node>(members: readonly T[], own: TS.Node): readonly T[] {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.pos ?? 0) < own.pos) low = middle + 1;
    else high = middle;
  }
  return [...members.slice(Math.max(0, low - REACH), low), ...members.slice(low + 1, low + 1 + REACH)];
}

/** The strings in other rows where the literal stands in its own: under the same keys, or in the same place of a tuple. */
function rowReader(literal: TS.Node, own: TS.Node): (other: TS.Node) => readonly string[] {
  const steps: (string | number)[] = [];
  for (let at = outermost(literal); at !== own && !ts.isSourceFile(at); at = outermost(at.parent)) {
    if (ts.isPropertyAssignment(at.parent) && at.parent.name !== at) steps.unshift(nameOf(at.parent.name) ?? '');
    else if (ts.isArrayLiteralExpression(at.parent)) steps.unshift(at.parent.elements.indexOf(at as TS.Expression));
  }
  return (other) => texts(steps.reduce<TS.Node | undefined>(memberAt, other));
}

function memberAt(node: TS.Node | undefined, step: string | number): TS.Node | undefined {
  const row = node && ts.isCallExpression(node) && node.arguments[0] ? node.arguments[0] : node;
  if (row === undefined) return undefined;
  if (typeof step === 'number') return ts.isArrayLiteralExpression(row) ? row.elements[step] : undefined;
  if (!ts.isObjectLiteralExpression(row)) return undefined;
  const property = row.properties.find((each) => ts.isPropertyAssignment(each) && nameOf(each.name) === step);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function texts(node: TS.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isComputedPropertyName(node) ? texts(node.expression) : [];
}

function list<T extends TS.Node>(
  shape: Peers['shape'],
  container: TS.Node,
  others: readonly T[],
  read: (other: T) => readonly string[],
): Peers {
  return { shape, texts: others.flatMap((other) => read(other)), binding: bindingAbove(container), range: rangeOf(container) };
}

function bindingAbove(container: TS.Node): string | null {
  for (let at: TS.Node = container; !ts.isSourceFile(at); at = at.parent) {
    if (
      ts.isVariableDeclaration(at) ||
      ts.isTypeAliasDeclaration(at) ||
      ts.isEnumDeclaration(at) ||
      ts.isPropertyAssignment(at) ||
      ts.isPropertyDeclaration(at)
    )
      return nameOf(at.name);
    if (ts.isBlock(at)) return null;
  }
  return null;
}
