import type { Origin } from '../../core/syntax.js';
import { type TS, ts } from './compiler.js';
import { memberOf, originOf, originOfDeclaration, originOfType, unknown } from './origin.js';
import { nameOf } from './tree.js';

/** `this.client` through the field's initialiser, its assignment in the class, or its type. */
export function originOfField(access: TS.PropertyAccessExpression, depth: number): Origin {
  const owner = enclosingClass(access);
  const name = access.name.text;
  if (owner) {
    for (const member of owner.members) {
      if (ts.isPropertyDeclaration(member) && nameOf(member.name) === name) {
        if (member.initializer) return originOf(member.initializer, depth);
        const assigned = assignedInConstructor(owner, name);
        if (assigned) return originOf(assigned, depth);
        const type = member.type ? originOfType(member.type, depth) : null;
        if (type) return { kind: 'parameter', name, type };
      }
      if (ts.isConstructorDeclaration(member)) {
        const parameter = member.parameters.find((each) => nameOf(each.name) === name && (ts.getModifiers(each)?.length ?? 0) > 0);
        if (parameter) return originOfDeclaration(parameter, depth);
      }
    }
    const assigned = assignedInConstructor(owner, name);
    if (assigned) return originOf(assigned, depth);
  }
  return memberOf(originOfThis(access, depth), name);
}

function assignedInConstructor(owner: TS.ClassLikeDeclaration, name: string): TS.Expression | undefined {
  for (const member of owner.members) {
    if (!(ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member)) || !member.body) continue;
    for (const statement of member.body.statements) {
      if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue;
      const { left, right, operatorToken } = statement.expression;
      const isThisField =
        ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword && left.name.text === name;
      if (isThisField && operatorToken.kind === ts.SyntaxKind.EqualsToken) return right;
    }
  }
  return undefined;
}

export function enclosingClass(node: TS.Node): TS.ClassLikeDeclaration | undefined {
  for (let at: TS.Node | undefined = node; at !== undefined; at = at.parent) if (ts.isClassLike(at)) return at;
  return undefined;
}

export function originOfThis(node: TS.Node, depth: number): Origin {
  const owner = enclosingClass(node);
  return { kind: 'this', className: owner?.name?.text ?? null, extends: owner ? superClassOf(owner, depth) : null };
}

export function superOf(node: TS.Node, depth: number): Origin {
  const owner = enclosingClass(node);
  return (owner && superClassOf(owner, depth)) ?? unknown(node);
}

function superClassOf(owner: TS.ClassLikeDeclaration, depth: number): Origin | null {
  const clause = owner.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const parent = clause?.types[0];
  return parent ? originOf(parent.expression, depth + 1) : null;
}
