// One file with all of its mutants inside, each behind a switch: the file is compiled once, whichever of them is alive.
import { createRequire } from 'node:module';
import { isRemovable, otherTexts } from './operators.mjs';

const { ts } = createRequire(import.meta.url)('@ts-morph/common');

/** The text with its mutants, and the mutants as `{ id, path, line, column, from, to }`. Numbers start with `first`. */
export function plant(path, source, first) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const mutants = [];
  const parts = [];
  let printed = 0;
  const add = (node, to) => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    const id = first + mutants.length;
    mutants.push({ id, path, line: line + 1, column: character + 1, from: source.slice(node.getStart(), node.end), to });
    return id;
  };
  const upTo = (position) => {
    parts.push(source.slice(printed, position));
    printed = position;
  };
  const walk = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    const [before, after] = around(node, source, add);
    upTo(node.getStart());
    parts.push(before);
    ts.forEachChild(node, walk);
    upTo(node.end);
    parts.push(after);
  };
  ts.forEachChild(file, walk);
  upTo(source.length);
  return { code: parts.join(''), mutants };
}

function around(node, source, add) {
  const isLoopBody = node.parent && ts.isIterationStatement(node.parent, false) && node.parent.statement === node;
  const [open, close] = isLoopBody ? ['{ __turn(); ', ' }'] : ['', ''];
  if (isRemovable(node)) return [`{ ${open}if (!__alive(${add(node, '')})) {`, `}${close} }`];
  if (!isMutable(node)) return [open, close];
  const others = otherTexts(node, source);
  if (others.length === 0) return [open, close];
  const choices = others.map((other) => `__alive(${add(node, other)}) ? (${other}) : `).join('');
  return [`(${choices}(`, '))'];
}

/** Expressions in whose place another may stand: no names, no targets of an assignment, nothing within a chain of `?.`. */
function isMutable(node) {
  const { parent } = node;
  if (!ts.isExpression(node) || !parent || ts.isIdentifier(node)) return ts.isIdentifier(node) && isReturned(node);
  if (parent.name === node || parent.propertyName === node || ts.isExternalModuleReference(parent) || ts.isExportDeclaration(parent))
    return false;
  if (ts.isTaggedTemplateExpression(parent) || ts.isDeleteExpression(parent) || ts.isExpressionStatement(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && ts.isAssignmentOperator(parent.operatorToken.kind)) return false;
  if (ts.isForOfStatement(parent) && parent.initializer === node) return false;
  return !(ts.isOptionalChain(parent) && parent.expression === node && ts.isOptionalChain(node));
}

function isReturned({ parent }) {
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isIfStatement(parent) || ts.isConditionalExpression(parent);
}
