import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { lineStarts, positionAt } from '../core/text.js';
import { TOO_DEEP, unlessTooDeep } from '../core/too-deep.js';

export type ParsedJson =
  | { readonly kind: 'value'; readonly value: unknown }
  /** `message` says what and where, and quotes nothing. */
  | { readonly kind: 'broken'; readonly message: string };

/** JSON with comments and trailing commas. */
export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const parsed = unlessTooDeep<{ readonly value: unknown } | null>(
    () => ({ value: parse(text.replace(/^\ufeff/, ''), errors, { allowTrailingComma: true }) }),
    () => null,
  );
  if (parsed === null) return { kind: 'broken', message: TOO_DEEP };
  const { value } = parsed;
  const [first] = errors;
  if (!first) return { kind: 'value', value };
  const { line, column } = positionAt(lineStarts(text), first.offset);
  return { kind: 'broken', message: `${inWords(first.error)} at ${line}:${column}` };
}

/** `CloseBraceExpected` is "close brace expected". */
function inWords(code: ParseError['error']): string {
  return printParseErrorCode(code)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}
