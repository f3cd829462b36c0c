import { isAssignment } from './assigned.js';
import { type TS, ts } from './compiler.js';
import { lastName } from './role.js';
import { nameOf } from './tree.js';

/** Names of the declarations and properties around a node, outermost first. */
export function ownerOf(node: TS.Node): readonly string[] {
  const names: string[] = [];
  for (let at: TS.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name = declaredName(at);
    if (name !== null && at !== node) names.push(name);
  }
  return names.reverse();
}

function declaredName(node: TS.Node): string | null {
  if (
    ts.isPropertyAssignment(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isEnumMember(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isGetAccessor(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isJsxAttribute(node)
  )
    return nameOf(node.name);
  return ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) ? lastName(node.left) : null;
}
