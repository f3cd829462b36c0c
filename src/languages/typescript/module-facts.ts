import type { ModuleFacts, Uses } from '../../core/syntax.js';
import { type TS, ts } from './compiler.js';
import { follow } from './follow.js';
import { followDeclaration } from './follow-binding.js';
import { type Imported, importsOf, isWhole, specifiersIn } from './imports-of.js';
import { functionIn, functionOf, parameterAt, returnsOf } from './local-function.js';
import { originOf, originOfAll, originOfDeclaration } from './origin.js';
import { type Declaration, declarationOf, identifiersNamed, referencesTo } from './scope.js';
import { createTrace, type Path, type Trace } from './trace.js';
import { hasDefaultModifier, innermost, nameOf, outermost } from './tree.js';

/** A file as a module among others, for the link step. */
export function moduleFacts(file: TS.SourceFile): ModuleFacts {
  return {
    specifiers: () => specifiersIn(file),
    reexported: () =>
      file.statements.flatMap((statement) =>
        ts.isExportDeclaration(statement) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)
          ? [statement.moduleSpecifier.text]
          : [],
      ),
    originOfExport(name) {
      const isReturned = name.endsWith('()');
      const exported = declarationNamed(file, isReturned ? name.slice(0, -2) : name);
      if (exported === undefined) return null;
      if (isReturned) {
        const returned = returnsOf(functionBehind(exported));
        return returned.length === 0 ? null : originOfAll(returned, 0);
      }
      return ts.isExpression(exported) ? originOf(exported) : originOfDeclaration(exported);
    },
    usesOfImport(specifiers, name, path) {
      const isReturned = name.endsWith('()');
      const plain = isReturned ? name.slice(0, -2) : name;
      const imported = importsOf(file, specifiers, plain);
      if (!imported.isTied) return null;
      return traced(file, (trace) => {
        for (const each of imported.bindings) followImport(trace, each, plain, path, isReturned);
        for (const call of imported.calls)
          if (isReturned) trace.isComplete = false;
          else follow(trace, call, [plain, ...path]);
        // Under another name: a namespace that somebody hands on.
        const isFound = imported.bindings.length + imported.calls.length > 0;
        if (!isFound && identifiersNamed(file, plain).some(isMember)) trace.isComplete = false;
      });
    },
    usesOfParameter(name, index, path) {
      const exported = declarationNamed(file, name);
      const taken = parameterAt(exported && functionBehind(exported), index);
      return taken ? traced(file, (trace) => followDeclaration(trace, taken.parameter, [...taken.path, ...path])) : null;
    },
  };
}

function traced(file: TS.SourceFile, walk: (trace: Trace) => void): Uses {
  const trace = createTrace(file);
  walk(trace);
  return { uses: trace.uses, isComplete: trace.isComplete };
}

/** The declaration or expression behind an exported name of this file. */
function declarationNamed(file: TS.SourceFile, name: string): Declaration | TS.Expression | undefined {
  for (const statement of file.statements) {
    if (name === 'default' && ts.isExportAssignment(statement)) return innermost(statement.expression);
    const isDefault = hasDefaultModifier(statement);
    const isDeclaration = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    if (isDeclaration && (isDefault ? name === 'default' : statement.name?.text === name)) return statement;
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((each) => nameOf(each.name) === name);
      if (found) return found;
    }
    if (
      ts.isExportDeclaration(statement) &&
      !statement.moduleSpecifier &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      const specifier = statement.exportClause.elements.find((each) => each.name.text === name && each.propertyName);
      if (specifier?.propertyName && ts.isIdentifier(specifier.propertyName)) return declarationOf(specifier.propertyName);
    }
  }
  return undefined;
}

function functionBehind(exported: Declaration | TS.Expression): TS.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionDeclaration(exported)) return exported;
  if (ts.isVariableDeclaration(exported)) return exported.initializer && functionIn(innermost(exported.initializer));
  return ts.isExpression(exported) ? functionOf(exported) : undefined;
}

function followImport(trace: Trace, imported: Imported, name: string, inner: Path, isReturned: boolean): void {
  if (ts.isExportSpecifier(imported)) {
    trace.uses.push({
      kind: 'export',
      name: isReturned ? `${imported.name.text}()` : imported.name.text,
      path: inner,
      range: { start: imported.getStart(), end: imported.end },
    });
    return;
  }
  const isNamespace = isWhole(imported);
  const path = isNamespace ? [name, ...inner] : inner;
  for (const identifier of referencesTo(trace.file, imported)) {
    if (!isReturned) follow(trace, identifier, path);
    else if (!isNamespace) followCall(trace, identifier, inner);
  }
  if (isNamespace && isReturned)
    for (const identifier of identifiersNamed(trace.file, name)) if (isMember(identifier)) followCall(trace, identifier.parent, inner);
}

function followCall(trace: Trace, callee: TS.Node, path: Path): void {
  const call = outermost(callee).parent;
  if (ts.isCallExpression(call) && call.expression === outermost(callee)) follow(trace, call, path);
}

function isMember(identifier: TS.Node): boolean {
  return ts.isPropertyAccessExpression(identifier.parent) && identifier.parent.name === identifier;
}
