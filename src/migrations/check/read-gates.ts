import { type TS, ts } from '../../languages/typescript/compiler.js';
import { calleeName, type Tree, textOf } from './tree.js';

type ProviderGate = 'allow' | 'deny' | 'none';

/** How a host-style migration asks for the provider: by the words that pass, or by those that do not. */
export function readProviderGate(tree: Tree, providerFunction: string): ProviderGate {
  const words = tree.nodes.filter((node) => isProvider(tree, node, providerFunction)).flatMap((node) => comparedWith(tree, node));
  if (words.length === 0) return 'none';
  return words.includes('firstParty') ? 'allow' : 'deny';
}

function isProvider(tree: Tree, node: TS.Node, providerFunction: string): boolean {
  if (ts.isCallExpression(node)) return calleeName(node) === providerFunction;
  if (!ts.isIdentifier(node) || (ts.isVariableDeclaration(node.parent) && node.parent.name === node)) return false;
  const value = tree.initialiser(node.text);
  return value !== null && ts.isCallExpression(value) && calleeName(value) === providerFunction;
}

/** `x === 'firstParty'`, `switch (x) { case … }`, `['firstParty'].includes(x)`. */
function comparedWith(tree: Tree, node: TS.Node): readonly string[] {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return [textOf(tree, parent.left === node ? parent.right : parent.left)].filter((text) => text !== null);
  if (ts.isSwitchStatement(parent))
    return parent.caseBlock.clauses.flatMap((clause) => (ts.isCaseClause(clause) ? (textOf(tree, clause.expression) ?? []) : []));
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) {
    const list = parent.expression.expression;
    const value = ts.isIdentifier(list) ? tree.initialiser(list.text) : list;
    if (value !== null && ts.isArrayLiteralExpression(value)) return value.elements.flatMap((element) => textOf(tree, element) ?? []);
  }
  return [];
}

interface PortableGate {
  readonly provider: ProviderGate;
  readonly hasUserType: boolean;
  readonly hasPlan: boolean;
}

/** The gate of a portable migration: `provider('first-party')`, alone or inside `allOf`; behind `not` it keeps out. */
export function readPortableGate(tree: Tree): PortableGate {
  const calls = tree.nodes.filter(ts.isCallExpression);
  const providers = calls.filter((call) => calleeName(call) === 'provider');
  const isDenied = (call: TS.CallExpression) => ts.isCallExpression(call.parent) && calleeName(call.parent) === 'not';
  const provider = providers.some((call) => !isDenied(call)) ? 'allow' : providers.length > 0 ? 'deny' : 'none';
  const has = (name: string): boolean => calls.some((call) => calleeName(call) === name);
  return { provider, hasUserType: has('userType'), hasPlan: has('plan') };
}
