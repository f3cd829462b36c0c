import { type TS, ts } from './compiler.js';
import { enclosingClass } from './origin-class.js';
import { declarationOf, isStatementPart } from './scope.js';
import { innermost, nameOf } from './tree.js';

/** The function of this file that a callee names: a declaration, a constant that holds one, or a method of the same class. */
export function localFunction(callee: TS.Expression): TS.FunctionLikeDeclaration | undefined {
  if (ts.isIdentifier(callee)) {
    const declaration = declarationOf(callee);
    if (declaration === undefined) return undefined;
    if (ts.isFunctionDeclaration(declaration)) return declaration.body ? declaration : undefined;
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    return functionIn(innermost(declaration.initializer));
  }
  if (ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword) {
    for (const member of enclosingClass(callee)?.members ?? []) {
      if (ts.isMethodDeclaration(member) && member.body && nameOf(member.name) === callee.name.text) return member;
    }
  }
  return undefined;
}

/** `useCallback(() => …)` and `memo(…)` hold a function too. */
export function functionIn(initializer: TS.Expression): TS.FunctionLikeDeclaration | undefined {
  if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) return initializer;
  const first = ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
  return first && (ts.isArrowFunction(first) || ts.isFunctionExpression(first)) ? first : undefined;
}

/** The function that an expression writes out or names. */
export function functionOf(expression: TS.Expression): TS.FunctionLikeDeclaration | undefined {
  return ts.isArrowFunction(expression) || ts.isFunctionExpression(expression) ? expression : localFunction(expression);
}

/** The constructor of a class of this file. */
export function localConstructor(callee: TS.Expression): TS.ConstructorDeclaration | undefined {
  const declaration = ts.isIdentifier(callee) ? declarationOf(callee) : undefined;
  if (declaration === undefined || !ts.isClassDeclaration(declaration)) return undefined;
  return declaration.members.find((member): member is TS.ConstructorDeclaration => ts.isConstructorDeclaration(member) && !!member.body);
}

/** The parameter that takes the argument `index`; `path` leads into it, since a rest parameter takes a list. */
export function parameterAt(
  made: TS.SignatureDeclarationBase | undefined,
  index: number,
): { readonly parameter: TS.ParameterDeclaration; readonly path: readonly string[] } | undefined {
  const parameters = made?.parameters ?? [];
  const last = parameters.at(-1);
  if (last?.dotDotDotToken && index >= parameters.length - 1) return { parameter: last, path: ['[]'] };
  const parameter = parameters[index];
  return parameter && { parameter, path: [] };
}

/** What a function can return, nested functions left out. */
export function returnsOf(made: TS.FunctionLikeDeclaration | undefined): readonly TS.Expression[] {
  if (!made?.body) return [];
  if (!ts.isBlock(made.body)) return [made.body];
  const found: TS.Expression[] = [];
  const visit = (node: TS.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else if (isStatementPart(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(made.body, visit);
  return found.slice(0, 10);
}
