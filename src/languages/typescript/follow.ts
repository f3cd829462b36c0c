import { type TS, ts } from './compiler.js';
import { followDeclaration, followReturn, followTarget } from './follow-binding.js';
import { followArgument } from './follow-call.js';
import { followField } from './follow-member.js';
import { functionOf } from './local-function.js';
import { noteType } from './narrow-type.js';
import { originOf } from './origin.js';
import { propertiesOf, summarise } from './summarise.js';
import { TESTS } from './tests.js';
import { enter, type Path, type Trace } from './trace.js';
import { innermost, nameOf, outermost, rangeOf } from './tree.js';

/** Follows the value that stands at `path` inside an expression to whatever receives it. */
export function follow(trace: Trace, expression: TS.Node, path: Path): void {
  const node = outermost(expression);
  if (!enter(trace, node, path, 'value')) return;
  const parent = node.parent;
  for (let at = expression; at !== node; at = at.parent) if (isTypedAs(at.parent)) noteType(trace, at.parent.type, path);
  if (ts.isPropertyAssignment(parent) && parent.initializer === node)
    return followProperty(trace, parent.parent, nameOf(parent.name) ?? '[]', path);
  if (ts.isShorthandPropertyAssignment(parent)) return followProperty(trace, parent.parent, parent.name.text, path);
  if (ts.isSpreadAssignment(parent)) return follow(trace, parent.parent, path);
  if (ts.isArrayLiteralExpression(parent)) return followElement(trace, parent, path);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return parent.expression === node ? read(trace, node) : followArgument(trace, parent, node, path);
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))
    return followDeclaration(trace, parent, path);
  if (ts.isPropertyDeclaration(parent)) return followField(trace, parent, nameOf(parent.name), path);
  if (ts.isBinaryExpression(parent)) return followBinary(trace, parent, node, path);
  if (ts.isConditionalExpression(parent)) return parent.condition === node ? undefined : follow(trace, parent, path);
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) return followReturn(trace, parent, path);
  if (ts.isPropertyAccessExpression(parent)) return followAccess(trace, parent, path);
  if (ts.isElementAccessExpression(parent)) return followIndex(trace, parent, node, path);
  if (ts.isForOfStatement(parent) && path[0] === '[]' && ts.isVariableDeclarationList(parent.initializer)) {
    for (const declaration of parent.initializer.declarations) followDeclaration(trace, declaration, path.slice(1));
    return;
  }
  if (ts.isJsxExpression(parent) || ts.isJsxAttribute(parent) || ts.isJsxSpreadAttribute(parent))
    return followJsx(trace, parent, node, path);
  if (ts.isCaseClause(parent) || ts.isSwitchStatement(parent)) return compared(trace, 'switch', node);
  if (ts.isComputedPropertyName(parent)) return compared(trace, 'key', node);
  if (ts.isTemplateSpan(parent)) return followTemplate(trace, parent.parent, node, path);
  if (ts.isLiteralTypeNode(parent) || ts.isTypeQueryNode(parent)) {
    // `keyof typeof MODELS` speaks of the keys alone.
    if (path.length > 0 && ts.isTypeOperatorNode(parent.parent)) return;
    trace.uses.push({ kind: 'type', range: rangeOf(node) });
    return;
  }
  if (ts.isExportAssignment(parent) || ts.isExportSpecifier(parent)) {
    trace.uses.push({ kind: 'export', name: ts.isExportSpecifier(parent) ? parent.name.text : 'default', path, range: rangeOf(node) });
    return;
  }
  if (ts.isSpreadElement(parent)) return followSpread(trace, parent, path);
  if (isIdle(parent)) return;
  read(trace, node);
}

function followProperty(trace: Trace, object: TS.ObjectLiteralExpression | TS.JsxAttributes | TS.Node, name: string, path: Path): void {
  const before = trace.uses.length;
  trace.holders.push(object);
  follow(trace, object, [name, ...path]);
  trace.holders.pop();
  // An object whose way is not followed further still shows what stands beside the name.
  const isLost = trace.uses.length === before || trace.uses.slice(before).every((use) => use.kind === 'export' || use.kind === 'return');
  if (isLost && path.length === 0 && ts.isObjectLiteralExpression(object)) {
    trace.uses.push({ kind: 'property', path: [name], siblings: propertiesOf(object), binding: bindingOf(object), range: rangeOf(object) });
  }
}

function followElement(trace: Trace, array: TS.ArrayLiteralExpression, path: Path): void {
  const outer = outermost(array).parent;
  if (ts.isNewExpression(outer) && ts.isIdentifier(outer.expression) && /^(Set|Map)$/.test(outer.expression.text))
    return compared(trace, outer.expression.text, array);
  follow(trace, array, ['[]', ...path]);
  if (path.length === 0) {
    const siblings = array.elements.slice(0, 60).map((each) => summarise(each, 2));
    trace.uses.push({ kind: 'element', binding: bindingOf(array), siblings, range: rangeOf(array) });
  }
}

/** In a list the elements become elements of that list; in a call it is told by the call. */
function followSpread(trace: Trace, spread: TS.SpreadElement, path: Path): void {
  const isElement = ts.isArrayLiteralExpression(spread.parent) && path[0] === '[]';
  follow(trace, isElement ? spread.parent : spread, path);
}

function followBinary(trace: Trace, binary: TS.BinaryExpression, node: TS.Node, path: Path): void {
  const operator = binary.operatorToken.kind;
  const kinds = ts.SyntaxKind;
  const isChoice = operator === kinds.QuestionQuestionToken || operator === kinds.BarBarToken || operator === kinds.AmpersandAmpersandToken;
  if (isChoice) return follow(trace, binary, path);
  if (operator === kinds.EqualsToken || operator === kinds.QuestionQuestionEqualsToken || operator === kinds.BarBarEqualsToken) {
    if (binary.right !== node) return;
    followTarget(trace, binary.left, path);
    if (!ts.isExpressionStatement(outermost(binary).parent)) follow(trace, binary, path);
    return;
  }
  if (path.length > 0) return;
  if (operator === kinds.PlusToken || operator === kinds.PlusEqualsToken) {
    trace.uses.push({ kind: 'interpolation', text: binary.getText().slice(0, 200), range: rangeOf(binary) });
    return;
  }
  compared(trace, binary.operatorToken.getText(), binary);
}

/** `models/${name}` is still the name; in any longer text it is only shown or built into an address. */
function followTemplate(trace: Trace, template: TS.TemplateExpression, node: TS.Node, path: Path): void {
  const texts = [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
  const isQualified = template.templateSpans.length === 1 && texts.every((text) => text === '' || /^[\w.-]+[/:]$/.test(text));
  if (isQualified && path.length === 0) return follow(trace, template, path);
  trace.uses.push({ kind: 'interpolation', text: template.getText().slice(0, 200), range: rangeOf(node) });
}

/** Methods that hand each element to a parameter of their first argument: the second one of `reduce`. */
const EACH = new Set(['map', 'forEach', 'flatMap', 'filter', 'find', 'some', 'every', 'findIndex', 'findLast', 'reduce']);
/** Methods that give a part of the list, or one of its elements. */
const PART = new Set(['filter', 'slice', 'concat', 'sort', 'toSorted', 'reverse', 'toReversed', 'values']);
const ONE = new Set(['find', 'findLast', 'at', 'pop', 'shift']);

function followAccess(trace: Trace, access: TS.PropertyAccessExpression, path: Path): void {
  const name = access.name.text;
  const call = outermost(access).parent;
  const isCalled = ts.isCallExpression(call) && call.expression === outermost(access);
  if (path.length === 0) {
    if (TESTS.has(name)) return compared(trace, name, access);
    if (isCalled && /^(trim|toLowerCase|toString|toUpperCase|valueOf)$/.test(name)) return follow(trace, call, path);
    return isCalled ? read(trace, access) : undefined;
  }
  if (path[0] === '[]' && isCalled) {
    if (TESTS.has(name)) return path.length === 1 ? compared(trace, 'member', access) : undefined;
    return EACH.has(name) || PART.has(name) || ONE.has(name) ? followEach(trace, call, name, path) : read(trace, access);
  }
  if (name === path[0]) return follow(trace, access, path.slice(1));
  if (name === 'then' && isCalled) followCallback(trace, call, 0, path);
}

function followEach(trace: Trace, call: TS.CallExpression, name: string, path: Path): void {
  if (EACH.has(name)) followCallback(trace, call, name === 'reduce' ? 1 : 0, path.slice(1));
  if (PART.has(name)) follow(trace, call, path);
  if (ONE.has(name)) follow(trace, call, path.slice(1));
}

/** The value comes as the parameter `index` of the function that the call is given. */
function followCallback(trace: Trace, call: TS.CallExpression, index: number, path: Path): void {
  const made = call.arguments[0] && functionOf(innermost(call.arguments[0]));
  const parameter = made?.parameters[index];
  if (parameter) followDeclaration(trace, parameter, path);
  else if (!made) read(trace, call.expression);
}

function followIndex(trace: Trace, access: TS.ElementAccessExpression, node: TS.Node, path: Path): void {
  if (access.argumentExpression === node) return path.length === 0 ? compared(trace, 'index', access) : undefined;
  if (path.length === 0) return;
  const index = access.argumentExpression;
  const isOther = ts.isStringLiteralLike(index) && index.text !== path[0];
  if (!isOther) follow(trace, access, path.slice(1));
}

function followJsx(trace: Trace, parent: TS.JsxExpression | TS.JsxAttribute | TS.JsxSpreadAttribute, node: TS.Node, path: Path): void {
  const attribute = ts.isJsxExpression(parent) ? parent.parent : parent;
  if (!ts.isJsxAttribute(attribute) && !ts.isJsxSpreadAttribute(attribute)) return;
  const element = attribute.parent.parent;
  const siblings = attribute.parent.properties.flatMap((each) => {
    const name = ts.isJsxAttribute(each) ? nameOf(each.name) : null;
    const initializer = ts.isJsxAttribute(each) ? each.initializer : undefined;
    const expression = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    return name !== null && expression ? [{ name, value: summarise(expression as TS.Expression, 2) }] : [];
  });
  const attributeName = ts.isJsxAttribute(attribute) ? (nameOf(attribute.name) ?? '') : (path[0] ?? '');
  trace.uses.push({
    kind: 'jsx',
    component: originOf(element.tagName as TS.Expression),
    attribute: attributeName,
    siblings,
    range: rangeOf(node),
  });
}

/** The name that an object or array literal is bound to. */
function bindingOf(literal: TS.Node): string | null {
  const parent = outermost(literal).parent;
  return ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? nameOf(parent.name)
    : null;
}

function isTypedAs(node: TS.Node): node is TS.AsExpression | TS.SatisfiesExpression | TS.TypeAssertion {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node);
}

function isIdle(parent: TS.Node): boolean {
  return (
    ts.isExpressionStatement(parent) ||
    ts.isIfStatement(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isWhileStatement(parent) ||
    ts.isVoidExpression(parent)
  );
}

export function compared(trace: Trace, operator: string, node: TS.Node): void {
  trace.uses.push({ kind: 'comparison', operator, range: rangeOf(node) });
}

export function read(trace: Trace, node: TS.Node): void {
  trace.uses.push({ kind: 'read', text: node.parent.getText().slice(0, 200), range: rangeOf(node) });
}
