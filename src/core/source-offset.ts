/** One escape of JSON or JavaScript, or a line end that a template reads as one unit. */
const ESCAPE = /\\(?:u\{([0-9a-f]+)\}|u[0-9a-f]{4}|x[0-9a-f]{2}|\r\n|[\n\r\u2028\u2029]|[\s\S])|\r\n/gi;

/**
 * Where the unit `offset` of a string's value begins in its source between the quotes. Both count UTF-16 units.
 * Knows the escapes of JSON and of JavaScript strings and templates, but not the octal ones.
 */
export function sourceOffset(raw: string, offset: number): number {
  let read = 0;
  let at = 0;
  for (const { 0: written, 1: codePoint, index } of raw.matchAll(ESCAPE)) {
    const before = index - at;
    if (read + before >= offset) break;
    read += before + unitsOf(written, codePoint);
    at = index + written.length;
    if (read >= offset) return at;
  }
  return at + offset - read;
}

/** A backslash before a line end continues the line and stands for nothing. */
function unitsOf(written: string, codePoint: string | undefined): number {
  if (codePoint !== undefined) return Number.parseInt(codePoint, 16) > 0xffff ? 2 : 1;
  return /^\\[\r\n\u2028\u2029]/.test(written) ? 0 : 1;
}
