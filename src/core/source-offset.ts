/** One escape of JSON or JavaScript, or a line end that a template reads as one unit. */
const ESCAPE = /\\(?:u\{([0-9a-f]+)\}|u[0-9a-f]{4}|x[0-9a-f]{2}|\r\n|[\n\r\u2028\u2029]|[\s\S])|\r\n/gi;

/**
 * Tells where the units of a string's value begin in its source between the quotes. Both count UTF-16 units. The source is read once,
 * however many units are asked for: a recorded conversation is one string with hundreds of names.
 * Knows the escapes of JSON and of JavaScript strings and templates, but not the octal ones.
 */
export function sourceOffsets(raw: string): (offset: number) => number {
  // Where what stands behind each escape begins, in the value and in the source.
  const read = [0];
  const written = [0];
  if (/[\\\r]/.test(raw)) {
    for (const { 0: sequence, 1: codePoint, index } of raw.matchAll(ESCAPE)) {
      read.push((read.at(-1) ?? 0) + index - (written.at(-1) ?? 0) + unitsOf(sequence, codePoint));
      written.push(index + sequence.length);
    }
  }
  return (offset) => {
    let low = 0;
    let high = read.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((read[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (written[low] ?? 0) + offset - (read[low] ?? 0);
  };
}

/** A backslash before a line end continues the line and stands for nothing. */
function unitsOf(written: string, codePoint: string | undefined): number {
  if (codePoint !== undefined) return Number.parseInt(codePoint, 16) > 0xffff ? 2 : 1;
  return /^\\[\r\n\u2028\u2029]/.test(written) ? 0 : 1;
}
