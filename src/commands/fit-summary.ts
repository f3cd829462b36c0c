/** GitHub drops the summary of a step whole where it is larger than 1 MiB; some of it is left for what other programs add. */
const ROOM = 1_000_000;

/** Leaves out the last rows of the table in `markdown` until it fits, and says how many. */
export function fitSummary(markdown: string): string {
  let left = Buffer.byteLength(markdown) - ROOM;
  if (left <= 0) return markdown;
  const lines = markdown.split('\n');
  const end = lines.findLastIndex((line) => line.startsWith('| ')) + 1;
  let from = end;
  while (left > 0 && from > 0) {
    from -= 1;
    left -= Buffer.byteLength(lines[from] ?? '') + 1;
  }
  const note = `${end - from} more: GitHub takes 1 MiB. The log and the SARIF report hold all.`;
  return [...lines.slice(0, from), '', note, ...lines.slice(end)].join('\n');
}
