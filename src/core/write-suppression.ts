import type { TextEdit } from './edit.js';
import { SUPPRESSION_STEM } from './suppression.js';

/** The comment that accepts a name for these rules, for the languages that know `//`, on a line of its own above the name. */
export function suppressionAbove(text: string, nameAt: number, rules: readonly string[], name: string, reason: string): TextEdit {
  const lineStart = text.lastIndexOf('\n', nameAt - 1) + 1;
  const start = lineStart === 0 && text.startsWith('\ufeff') ? 1 : lineStart;
  const indent = /^[ \t]*/.exec(text.slice(start, nameAt))?.[0] ?? '';
  const lineEnd = text.indexOf('\n', nameAt);
  const eol = lineEnd > 0 && text[lineEnd - 1] === '\r' ? '\r\n' : '\n';
  const targets = rules.map((rule) => `${rule}(${name})`).join(', ');
  const comment = `${indent}// ${SUPPRESSION_STEM}-next-line ${targets} -- ${asOneLine(reason)}${eol}`;
  return { range: { start, end: start }, expected: '', replacement: comment };
}

/** What a person typed, without what would end the comment or its line. */
function asOneLine(reason: string): string {
  return reason
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('-->', '-- >')
    .trim();
}
