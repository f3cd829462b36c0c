import type { Origin } from '../../core/syntax.js';
import { isSet, valuesWritten } from './assigned.js';
import { type TS, ts } from './compiler.js';
import { memberOf, originOf, originOfAll, originOfDeclaration, originOfType } from './origin.js';
import { identifiersNamed } from './scope.js';
import { nameOf } from './tree.js';

/** `this.client` through the field's initialiser, its assignments in the class, its parameter property or its type. */
export function originOfField(access: TS.PropertyAccessExpression, depth: number): Origin {
  const owner = enclosingClass(access);
  const name = access.name.text;
  if (!owner) return memberOf(originOfThis(access, depth), name);
  const field = owner.members.find(
    (member): member is TS.PropertyDeclaration => ts.isPropertyDeclaration(member) && nameOf(member.name) === name,
  );
  const values = [...(field?.initializer ? [field.initializer] : []), ...assignedToField(owner, name)].filter(isSet);
  if (values.length > 0) return originOfAll(values, depth);
  const type = field?.type ? originOfType(field.type, depth) : null;
  if (type) return { kind: 'parameter', name, type };
  const parameter = parameterProperty(owner, name);
  return parameter ? originOfDeclaration(parameter, depth) : memberOf(originOfThis(access, depth), name);
}

function parameterProperty(owner: TS.ClassLikeDeclaration, name: string): TS.ParameterDeclaration | undefined {
  const made = owner.members.find(ts.isConstructorDeclaration);
  return made?.parameters.find((each) => nameOf(each.name) === name && (ts.getModifiers(each)?.length ?? 0) > 0);
}

function assignedToField(owner: TS.ClassLikeDeclaration, name: string): readonly TS.Expression[] {
  return identifiersNamed(owner.getSourceFile(), name).flatMap((identifier) => {
    const access = identifier.parent;
    const isField =
      ts.isPropertyAccessExpression(access) && access.name === identifier && access.expression.kind === ts.SyntaxKind.ThisKeyword;
    return isField && enclosingClass(access) === owner ? valuesWritten(access) : [];
  });
}

export function enclosingClass(node: TS.Node): TS.ClassLikeDeclaration | undefined {
  for (let at: TS.Node | undefined = node; at !== undefined; at = at.parent) if (ts.isClassLike(at)) return at;
  return undefined;
}

export function originOfThis(node: TS.Node, depth: number): Origin {
  const owner = enclosingClass(node);
  return { kind: 'this', className: owner?.name?.text ?? null, extends: owner ? superClassOf(owner, depth) : null };
}

function superClassOf(owner: TS.ClassLikeDeclaration, depth: number): Origin | null {
  const clause = owner.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const parent = clause?.types[0];
  return parent ? originOf(parent.expression, depth + 1) : null;
}
