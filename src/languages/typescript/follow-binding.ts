import { isWritten } from './assigned.js';
import { type TS, ts } from './compiler.js';
import { follow, read } from './follow.js';
import { followField, showMember } from './follow-member.js';
import { noteType } from './narrow-type.js';
import { type Declaration, declarationOf, identifiersNamed, referencesTo } from './scope.js';
import { enter, type Path, type Trace } from './trace.js';
import { hasDefaultModifier, hasExportModifier, nameOf, outermost, rangeOf } from './tree.js';

type Bound = TS.VariableDeclaration | TS.ParameterDeclaration | TS.BindingElement;

/** Follows the value of a variable, parameter or destructured name through every reference. */
export function followDeclaration(trace: Trace, declaration: Bound, path: Path): void {
  if (!enter(trace, declaration, path, 'binding')) return;
  if (!ts.isBindingElement(declaration)) noteType(trace, declaration.type, path);
  if (!ts.isIdentifier(declaration.name)) return followPattern(trace, declaration.name, path);
  if (isExportedVariable(declaration))
    trace.uses.push({ kind: 'export', name: declaration.name.text, path, range: rangeOf(declaration.name) });
  // `constructor(private model = '…')` declares a field.
  if (ts.isParameter(declaration) && ts.isConstructorDeclaration(declaration.parent) && (ts.getModifiers(declaration)?.length ?? 0) > 0) {
    followField(trace, declaration, declaration.name.text, path);
  }
  followReferences(trace, declaration, path);
}

/** `export const a = …`, and `export const { a } = …`. */
function isExportedVariable(declaration: Bound): boolean {
  let at: TS.Node = declaration;
  while (ts.isBindingElement(at)) at = at.parent.parent;
  return ts.isVariableDeclaration(at) && ts.isVariableStatement(at.parent.parent) && hasExportModifier(at.parent.parent);
}

function followReferences(trace: Trace, declaration: Declaration, path: Path): void {
  const references = referencesTo(trace.file, declaration);
  const held = trace.holders.length;
  if (path.length > 0) trace.holders.push(...references.flatMap(({ parent }) => (isWritten(parent) ? [parent.parent] : [])));
  for (const identifier of references) if (!isWritten(identifier)) follow(trace, identifier, path);
  if (trace.holders.length > held) trace.holders.length = held;
}

function followPattern(trace: Trace, pattern: TS.BindingPattern, path: Path): void {
  for (const element of pattern.elements) {
    if (!ts.isBindingElement(element)) continue;
    if (element.dotDotDotToken) followDeclaration(trace, element, path);
    else if (ts.isArrayBindingPattern(pattern) ? path[0] === '[]' : (nameOf(element.propertyName) ?? nameOf(element.name)) === path[0])
      followDeclaration(trace, element, path.slice(1));
  }
}

/** `target = value`. */
export function followTarget(trace: Trace, target: TS.Expression, path: Path): void {
  if (ts.isIdentifier(target)) {
    const declaration = declarationOf(target);
    if (declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration)))
      return followDeclaration(trace, declaration, path);
  }
  if (ts.isPropertyAccessExpression(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword)
    return followField(trace, target, target.name.text, path);
  if (ts.isPropertyAccessExpression(target) && ts.isIdentifier(target.expression)) {
    const declaration = declarationOf(target.expression);
    // `body.model = value`: as if the property stood in the literal of `body`.
    if (declaration && ts.isVariableDeclaration(declaration) && enter(trace, declaration, path, `target.${target.name.text}`)) {
      followReferences(trace, declaration, [target.name.text, ...path]);
    }
  }
  trace.uses.push({ kind: 'assignment', target: target.getText().slice(0, 200), range: rangeOf(target) });
}

/** What a function returns, at its calls in this file and beyond. */
export function followReturn(trace: Trace, inside: TS.Node, path: Path): void {
  const owner = enclosingFunction(inside);
  if (!owner || !enter(trace, owner, path, 'return')) return;
  noteType(trace, owner.type, path);
  const binding = boundFunction(owner);
  const name = nameOf(binding?.name);
  trace.uses.push({ kind: 'return', function: name, range: rangeOf(inside) });
  const showDefault = (): void => void trace.uses.push({ kind: 'export', name: 'default()', path, range: rangeOf(inside) });
  if (!binding) return ts.isExportAssignment(outermost(owner).parent) ? showDefault() : read(trace, inside);
  if (ts.isMethodDeclaration(binding) || ts.isGetAccessor(binding)) {
    if (!ts.isClassLike(binding.parent)) read(trace, inside);
    else if (name !== null) showMember(trace, binding.parent, name, ts.isGetAccessor(binding) ? name : `${name}()`, inside, path);
    for (const identifier of identifiersNamed(trace.file, name ?? '')) {
      const access = identifier.parent;
      if (!ts.isPropertyAccessExpression(access) || access.name !== identifier) continue;
      if (ts.isGetAccessor(binding)) follow(trace, access, path);
      else if (ts.isCallExpression(access.parent) && access.parent.expression === access) follow(trace, access.parent, path);
    }
    return;
  }
  if (ts.isFunctionDeclaration(binding) && hasDefaultModifier(binding)) showDefault();
  else if (hasExportModifier(ts.isVariableDeclaration(binding) ? binding.parent.parent : binding))
    trace.uses.push({ kind: 'export', name: `${name}()`, path, range: rangeOf(inside) });
  for (const identifier of referencesTo(trace.file, binding)) {
    const call = outermost(identifier).parent;
    if (ts.isCallExpression(call) && call.expression === outermost(identifier)) follow(trace, call, path);
    else if (ts.isExportSpecifier(call)) trace.uses.push({ kind: 'export', name: `${call.name.text}()`, path, range: rangeOf(call) });
    else if (ts.isExportAssignment(call)) showDefault();
  }
}

function enclosingFunction(node: TS.Node): TS.FunctionLikeDeclaration | undefined {
  for (let at: TS.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isFunctionLike(at) && 'body' in at && at.body !== undefined) return at as TS.FunctionLikeDeclaration;
  }
  return undefined;
}

function boundFunction(
  owner: TS.FunctionLikeDeclaration,
): TS.FunctionDeclaration | TS.MethodDeclaration | TS.GetAccessorDeclaration | TS.VariableDeclaration | undefined {
  if (ts.isFunctionDeclaration(owner) || ts.isMethodDeclaration(owner) || ts.isGetAccessor(owner)) return owner;
  const parent = outermost(owner).parent;
  return ts.isVariableDeclaration(parent) ? parent : undefined;
}
