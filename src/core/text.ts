/** Half-open range in UTF-16 code units of the decoded text (a BOM, where there is one, is unit 0). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** 1-based line and 1-based column; the column counts UTF-16 units; lines end at `\n` only. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which lines begin. Computed once a file, then searched. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The same text on its own: a part cut out of a file keeps the whole file in memory as long as it lives. */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
