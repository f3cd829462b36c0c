import type { Role } from '../../core/candidate.js';
import { type TS, ts } from './compiler.js';
import { TESTS } from './tests.js';
import { nameOf, outermost } from './tree.js';

const TITLES = new Set(['describe', 'it', 'test', 'suite', 'bench', 'context', 'specify']);
const ASSIGNMENTS = () => [
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
];

export interface Standing {
  readonly role: Role;
  readonly slot: string | null;
}

/** The role of a literal by what stands around it, and the name it fills. */
export function standingOf(literal: TS.Node): Standing {
  if (ts.isJsxText(literal)) return { role: 'prose', slot: null };
  if (ts.isRegularExpressionLiteral(literal)) return { role: 'comparison', slot: null };
  if (ts.isTemplateHead(literal) || ts.isTemplateMiddle(literal) || ts.isTemplateTail(literal)) return { role: 'template', slot: null };
  return standingOfExpression(outermost(literal));
}

function standingOfExpression(node: TS.Node): Standing {
  const parent = node.parent;
  if (ts.isPropertyAssignment(parent)) {
    if (parent.name === node) return { role: 'key', slot: nameOf(node) };
    return standingInProperty(nameOf(parent.name));
  }
  if (ts.isComputedPropertyName(parent) || ts.isElementAccessExpression(parent)) return { role: 'key', slot: null };
  if (ts.isEnumMember(parent)) return { role: parent.name === node ? 'key' : 'type', slot: nameOf(parent.name) };
  if (isDeclaredName(node)) return { role: 'key', slot: nameOf(node) };
  if (ts.isLiteralTypeNode(parent)) return { role: ts.isImportTypeNode(parent.parent) ? 'import' : 'type', slot: null };
  if (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    ts.isModuleDeclaration(parent)
  )
    return { role: 'import', slot: null };
  if (ts.isExportAssignment(parent)) return { role: 'constant', slot: null };
  if (ts.isVariableDeclaration(parent)) return { role: 'constant', slot: nameOf(parent.name) };
  if (ts.isPropertyDeclaration(parent)) return { role: 'property', slot: nameOf(parent.name) };
  if (ts.isParameter(parent) || ts.isBindingElement(parent)) return { role: 'default', slot: nameOf(parent.name) };
  if (ts.isJsxAttribute(parent)) return standingInProperty(nameOf(parent.name));
  if (ts.isJsxExpression(parent))
    return ts.isJsxAttribute(parent.parent) ? standingInProperty(nameOf(parent.parent.name)) : { role: 'prose', slot: null };
  if (ts.isCaseClause(parent)) return { role: 'comparison', slot: null };
  if (ts.isReturnStatement(parent) || ts.isYieldExpression(parent) || ts.isArrowFunction(parent)) return { role: 'default', slot: null };
  if (ts.isConditionalExpression(parent)) return { role: 'default', slot: slotAbove(parent) };
  if (ts.isBinaryExpression(parent)) return standingInBinary(parent, node);
  if (ts.isArrayLiteralExpression(parent)) return standingInArray(parent, node);
  if (ts.isSpreadElement(parent)) return { role: 'array', slot: null };
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return standingInCall(parent, node);
  if (ts.isTemplateSpan(parent) || ts.isTaggedTemplateExpression(parent)) return { role: 'template', slot: null };
  // `'gpt-4o'.length`, `'x,y'.split(',')`: the value is spelt here and worked on.
  if (ts.isPropertyAccessExpression(parent)) return { role: 'constant', slot: null };
  return { role: 'prose', slot: null };
}

/** Shown in an empty field of a form, or read out: text for people. */
const SHOWN = /^(?:place_?holder(?:_?text)?|alt|aria-(?:label|description|placeholder))$/i;

function standingInProperty(name: string | null): Standing {
  return { role: name !== null && SHOWN.test(name) ? 'prose' : 'property', slot: name };
}

function isDeclaredName(node: TS.Node): boolean {
  const parent = node.parent;
  return (
    (ts.isPropertySignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}

function slotAbove(node: TS.Node): string | null {
  return standingOfExpression(outermost(node)).slot;
}

function standingInBinary(parent: TS.BinaryExpression, node: TS.Node): Standing {
  const operator = parent.operatorToken.kind;
  const kinds = ts.SyntaxKind;
  if (operator === kinds.EqualsToken) return { role: 'property', slot: lastName(parent.left) };
  if (ASSIGNMENTS().includes(operator)) return { role: 'default', slot: lastName(parent.left) };
  if (operator === kinds.QuestionQuestionToken || operator === kinds.BarBarToken || operator === kinds.AmpersandAmpersandToken)
    return { role: 'default', slot: slotAbove(parent) };
  if (operator === kinds.PlusToken || operator === kinds.PlusEqualsToken) return { role: 'template', slot: null };
  if (operator === kinds.CommaToken && parent.right === node) return standingOfExpression(outermost(parent));
  return { role: 'comparison', slot: null };
}

function standingInArray(array: TS.ArrayLiteralExpression, node: TS.Node): Standing {
  const outer = outermost(array);
  const above = outer.parent;
  if (ts.isArrayLiteralExpression(above) && isMapOf(above)) return { role: array.elements[0] === node ? 'key' : 'property', slot: null };
  if (ts.isPropertyAccessExpression(above) && TESTS.has(above.name.text)) return { role: 'comparison', slot: null };
  if (ts.isNewExpression(above) && lastName(above.expression) === 'Set') return { role: 'comparison', slot: null };
  if (ts.isCallExpression(above) && isZod(above, ['enum', 'union', 'literal', 'nativeEnum'])) return { role: 'type', slot: null };
  return { role: 'array', slot: standingOfExpression(outer).slot };
}

function isMapOf(array: TS.ArrayLiteralExpression): boolean {
  const above = outermost(array).parent;
  return ts.isNewExpression(above) && lastName(above.expression) === 'Map';
}

function standingInCall(call: TS.CallExpression | TS.NewExpression, node: TS.Node): Standing {
  if (ts.isCallExpression(call)) {
    if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return { role: 'import', slot: null };
    const name = lastName(call.expression);
    if (ts.isIdentifier(call.expression) && name === 'require') return { role: 'import', slot: null };
    if (isZod(call, ['literal', 'enum'])) return { role: 'type', slot: null };
    if (ts.isPropertyAccessExpression(call.expression) && name !== null) {
      // `http.get('https://…')` tests nothing.
      if (TESTS.has(name) && !isAddress(node)) return { role: 'comparison', slot: null };
      // `z.string().default('…')`, `text('model').default('…')`: what stands in when nothing is given.
      if (name === 'default') return { role: 'default', slot: slotAbove(call) };
      if (name === 'set' && call.arguments.length === 2 && call.arguments[0] === node) return { role: 'key', slot: null };
    }
    if (TITLES.has(rootName(call.expression) ?? '') && call.arguments.length > 1 && call.arguments[0] === node)
      return { role: 'prose', slot: null };
  }
  if (ts.isNewExpression(call) && lastName(call.expression) === 'RegExp') return { role: 'comparison', slot: null };
  return { role: 'argument', slot: null };
}

function isAddress(node: TS.Node): boolean {
  return ts.isStringLiteralLike(node) && /^[a-z]+:\/\//i.test(node.text);
}

function isZod(call: TS.CallExpression, methods: readonly string[]): boolean {
  return (
    ts.isPropertyAccessExpression(call.expression) &&
    methods.includes(call.expression.name.text) &&
    /^z(od)?$/.test(rootName(call.expression) ?? '')
  );
}

export function lastName(node: TS.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) return node.argumentExpression.text;
  return null;
}

function rootName(node: TS.Expression): string | null {
  let at: TS.Expression = node;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : null;
}
