import { type TS, ts } from './compiler.js';
import { originOfType } from './origin.js';
import type { Path, Trace } from './trace.js';
import { nameOf, rangeOf } from './tree.js';

/** Types that hand on what they are given. */
const WRAPPERS = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited']);
/** Types of this project nest no deeper; one that names itself ends here. */
const DEEPEST = 6;

/**
 * The part of a type of this project that may admit some names only: a literal, a union without `string`, or an alias that was written
 * here. `path` leads from a value of the type down to the name.
 */
export function narrowType(type: TS.TypeNode | undefined, path: Path, depth = 0): TS.TypeNode | undefined {
  if (type === undefined || depth > DEEPEST) return undefined;
  if (ts.isParenthesizedTypeNode(type)) return narrowType(type.type, path, depth);
  if (ts.isUnionTypeNode(type) && path.length === 0) return isClosed(type, depth) ? type : undefined;
  if (ts.isUnionTypeNode(type)) return firstOf(type.types, (each) => narrowType(each, path, depth + 1));
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) return narrowReference(type, type.typeName, path, depth);
  const [key, ...inner] = path;
  if (key === undefined) {
    const isName = ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal);
    return isName || ts.isTypeOperatorNode(type) || ts.isIndexedAccessTypeNode(type) ? type : undefined;
  }
  if (ts.isTypeLiteralNode(type)) return narrowType(memberType(type.members, key), inner, depth + 1);
  return ts.isArrayTypeNode(type) && key === '[]' ? narrowType(type.elementType, inner, depth + 1) : undefined;
}

function narrowReference(type: TS.TypeReferenceNode, { text }: TS.Identifier, path: Path, depth: number): TS.TypeNode | undefined {
  const [first, second] = type.typeArguments ?? [];
  if (WRAPPERS.has(text)) return narrowType(first, path, depth + 1);
  if (text === 'Record') return path.length > 0 ? narrowType(second, path.slice(1), depth + 1) : undefined;
  if (/^(?:Readonly)?Array$/.test(text)) return path[0] === '[]' ? narrowType(first, path.slice(1), depth + 1) : undefined;
  const own = localType(type.getSourceFile(), text);
  // Said of the alias as it is used: a narrow part of it is a narrow whole.
  if (own && ts.isTypeAliasDeclaration(own)) {
    const found = narrowType(own.type, path, depth + 1);
    return found && path.length === 0 ? type : found;
  }
  if (own) return path[0] === undefined ? undefined : narrowType(memberType(own.members, path[0]), path.slice(1), depth + 1);
  if (path.length > 0) return undefined;
  const origin = originOfType(type, 0);
  // An SDK's own type admits new names by design.
  return origin?.kind === 'import' && /^(?:\.|@\/|~|#|src\/)/.test(origin.module) ? type : undefined;
}

function isClosed({ types }: TS.UnionTypeNode, depth: number): boolean {
  return !types.some(isOpen) && types.some((each) => narrowType(each, [], depth + 1) !== undefined);
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOpen(type: TS.TypeNode): boolean {
  // `'a' | (string & {})` is open too.
  return type.kind === ts.SyntaxKind.StringKeyword || (ts.isParenthesizedTypeNode(type) && type.getText().includes('string'));
}

function memberType(members: readonly TS.TypeElement[], name: string): TS.TypeNode | undefined {
  const found = members.find((each) => ts.isPropertySignature(each) && nameOf(each.name) === name);
  return found && ts.isPropertySignature(found) ? found.type : undefined;
}

function localType(file: TS.SourceFile, name: string): TS.TypeAliasDeclaration | TS.InterfaceDeclaration | undefined {
  return file.statements.find(
    (each): each is TS.TypeAliasDeclaration | TS.InterfaceDeclaration =>
      (ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each)) && each.name.text === name,
  );
}

/** The value comes to stand where a type may not admit another. */
export function noteType(trace: Trace, type: TS.TypeNode | undefined, path: Path): void {
  const found = narrowType(type, path);
  if (found) trace.uses.push({ kind: 'type', range: rangeOf(found) });
}
