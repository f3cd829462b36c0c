import { createRequire } from 'node:module';
import type { ts as TS } from '@ts-morph/common';

const { ts } = createRequire(import.meta.url)('@ts-morph/common') as typeof import('@ts-morph/common');

export const PIN = 'claude-sonnet-4-5-20250929';

/** Where the configuration lets every planted name be rewritten. */
export const SINKS = { functions: ['resolveModel'], settings: [{ files: ['**/*.json'], keys: ['plantedModel'] }] };

/**
 * Published code names hardly a model in a place that may be rewritten. So one text of the file, from its middle, becomes a call that names one, in
 * the quotes that stand there; in JSON the first property. The text as it is where there is no place.
 */
export function plantName(path: string, text: string): string {
  if (path.endsWith('.json')) return text.replace(/^(\ufeff?\s*\{)(\s*")/, `$1"plantedModel": "${PIN}",$2`);
  const found: TS.StringLiteral[] = [];
  const walk = (node: TS.Node): void => {
    const isValue = ts.isCallExpression(node.parent) || (ts.isPropertyAssignment(node.parent) && node.parent.initializer === node);
    if (ts.isStringLiteral(node) && isValue) found.push(node);
    ts.forEachChild(node, walk);
  };
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  ts.forEachChild(file, walk);
  const literal = found[Math.floor(found.length / 2)];
  if (!literal) return text;
  const quote = text[literal.end - 1];
  return `${text.slice(0, literal.getStart())}resolveModel(${quote}${PIN}${quote})${text.slice(literal.end)}`;
}

/** The messages of a parser that unpin does not ask for its verdict. */
export function faultsIn(path: string, text: string): readonly string[] {
  const file = path.endsWith('.json') ? ts.parseJsonText(path, text) : ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
  const { parseDiagnostics } = file as TS.SourceFile & { readonly parseDiagnostics: readonly TS.DiagnosticWithLocation[] };
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
