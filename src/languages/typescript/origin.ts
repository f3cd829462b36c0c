import type { Origin, Value } from '../../core/syntax.js';
import { isSet, valuesWritten } from './assigned.js';
import { type TS, ts } from './compiler.js';
import { localFunction, returnsOf } from './local-function.js';
import { originOfField, originOfThis } from './origin-class.js';
import { type Declaration, declarationOf, referencesTo } from './scope.js';
import { summarise } from './summarise.js';
import { innermost, nameOf, rangeOf } from './tree.js';

/** Hops from binding to binding; chains longer than this are no evidence for anything. What is nested in one expression does not count. */
const DEEPEST = 12;

/** Where an expression comes from, followed through the bindings of its file. */
export function originOf(expression: TS.Expression, depth = 0): Origin {
  const node = innermost(expression);
  if (depth > DEEPEST) return unknown(node);
  if (ts.isIdentifier(node)) {
    const declaration = declarationOf(node);
    return declaration === undefined ? { kind: 'global', name: node.text } : originOfDeclaration(declaration, depth + 1);
  }
  if (ts.isPropertyAccessExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return originOfField(node, depth + 1);
    return memberOf(originOf(node.expression, depth), node.name.text);
  }
  if (ts.isElementAccessExpression(node)) {
    const name = ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : '[]';
    return memberOf(originOf(node.expression, depth), name);
  }
  if (ts.isCallExpression(node)) {
    if (isRequire(node)) return moduleOf(node.arguments[0]);
    const returned = returnsOf(localFunction(node.expression));
    if (returned.length > 0) return originOfAll(returned, depth);
    return {
      kind: 'call',
      callee: originOf(node.expression, depth),
      isNew: false,
      arguments: node.arguments.map((argument) => summarise(argument, depth)),
      range: rangeOf(node),
    };
  }
  if (ts.isNewExpression(node)) {
    return {
      kind: 'call',
      callee: originOf(node.expression, depth),
      isNew: true,
      arguments: (node.arguments ?? []).map((argument) => summarise(argument, depth)),
      range: rangeOf(node),
    };
  }
  if (ts.isConditionalExpression(node)) return anyOf([node.whenTrue, node.whenFalse], depth);
  if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) return anyOf([node.left, node.right], depth);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return originOf(node.right, depth + 1);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return originOfThis(node, depth);
  if (node.kind === ts.SyntaxKind.SuperKeyword) return originOfThis(node, depth);
  return unknown(node);
}

export function originOfDeclaration(declaration: Declaration, depth = 0): Origin {
  if (ts.isImportSpecifier(declaration)) {
    return {
      kind: 'import',
      module: moduleText(declaration.parent.parent.parent),
      name: (declaration.propertyName ?? declaration.name).text,
    };
  }
  if (ts.isImportClause(declaration)) return { kind: 'import', module: moduleText(declaration.parent), name: 'default' };
  if (ts.isNamespaceImport(declaration)) return { kind: 'import', module: moduleText(declaration.parent.parent), name: '*' };
  if (ts.isImportEqualsDeclaration(declaration)) {
    return ts.isExternalModuleReference(declaration.moduleReference)
      ? moduleOf(declaration.moduleReference.expression)
      : unknown(declaration);
  }
  if (ts.isParameter(declaration)) {
    const type = declaration.type ? originOfType(declaration.type, depth + 1) : null;
    const parameter: Origin = { kind: 'parameter', name: nameOf(declaration.name) ?? '', type };
    if (type !== null || !declaration.initializer) return parameter;
    // A caller may hand in another one.
    return { kind: 'any-of', origins: [originOf(declaration.initializer, depth + 1), parameter] };
  }
  if (ts.isBindingElement(declaration)) return originOfElement(declaration, depth);
  if (ts.isVariableDeclaration(declaration)) return originOfVariable(declaration, depth);
  return { kind: 'local', name: declaration.name?.text ?? '', range: rangeOf(declaration) };
}

/** A variable with everything that is ever written to it: a `let` may be filled in the branches of an `if`. */
function originOfVariable(declaration: TS.VariableDeclaration, depth: number): Origin {
  const initializer = declaration.initializer && innermost(declaration.initializer);
  if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) || ts.isClassExpression(initializer))) {
    return { kind: 'local', name: nameOf(declaration.name) ?? '', range: rangeOf(declaration) };
  }
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  const references = referencesTo(declaration.getSourceFile(), declaration);
  const written = isConstant ? [] : references.flatMap(valuesWritten);
  const values = [...(initializer ? [initializer] : []), ...written].filter(isSet);
  if (values.length > 0) return withOptionsSet(originOfAll(values, depth), references, depth);
  return declaration.type
    ? { kind: 'parameter', name: nameOf(declaration.name) ?? '', type: originOfType(declaration.type, depth + 1) }
    : unknown(declaration);
}

/** By the references to a variable, which are one list however often it is asked about. */
const optionsSet = new WeakMap<readonly TS.Identifier[], readonly TS.Expression[]>();

/** `client.baseURL = …` behind `new Client(…)` is an option too. */
function withOptionsSet(made: Origin, references: readonly TS.Identifier[], depth: number): Origin {
  if (made.kind !== 'call') return made;
  const set =
    optionsSet.get(references) ?? references.flatMap(({ parent }) => (ts.isPropertyAccessExpression(parent) ? valuesWritten(parent) : []));
  optionsSet.set(references, set);
  const options = set.map((value): Value => {
    const { name } = (value.parent as TS.BinaryExpression).left as TS.PropertyAccessExpression;
    return {
      kind: 'object',
      properties: [{ name: name.text, value: summarise(value, depth + 1) }],
      hasSpread: false,
      range: rangeOf(value),
    };
  });
  return options.length === 0 ? made : { ...made, arguments: [...made.arguments, ...options] };
}

export function originOfAll(values: readonly TS.Expression[], depth: number): Origin {
  const [only] = values;
  return values.length === 1 && only ? originOf(only, depth + 1) : anyOf(values, depth);
}

/** `const { messages } = client` is `client.messages`. */
function originOfElement(element: TS.BindingElement, depth: number): Origin {
  const pattern = element.parent;
  const holder = pattern.parent;
  const name = ts.isObjectBindingPattern(pattern) ? (nameOf(element.propertyName) ?? nameOf(element.name) ?? '') : '[]';
  if (ts.isBindingElement(holder)) return memberOf(originOfElement(holder, depth + 1), name);
  return memberOf(originOfDeclaration(holder, depth + 1), name);
}

export function originOfType(type: TS.TypeNode, depth: number): Origin | null {
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const declaration = declarationOf(type.typeName);
    return declaration ? originOfDeclaration(declaration, depth) : { kind: 'global', name: type.typeName.text };
  }
  if (ts.isUnionTypeNode(type)) {
    for (const member of type.types) {
      const origin = originOfType(member, depth);
      if (origin) return origin;
    }
  }
  return null;
}

export function memberOf(object: Origin, name: string): Origin {
  // A member of a namespace import or of `require(…)` is what the module exports under that name.
  if (object.kind === 'import' && (object.name === '*' || (object.name === 'default' && name === 'default'))) return { ...object, name };
  return { kind: 'member', object, name };
}

function anyOf(expressions: readonly TS.Expression[], depth: number): Origin {
  return { kind: 'any-of', origins: expressions.map((each) => originOf(each, depth + 1)) };
}

function isChoice(kind: TS.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken
  );
}

function isRequire(call: TS.CallExpression): boolean {
  return (
    call.arguments.length === 1 &&
    (call.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(call.expression) && call.expression.text === 'require'))
  );
}

function moduleOf(specifier: TS.Expression | undefined): Origin {
  return specifier && ts.isStringLiteralLike(specifier)
    ? { kind: 'import', module: specifier.text, name: '*' }
    : { kind: 'unknown', text: '' };
}

function moduleText(declaration: TS.ImportDeclaration | TS.JSDocImportTag): string {
  return ts.isStringLiteral(declaration.moduleSpecifier) ? declaration.moduleSpecifier.text : '';
}

function unknown(node: TS.Node): Origin {
  return { kind: 'unknown', text: node.getText().slice(0, 200) };
}
