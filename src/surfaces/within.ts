import type { Recognised } from './recognise.js';

type Classify = (text: string) => Omit<Recognised, 'range'> | null;

/** What a name can be made of. */
const RUN = /[A-Za-z0-9_~@][\w.:@/~[\]-]*/g;
/** Path segments after which a name may stand inside a URL or a resource path. */
const NAMING_SEGMENT = /(?:^|\/)(?:models?|deployments|engines|foundation-model|inference-profile)$/;
const DOCUMENT = /(?:^|[/.])(?:docs?|news|blog|guides?|help|support|changelog|wiki)(?:[/.]|$)/;
const FILE_END = /^\.[a-z]/i;

/** Finds names inside comments, prose, templates and JSON strings: runs of name characters that hold a stem, then the grammar. */
export function createWithinFinder(
  stems: readonly string[],
  words: ReadonlySet<string>,
  classify: Classify,
): (text: string) => readonly Recognised[] {
  const stem = new RegExp(stems.map((word) => word.replace(/^["']|["']$/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
  return (text) => {
    if (!stem.test(text)) return [];
    const found: Recognised[] = [];
    for (const run of text.matchAll(RUN)) {
      if (run[0].length < 4 || !stem.test(run[0])) continue;
      if (text[run.index - 1] === '#') continue;
      findInRun(run[0], run.index, found, words, classify);
    }
    return found;
  };
}

function findInRun(run: string, offset: number, found: Recognised[], words: ReadonlySet<string>, classify: Classify): void {
  const starts = [0, ...[...run.matchAll(/[/:~]/g)].map((cut) => cut.index + 1)];
  const ends = [...[...run.matchAll(/[/:.@[]/g)].map((cut) => cut.index), run.length].reverse();
  let from = 0;
  for (const start of starts) {
    if (start < from || !mayStart(run, start)) continue;
    for (const end of ends) {
      if (end <= start) break;
      if (!mayEnd(run, start, end)) continue;
      const text = run.slice(start, end);
      const read = classify(text);
      if (!read || read.kind === 'partial' || words.has(text)) continue;
      found.push({ range: { start: offset + start, end: offset + end }, ...read });
      from = end;
      break;
    }
  }
}

function mayStart(run: string, start: number): boolean {
  if (start === 0) return true;
  const before = run.slice(0, start - 1);
  if (run[start - 1] !== '/') return true;
  return NAMING_SEGMENT.test(before) && !DOCUMENT.test(before);
}

function mayEnd(run: string, start: number, end: number): boolean {
  const rest = run.slice(end);
  if (FILE_END.test(rest)) return false;
  if (rest.startsWith('/')) return NAMING_SEGMENT.test(run.slice(0, Math.max(0, start - 1)));
  return !rest.startsWith('@');
}
