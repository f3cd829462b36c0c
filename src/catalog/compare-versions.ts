/** Compares `4.20` and `4.3` number by number: 4.20 is the later one. Letters (`4o`, `3n`) sort after their number. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const one = left[at] ?? '0';
    const other = right[at] ?? '0';
    const difference = Number.parseInt(one, 10) - Number.parseInt(other, 10);
    if (difference !== 0) return difference;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
