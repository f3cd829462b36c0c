const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** `2026-12-11`, `October 23, 2026`, `November 30th, 2026` as an ISO day; null where no day stands in the words. */
export function dayIn(words: string): string | null {
  const iso = /\b20\d\d-\d\d-\d\d\b/.exec(words)?.[0];
  if (iso) return iso;
  const [, month = '', day = '', year] = /\b([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?, (20\d\d)\b/.exec(words) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  return year !== undefined && at >= 0 ? `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** What a doc comment says of the deprecated values that it lists. */
export interface Notes {
  /** Name -> ISO day of its shutdown, passed or to come. */
  readonly days: ReadonlyMap<string, string>;
  /** Listed, and said to be no model that can be called. */
  readonly unsupported: readonly string[];
}

/** Reads the items `- "name", "name": words` below `Deprecated values:`; an item whose words hold neither is left out. */
export function readNotes(comment: string): Notes {
  const text = comment.replace(/^[ \t]*\*?[ \t]?/gm, '').replace(/\*\/\s*$/, '');
  const list = /Deprecated values:\s*\n([\s\S]*)/.exec(text)?.[1] ?? '';
  const days = new Map<string, string>();
  const unsupported: string[] = [];
  for (const item of list.split(/\n(?=- )/)) {
    const [, names = '', rest = ''] = /^\s*- ((?:"[^"]+",?\s*)+):([\s\S]*)/.exec(item) ?? [];
    const words = (rest.split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ');
    const listed = Array.from(names.matchAll(/"([^"]+)"/g), ([, name = '']) => name);
    const day = /shut ?down|retired/.test(words) ? dayIn(words) : null;
    if (day !== null) for (const name of listed) days.set(name, day);
    else if (/not a supported model/i.test(words)) unsupported.push(...listed);
  }
  return { days, unsupported };
}
