/** `1 file`, `2 files`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** How often each word occurs, most often first: `30 third-party, 11 no-alias-on-surface`; the rarest as a number where there are more than `most`. */
export function tally(words: Iterable<string>, most = Number.POSITIVE_INFINITY): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([word, number]) => `${number} ${word}`);
  return [...sorted.slice(0, most), ...(sorted.length > most ? [`and ${sorted.length - most} more`] : [])].join(', ');
}
