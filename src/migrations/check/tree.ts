import { loadCompiler, type TS, ts } from '../../languages/typescript/compiler.js';

/** One parsed migration, with the constants of the file at hand. */
export interface Tree {
  readonly file: TS.SourceFile;
  /** Every node, outermost first. */
  readonly nodes: readonly TS.Node[];
  /** What a name of this file is initialised with; null where it is a parameter, an import, or bound twice. */
  initialiser(name: string): TS.Expression | null;
}

export function parseTree(path: string, text: string): Tree {
  loadCompiler();
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes: TS.Node[] = [];
  const bindings = new Map<string, TS.Expression | null>();
  const visit = (node: TS.Node): void => {
    nodes.push(node);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name))
      bindings.set(node.name.text, bindings.has(node.name.text) ? null : (node.initializer ?? null));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { file, nodes, initialiser: (name) => bindings.get(name) ?? null };
}

/** Name of the function or method that is called. */
export function calleeName(call: TS.CallExpression | TS.NewExpression): string | null {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : null;
}

/** The text of a string literal, or of a constant that is one. */
export function textOf(tree: Tree, node: TS.Node | undefined): string | null {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  const value = underlying(tree, node);
  return value !== null && value !== node && ts.isStringLiteralLike(value) ? value.text : null;
}

/** Through parentheses, `as` and constants, to the expression that makes the value. */
export function underlying(tree: Tree, node: TS.Node, depth = 5): TS.Node | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
    return underlying(tree, node.expression, depth);
  }
  if (!ts.isIdentifier(node)) return node;
  const value = depth > 0 ? tree.initialiser(node.text) : null;
  return value === null ? node : underlying(tree, value, depth - 1);
}

export function propertyOf(object: TS.ObjectLiteralExpression, name: string): TS.Expression | null {
  for (const property of object.properties) {
    const key = property.name;
    if (key === undefined || !(ts.isIdentifier(key) || ts.isStringLiteralLike(key)) || key.text !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return null;
}
