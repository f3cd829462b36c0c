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
    for (const range of ts.getLeadingCommentRanges(file.text, at.getFullStart()) ?? []) ranges.set(range.pos, range);
    for (const range of trailing(file.text, at.end)) ranges.set(range.pos, range);
    if (ts.isStatement(at)) break;
  }
  return [...ranges.values()].map(({ pos, end }) => ({ text: file.text.slice(pos, end), range: { start: pos, end } }));
}

/** Behind the node on its line: the comma or semicolon between them does not matter. */
function trailing(text: string, end: number): readonly TS.CommentRange[] {
  const separator = /^\s*[,;)]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return ts.getTrailingCommentRanges(text, separator.includes('\n') ? end : end + separator.length) ?? [];
}
