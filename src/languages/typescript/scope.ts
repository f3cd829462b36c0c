import { type TS, ts } from './compiler.js';

/** What a name is bound to inside one file. */
export type Declaration =
  | TS.VariableDeclaration
  | TS.ParameterDeclaration
  | TS.BindingElement
  | TS.FunctionDeclaration
  | TS.ClassDeclaration
  | TS.EnumDeclaration
  | TS.ImportClause
  | TS.ImportSpecifier
  | TS.NamespaceImport
  | TS.ImportEqualsDeclaration;

type Names = ReadonlyMap<string, Declaration>;
const scopes = new WeakMap<TS.Node, Names>();

/** The declaration that an identifier means, by block scope; undefined for a global. */
export function declarationOf(identifier: TS.Identifier): Declaration | undefined {
  for (let at: TS.Node | undefined = identifier.parent; at !== undefined; at = at.parent) {
    const found = namesIn(at).get(identifier.text);
    if (found !== undefined) return found;
  }
  return undefined;
}

const NONE: Names = new Map();

function namesIn(scope: TS.Node): Names {
  const known = scopes.get(scope);
  if (known) return known;
  const names = new Map<string, Declaration>();
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isModuleBlock(scope) || ts.isCaseClause(scope) || ts.isDefaultClause(scope)) {
    for (const statement of scope.statements) addStatement(statement, names);
    if (ts.isSourceFile(scope) || ts.isFunctionLike(scope.parent)) for (const statement of scope.statements) addHoisted(statement, names);
  } else if (ts.isFunctionLike(scope)) {
    for (const parameter of scope.parameters) addBinding(parameter, names);
  } else if (
    (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) &&
    scope.initializer &&
    ts.isVariableDeclarationList(scope.initializer)
  ) {
    for (const declaration of scope.initializer.declarations) addBinding(declaration, names);
  } else if (ts.isCatchClause(scope) && scope.variableDeclaration) {
    addBinding(scope.variableDeclaration, names);
  } else return NONE;
  scopes.set(scope, names);
  return names;
}

function addStatement(statement: TS.Statement, names: Map<string, Declaration>): void {
  if (ts.isVariableStatement(statement)) for (const declaration of statement.declarationList.declarations) addBinding(declaration, names);
  else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name)
    names.set(statement.name.text, statement);
  else if (ts.isImportEqualsDeclaration(statement)) names.set(statement.name.text, statement);
  else if (ts.isImportDeclaration(statement) && statement.importClause) addImport(statement.importClause, names);
  else if (ts.isLabeledStatement(statement)) addStatement(statement.statement, names);
}

/** Statements and what holds them: the compiler does not call the blocks of `try` statements. */
export function isStatementPart(node: TS.Node): boolean {
  return ts.isStatement(node) || ts.isBlock(node) || ts.isCaseBlock(node) || ts.isCaseOrDefaultClause(node) || ts.isCatchClause(node);
}

/** `var` is function-scoped: old code writes it inside the blocks of `if`, `for` and `try`. */
function addHoisted(node: TS.Node, names: Map<string, Declaration>): void {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isExpressionStatement(node)) return;
  if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped))
    for (const declaration of node.declarations) addBinding(declaration, names);
  ts.forEachChild(node, (child) => {
    if (isStatementPart(child) || ts.isVariableDeclarationList(child)) addHoisted(child, names);
  });
}

function addImport(clause: TS.ImportClause, names: Map<string, Declaration>): void {
  if (clause.name) names.set(clause.name.text, clause);
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, bindings);
  else if (bindings) for (const specifier of bindings.elements) names.set(specifier.name.text, specifier);
}

function addBinding(
  declaration: TS.VariableDeclaration | TS.ParameterDeclaration | TS.BindingElement,
  names: Map<string, Declaration>,
): void {
  if (ts.isIdentifier(declaration.name)) {
    names.set(declaration.name.text, declaration);
    return;
  }
  for (const element of declaration.name.elements) if (ts.isBindingElement(element)) addBinding(element, names);
}

const references = new WeakMap<Declaration, readonly TS.Identifier[]>();

/** Every identifier that reads or writes the declaration, the declaration's own name left out. */
export function referencesTo(file: TS.SourceFile, declaration: Declaration): readonly TS.Identifier[] {
  const name = declaration.name;
  if (name === undefined || !ts.isIdentifier(name)) return [];
  const known = references.get(declaration);
  if (known) return known;
  const found = identifiersNamed(file, name.text).filter(
    (identifier): identifier is TS.Identifier =>
      identifier !== name && ts.isIdentifier(identifier) && isReference(identifier) && declarationOf(identifier) === declaration,
  );
  references.set(declaration, found);
  return found;
}

const spelled = new WeakMap<TS.SourceFile, Map<string, readonly TS.MemberName[]>>();

/** Every identifier of that spelling (`#name` too), in order; the text is searched first so that the tree is only descended where it stands. */
export function identifiersNamed(file: TS.SourceFile, name: string): readonly TS.MemberName[] {
  const names = spelled.get(file) ?? new Map<string, readonly TS.MemberName[]>();
  spelled.set(file, names);
  const known = names.get(name);
  if (known) return known;
  const found: TS.MemberName[] = [];
  names.set(name, found);
  for (let at = file.text.indexOf(name); at >= 0; at = file.text.indexOf(name, at + name.length)) {
    if (isWordPart(file.text.charCodeAt(at - 1)) || isWordPart(file.text.charCodeAt(at + name.length))) continue;
    const node = nodeStartingAt(file, at);
    if (node && ts.isMemberName(node) && node.text === name) found.push(node);
  }
  return found;
}

function isWordPart(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95 || unit === 36;
}

/** The innermost node that begins exactly there. */
export function nodeStartingAt(file: TS.SourceFile, position: number): TS.Node | undefined {
  let node: TS.Node | undefined = file;
  let last: TS.Node | undefined;
  while (node) {
    last = node;
    node = ts.forEachChild(node, (child) => (child.pos <= position && position < child.end ? child : undefined));
  }
  return last?.getStart(file) === position ? last : undefined;
}

function isReference(identifier: TS.Identifier): boolean {
  const parent = identifier.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === identifier;
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent)
  )
    return parent.name !== identifier;
  if (ts.isBindingElement(parent)) return parent.propertyName !== identifier;
  if (ts.isJsxAttribute(parent)) return false;
  if (ts.isImportSpecifier(parent)) return false;
  return true;
}
