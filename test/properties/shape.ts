import { createScanner, type ParseError, parse } from 'jsonc-parser';
import { loadCompiler, type TS, ts } from '../../src/languages/typescript/compiler.js';

/** Of jsonc-parser's `SyntaxKind`, a const enum. */
const END = 17;

/** What a parser makes of a file but for the texts in it, and how many mistakes it finds. */
export function shapeOf(path: string, text: string): { readonly shape: string; readonly mistakes: number } {
  return /\.jsonc?$/.test(path) ? jsonShape(text) : scriptShape(path, text);
}

function jsonShape(text: string): ReturnType<typeof shapeOf> {
  const scanner = createScanner(text.replace(/^\ufeff/, ''), false);
  const kinds: number[] = [];
  for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) kinds.push(kind);
  const mistakes: ParseError[] = [];
  parse(text.replace(/^\ufeff/, ''), mistakes);
  return { shape: kinds.join(' '), mistakes: mistakes.length };
}

function scriptShape(path: string, text: string): ReturnType<typeof shapeOf> {
  loadCompiler();
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const kinds: string[] = [];
  const visit = (node: TS.Node): void => {
    kinds.push(`${node.kind}(`);
    ts.forEachChild(node, visit);
    kinds.push(')');
  };
  visit(file);
  const { parseDiagnostics } = file as TS.SourceFile & { readonly parseDiagnostics: readonly unknown[] };
  return { shape: kinds.join(''), mistakes: parseDiagnostics.length };
}
