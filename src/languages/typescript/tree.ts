import type { Range } from '../../core/text.js';
import { type TS, ts } from './compiler.js';

/** A string of the tree, or the comment that covers a position. */
export type Token = { readonly kind: 'node'; readonly node: TS.Node } | { readonly kind: 'comment'; readonly range: Range };

/** The innermost literal, template part, JSX text or comment at a position; null for code. */
export function tokenAt(file: TS.SourceFile, position: number): Token | null {
  let node: TS.Node = file;
  let gap = 0;
  for (;;) {
    let next: TS.Node | undefined;
    let before = node.pos;
    ts.forEachChild(node, (child) => {
      if (child.end <= position) before = Math.max(before, child.end);
      else if (child.pos <= position) next ??= child;
      return next !== undefined;
    });
    if (next === undefined) {
      gap = before;
      break;
    }
    node = next;
  }
  if (isText(node) && position >= node.getStart(file)) return { kind: 'node', node };
  return commentAt(file, node === file ? gap : Math.min(gap, node.pos), position);
}

function isText(node: TS.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node) || ts.isRegularExpressionLiteral(node);
}

/** Between two nodes stand only punctuation, keywords and comments, so the scanner needs no parser state. */
function commentAt(file: TS.SourceFile, from: number, position: number): Token | null {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, file.languageVariant, file.text, undefined, from);
  for (;;) {
    const kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken || scanner.getTokenStart() > position) return null;
    if (scanner.getTokenEnd() <= position) continue;
    const isComment = kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    return isComment ? { kind: 'comment', range: { start: scanner.getTokenStart(), end: scanner.getTokenEnd() } } : null;
  }
}

/** What stands between the delimiters. */
export function innerRange(file: TS.SourceFile, node: TS.Node): Range {
  const start = node.getStart(file);
  if (ts.isJsxText(node)) return { start: node.pos, end: node.end };
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) return { start: start + 1, end: node.end - 2 };
  if (ts.isRegularExpressionLiteral(node)) return { start: start + 1, end: file.text.lastIndexOf('/', node.end - 1) };
  return { start: start + 1, end: node.end - 1 };
}

/** Up through what does not change a value: parentheses, `as`, `satisfies`, `!`, `await`, `<T>x`. */
export function outermost(node: TS.Node): TS.Node {
  let at = node;
  while (isTransparent(at.parent)) at = at.parent;
  return at;
}

/** Down through the same. */
export function innermost(node: TS.Expression): TS.Expression {
  let at = node;
  while (isTransparent(at)) at = (at as TS.ParenthesizedExpression).expression;
  return at;
}

function isTransparent(node: TS.Node | undefined): boolean {
  if (node === undefined) return false;
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}

export function rangeOf(node: TS.Node): Range {
  return { start: node.getStart(), end: node.end };
}

/** The spelt name of a property, declaration or attribute; null for a computed one. */
export function nameOf(node: TS.Node | undefined): string | null {
  if (node === undefined) return null;
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isJsxNamespacedName(node)) return `${node.namespace.text}:${node.name.text}`;
  if (ts.isComputedPropertyName(node) && ts.isStringLiteralLike(node.expression)) return node.expression.text;
  return null;
}

export function hasExportModifier(node: TS.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.ExportKeyword);
}

export function hasDefaultModifier(node: TS.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.DefaultKeyword);
}

export function hasModifier(node: TS.Node, kind: TS.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}
