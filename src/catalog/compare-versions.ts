/** Compares `4.20` and `4.3` number by number: 4.20 is the later one. Letters settle what numbers leave equal: `4` comes before `4o`. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = Number.parseInt(left[at] ?? '0', 10) - Number.parseInt(right[at] ?? '0', 10);
    if (difference !== 0) return difference;
  }
  return letters(a).localeCompare(letters(b), 'en');
}

function letters(version: string): string {
  return version.replace(/[^a-z]/gi, '');
}
