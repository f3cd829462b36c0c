import { type TS, ts } from './compiler.js';
import { compared, follow } from './follow.js';
import { followDeclaration } from './follow-binding.js';
import { enclosingClass, originOf } from './origin.js';
import { lastName } from './role.js';
import { declarationOf } from './scope.js';
import { summarise } from './summarise.js';
import { TESTS } from './tests.js';
import type { Path, Trace } from './trace.js';
import { innermost, nameOf, rangeOf } from './tree.js';

/** Calls that return what they are given. */
const IDENTITIES = new Set(['Object.freeze', 'Object.assign', 'structuredClone', 'String', 'Promise.resolve', 'defineConfig']);

/** The value (at `path` inside argument `node`) is handed to a function. */
export function followArgument(trace: Trace, call: TS.CallExpression | TS.NewExpression, node: TS.Node, path: Path): void {
  const callee = innermost(call.expression);
  const index = (call.arguments ?? ([] as readonly TS.Expression[])).findIndex(
    (argument) => argument === node || (ts.isSpreadElement(argument) && argument.expression === node),
  );
  if (ts.isCallExpression(call)) {
    const method = lastName(callee);
    const isTest = ts.isPropertyAccessExpression(callee) && method !== null && TESTS.has(method);
    if (isTest && path.length === 0) return compared(trace, method, call);
    if (IDENTITIES.has(callee.getText())) return follow(trace, call, path);
    const parameter = localFunction(callee)?.parameters[index];
    if (parameter) return followDeclaration(trace, parameter, path);
  }
  trace.uses.push({
    kind: 'argument',
    callee: originOf(callee),
    isNew: ts.isNewExpression(call),
    index,
    path,
    arguments: (call.arguments ?? []).map((argument) => summarise(argument)),
    range: rangeOf(call),
  });
}

/** The function of this file that a callee names: a declaration, a constant that holds one, or a method of the same class. */
function localFunction(callee: TS.Expression): TS.FunctionLikeDeclaration | undefined {
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
function functionIn(initializer: TS.Expression): TS.FunctionLikeDeclaration | undefined {
  if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) return initializer;
  const first = ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
  return first && (ts.isArrowFunction(first) || ts.isFunctionExpression(first)) ? first : undefined;
}
