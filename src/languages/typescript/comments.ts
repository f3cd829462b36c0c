import type { Range } from '../../core/text.js';
import { type TS, ts } from './compiler.js';

/** Comments above the property, element or statement of a node, and behind it on its line. */
export function commentsAround(
  file: TS.SourceFile,
  node: TS.Node | undefined,
): readonly { readonly text: string; readonly range: Range }[] {
  const ranges = new Map<number, TS.CommentRange>();
  for (let at = node; at !== undefined && !ts.isSourceFile(at); at = at.parent) {
    const isUnit =
      ts.isPropertyAssignment(at) ||
      ts.isStatement(at) ||
      ts.isPropertyDeclaration(at) ||
      ts.isParameter(at) ||
      ts.isArrayLiteralExpression(at.parent);
    if (!isUnit && at !== node) continue;
    for (const range of before(file, at)) ranges.set(range.pos, range);
    for (const range of trailing(file.text, at.end)) ranges.set(range.pos, range);
    if (ts.isStatement(at)) break;
  }
  return [...ranges.values()].map(({ pos, end }) => ({ text: file.text.slice(pos, end), range: { start: pos, end } }));
}

/** Above the node, or right before it on its line. */
function before(file: TS.SourceFile, node: TS.Node): readonly TS.CommentRange[] {
  const from = node.getFullStart();
  const start = node.getStart(file);
  const inline = (ts.getTrailingCommentRanges(file.text, from) ?? []).filter(({ end }) => !file.text.slice(end, start).includes('\n'));
  return [...inline, ...(ts.getLeadingCommentRanges(file.text, from) ?? [])];
}

/** Behind the node on its line: the comma or semicolon between them does not matter. */
function trailing(text: string, end: number): readonly TS.CommentRange[] {
  const separator = /^\s*[,;)]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return ts.getTrailingCommentRanges(text, separator.includes('\n') ? end : end + separator.length) ?? [];
}
