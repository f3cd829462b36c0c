import type { Peers } from '../../core/syntax.js';
import { type TS, ts } from './compiler.js';
import { lastName } from './role.js';
import { nameOf, outermost, rangeOf } from './tree.js';

const MOST = 200;

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
  if (ts.isPropertyAssignment(parent)) {
    const object = parent.parent;
    if (parent.name === node)
      return list(
        'keys',
        object,
        object.properties.flatMap((each) => (each === parent ? [] : texts(each.name))),
      );
    const values = object.properties.flatMap((each) => (each === parent || !ts.isPropertyAssignment(each) ? [] : texts(each.initializer)));
    return node === outermost(literal) ? list('values', object, values) : tableRows(object, parent, literal);
  }
  if (ts.isUnionTypeNode(parent))
    return list(
      'union',
      parent,
      parent.types.flatMap((each) => (each !== node && ts.isLiteralTypeNode(each) ? texts(each.literal) : [])),
    );
  if (ts.isEnumMember(parent))
    return list(
      'enum',
      parent.parent,
      parent.parent.members.flatMap((each) => (each === parent ? [] : texts(each.initializer))),
    );
  if (ts.isCaseClause(parent))
    return list(
      'switch',
      parent.parent,
      parent.parent.clauses.flatMap((each) => (each === parent || !ts.isCaseClause(each) ? [] : texts(each.expression))),
    );
  return null;
}

function inArray(array: TS.ArrayLiteralExpression, node: TS.Node, literal: TS.Node): Peers {
  if (node === outermost(literal)) {
    const above = outermost(array).parent;
    const isSet = ts.isNewExpression(above) && lastName(above.expression) === 'Set';
    return list(
      isSet ? 'set' : 'array',
      array,
      array.elements.flatMap((each) => (each === node ? [] : texts(each))),
    );
  }
  return list(
    'rows',
    array,
    rows(
      array.elements.filter((each) => each !== node),
      literal,
    ),
  );
}

/** `{ 'a': { id: 'x' }, 'b': { id: 'y' } }`: the same property of the other rows. */
function tableRows(object: TS.ObjectLiteralExpression, own: TS.PropertyAssignment, literal: TS.Node): Peers {
  const others = object.properties.flatMap((each) => (each !== own && ts.isPropertyAssignment(each) ? [each.initializer] : []));
  return list('rows', object, rows(others, literal));
}

/** The strings under the literal's own property name, or in its place of a tuple, in other rows. */
function rows(others: readonly TS.Expression[], literal: TS.Node): readonly string[] {
  const holder = outermost(literal).parent;
  const name = ts.isPropertyAssignment(holder) && holder.name !== literal ? nameOf(holder.name) : null;
  const index = ts.isArrayLiteralExpression(holder) ? holder.elements.indexOf(outermost(literal) as TS.Expression) : -1;
  return others.slice(0, MOST).flatMap((other) => {
    const row = ts.isCallExpression(other) && other.arguments[0] ? other.arguments[0] : other;
    if (ts.isObjectLiteralExpression(row)) {
      return row.properties.flatMap((each) =>
        ts.isPropertyAssignment(each) && name !== null && nameOf(each.name) === name ? texts(each.initializer) : [],
      );
    }
    return ts.isArrayLiteralExpression(row) && index >= 0 ? texts(row.elements[index]) : [];
  });
}

function texts(node: TS.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isComputedPropertyName(node) ? texts(node.expression) : [];
}

function list(shape: Peers['shape'], container: TS.Node, found: readonly string[]): Peers {
  return { shape, texts: found.slice(0, MOST), binding: bindingAbove(container), range: rangeOf(container) };
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
