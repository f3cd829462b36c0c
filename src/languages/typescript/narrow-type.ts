import { type TS, ts } from './compiler.js';
import { originOfType } from './origin.js';

/** A type of this project that may admit some names only: a literal, a union without `string`, or an alias that was written here. */
export function isNarrow(type: TS.TypeNode | undefined): boolean {
  if (type === undefined) return false;
  if (ts.isUnionTypeNode(type)) return !type.types.some(isOpen) && type.types.some(isNarrow);
  if (ts.isLiteralTypeNode(type)) return ts.isStringLiteral(type.literal);
  if (ts.isTypeOperatorNode(type) || ts.isIndexedAccessTypeNode(type)) return true;
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return false;
  const own = localAlias(type.getSourceFile(), type.typeName.text);
  if (own) return isNarrow(own.type);
  const origin = originOfType(type, 0);
  // An SDK's own type admits new names by design.
  return origin?.kind === 'import' && /^(?:\.|@\/|~|#|src\/)/.test(origin.module);
}

function isOpen(type: TS.TypeNode): boolean {
  // `'a' | (string & {})` is open too.
  return type.kind === ts.SyntaxKind.StringKeyword || (ts.isParenthesizedTypeNode(type) && type.getText().includes('string'));
}

function localAlias(file: TS.SourceFile, name: string): TS.TypeAliasDeclaration | undefined {
  return file.statements.find((each): each is TS.TypeAliasDeclaration => ts.isTypeAliasDeclaration(each) && each.name.text === name);
}
