import { type TS, ts } from './compiler.js';
import { identifiersNamed, nodeStartingAt } from './scope.js';
import { innermost, nameOf, outermost } from './tree.js';

/** A binding that holds an imported name, or the whole module. */
export type Imported =
  | TS.ImportSpecifier
  | TS.ImportClause
  | TS.NamespaceImport
  | TS.ImportEqualsDeclaration
  | TS.ExportSpecifier
  | TS.BindingElement
  | TS.VariableDeclaration;

export interface Imports {
  readonly bindings: readonly Imported[];
  /** `require(…)` and `import(…)` whose result is bound to no plain name. */
  readonly calls: readonly TS.CallExpression[];
  /** Whether the file imports from the module at all. */
  readonly isTied: boolean;
}

/** What a file imports from, by whatever words. */
export function specifiersIn(file: TS.SourceFile): readonly string[] {
  const written = [...file.statements.map(specifierOf), ...moduleCalls(file).map((call) => call.arguments[0])];
  return [...new Set(written.flatMap((each) => (each && ts.isStringLiteralLike(each) ? [each.text] : [])))];
}

/** How a file imports one name (or a module whole) by one of the specifiers. */
export function importsOf(file: TS.SourceFile, specifiers: readonly string[], name: string): Imports {
  const leads = (specifier: TS.Expression | undefined): boolean =>
    specifier !== undefined && ts.isStringLiteralLike(specifier) && specifiers.includes(specifier.text);
  const bindings: Imported[] = [];
  const calls: TS.CallExpression[] = [];
  let isTied = false;
  for (const statement of file.statements) {
    if (!leads(specifierOf(statement))) continue;
    isTied = true;
    bindings.push(...bindingsOf(statement, name));
  }
  for (const call of moduleCalls(file)) {
    if (!leads(call.arguments[0])) continue;
    isTied = true;
    const holder = outermost(call).parent;
    if (!ts.isVariableDeclaration(holder)) calls.push(call);
    else if (ts.isIdentifier(holder.name)) bindings.push(holder);
    else if (ts.isObjectBindingPattern(holder.name))
      bindings.push(
        ...holder.name.elements.filter((each) => nameOf(each.propertyName ?? each.name) === name && ts.isIdentifier(each.name)),
      );
    else calls.push(call);
  }
  return { bindings, calls, isTied };
}

/** The binding holds the module, and the name is a member of it. */
export function isWhole(imported: Imported): boolean {
  return ts.isNamespaceImport(imported) || ts.isVariableDeclaration(imported) || ts.isImportEqualsDeclaration(imported);
}

function specifierOf(statement: TS.Statement): TS.Expression | undefined {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return statement.moduleSpecifier;
  const isRequire = ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference);
  return isRequire ? (statement.moduleReference as TS.ExternalModuleReference).expression : undefined;
}

function bindingsOf(statement: TS.Statement, name: string): readonly Imported[] {
  if (ts.isImportEqualsDeclaration(statement)) return [statement];
  if (ts.isExportDeclaration(statement)) {
    const named = statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : [];
    return named.filter((each) => (each.propertyName ?? each.name).text === name);
  }
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  const bindings = clause?.namedBindings;
  const inner = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings] : namedIn(bindings, name);
  return clause?.name && name === 'default' ? [clause, ...inner] : inner;
}

function namedIn({ elements }: TS.NamedImports, name: string): readonly TS.ImportSpecifier[] {
  return elements.filter((each) => (each.propertyName ?? each.name).text === name);
}

const callsOf = new WeakMap<TS.SourceFile, readonly TS.CallExpression[]>();

/** `require('…')` and `import('…')`, wherever they stand. */
function moduleCalls(file: TS.SourceFile): readonly TS.CallExpression[] {
  const known = callsOf.get(file);
  if (known) return known;
  const imports = Array.from(file.text.matchAll(/\bimport\s*\(/g), ({ index }) => nodeStartingAt(file, index));
  const calls = [...identifiersNamed(file, 'require'), ...imports].flatMap((callee) => {
    const call = callee?.parent;
    return call && ts.isCallExpression(call) && innermost(call.expression) === callee ? [call] : [];
  });
  callsOf.set(file, calls);
  return calls;
}
