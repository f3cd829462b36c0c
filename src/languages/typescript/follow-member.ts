import type { Origin } from '../../core/syntax.js';
import { isWritten } from './assigned.js';
import { type TS, ts } from './compiler.js';
import { follow } from './follow.js';
import { noteType } from './narrow-type.js';
import { originOf } from './origin.js';
import { enclosingClass } from './origin-class.js';
import { identifiersNamed, referencesTo } from './scope.js';
import { enter, type Path, type Trace } from './trace.js';
import { hasExportModifier, hasModifier, nameOf, rangeOf } from './tree.js';

/** A field of a class: wherever this file reads it, and what an exported class shows to others. */
export function followField(trace: Trace, inside: TS.Node, name: string | null, path: Path): void {
  const owner = enclosingClass(inside);
  if (!owner || name === null) {
    trace.uses.push({ kind: 'assignment', target: inside.getText().slice(0, 200), range: rangeOf(inside) });
    return;
  }
  if (!enter(trace, owner, path, `field.${name}`)) return;
  const field = owner.members.find((member) => nameOf(member.name) === name);
  if (field && ts.isPropertyDeclaration(field)) noteType(trace, field.type, path);
  for (const identifier of identifiersNamed(trace.file, name)) {
    if (name.startsWith('#') && (identifier.pos < owner.pos || owner.end < identifier.end)) continue;
    const access = identifier.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== identifier || isWritten(access)) continue;
    if (isMemberOf(owner, access)) follow(trace, access, path);
  }
  showMember(trace, owner, name, name, inside, path);
}

/** A member of an exported class may be read anywhere, unless it is private; `shown` is how others name what it gives (`name()` for a method). */
export function showMember(trace: Trace, owner: TS.ClassLikeDeclaration, name: string, shown: string, at: TS.Node, path: Path): void {
  if (isPrivate(owner, name) || !(hasExportModifier(owner) || isNamedExport(trace, owner))) return;
  trace.uses.push({ kind: 'export', name: `${owner.name?.text ?? 'default'}.${shown}`, path, range: rangeOf(at) });
}

/** `this.x` in the class, `Name.x`, and `x` of an object that this file makes of the class or of one that extends it. */
function isMemberOf(owner: TS.ClassLikeDeclaration, { expression }: TS.PropertyAccessExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ThisKeyword && enclosingClass(expression) === owner) return true;
  const isOwner = (origin: Origin | null): boolean => {
    switch (origin?.kind) {
      case 'local':
        return origin.range.start === owner.getStart();
      case 'call':
        return origin.isNew && isOwner(origin.callee);
      case 'parameter':
        return isOwner(origin.type);
      case 'this':
        return isOwner(origin.extends);
      case 'any-of':
        return origin.origins.some(isOwner);
      default:
        return false;
    }
  };
  return isOwner(originOf(expression));
}

function isPrivate(owner: TS.ClassLikeDeclaration, name: string): boolean {
  if (name.startsWith('#')) return true;
  const isHidden = (node: TS.Node): boolean => hasModifier(node, ts.SyntaxKind.PrivateKeyword);
  return owner.members.some(
    (member) =>
      (nameOf(member.name) === name && isHidden(member)) ||
      (ts.isConstructorDeclaration(member) && member.parameters.some((each) => nameOf(each.name) === name && isHidden(each))),
  );
}

function isNamedExport(trace: Trace, owner: TS.ClassLikeDeclaration): boolean {
  if (!ts.isClassDeclaration(owner) || !owner.name) return false;
  return referencesTo(trace.file, owner).some(
    (identifier) => ts.isExportSpecifier(identifier.parent) || ts.isExportAssignment(identifier.parent),
  );
}
