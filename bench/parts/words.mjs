/** What the tables show. */
export const seconds = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
export const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} x`;
export const megabytes = (bytes) => (bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`);

/** Lines of a table in markdown. */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
