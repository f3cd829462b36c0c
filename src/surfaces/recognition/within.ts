import type { Recognised } from '../recognise.js';

type Classify = (text: string) => Omit<Recognised, 'range'> | null;

/** What a name can be made of, with its prefixes and modifiers. */
const NAME_UNIT = /[\w.:@/~[\]-]/;
/** No run of name characters longer than this on either side of a stem holds a name: it is data. */
const REACH = 200;
const SEPARATOR = /[/:.@[\]]/g;
/** Path segments after which a name may stand inside a URL or a resource path. */
const NAMING_SEGMENT = /(?:^|[/:])(?:models?|deployments|engines|foundation-model|inference-profile)$/;
const DOCUMENT = /(?:^|[/.])(?:docs?|news|blog|guides?|help|support|changelog|wiki)(?:[/.]|$)/;

/** Finds names inside comments, prose, templates and JSON strings: runs of name characters around a stem, then the grammar. */
export function createWithinFinder(stem: RegExp, words: ReadonlySet<string>, classify: Classify): (text: string) => readonly Recognised[] {
  const anywhere = new RegExp(stem.source, 'gi');
  return (text) => {
    const found: Recognised[] = [];
    let from = 0;
    for (const { index } of text.matchAll(anywhere)) {
      if (index < from) continue;
      const start = extend(text, index, -1, Math.max(from, index - REACH));
      from = extend(text, index, 1, Math.min(text.length, index + REACH));
      // An anchor in a page: `#claude-opus-4-5`.
      if (text[start - 1] !== '#') findInRun(text.slice(start, from), start, found, words, classify);
    }
    return found;
  };
}

function extend(text: string, from: number, step: 1 | -1, limit: number): number {
  let at = from;
  while (at !== limit && NAME_UNIT.test(text[step < 0 ? at - 1 : at] ?? '')) at += step;
  return at;
}

function findInRun(run: string, offset: number, found: Recognised[], words: ReadonlySet<string>, classify: Classify): void {
  const cuts = Array.from(run.matchAll(SEPARATOR), ({ index }) => index);
  const ends = [run.length, ...cuts.toReversed()];
  let from = 0;
  for (const start of [0, ...cuts.map((cut) => cut + 1)]) {
    if (start < from || !mayStart(run, start, start > 0 && start === from + 1)) continue;
    for (const end of ends) {
      if (end <= start) break;
      const text = run.slice(start, end);
      const read = classify(text);
      if (!read || read.kind === 'partial' || words.has(text) || !mayEnd(run, start, end, classify)) continue;
      found.push({ range: { start: offset + start, end: offset + end }, ...read });
      from = end;
      break;
    }
  }
}

/** `isNext`: right behind another name, as in `gpt-4o/gpt-4.1`. */
function mayStart(run: string, start: number, isNext: boolean): boolean {
  switch (run[start - 1]) {
    case undefined:
    case '[':
    case ']':
    case ':':
      return true;
    case '.':
      return !/\w/.test(run.slice(0, start));
    case '/': {
      const before = run.slice(0, start - 1);
      return isNext || (NAMING_SEGMENT.test(before) && !DOCUMENT.test(before));
    }
    default:
      return false;
  }
}

function mayEnd(run: string, start: number, end: number, classify: Classify): boolean {
  const rest = run.slice(end);
  switch (rest[0]) {
    // A file name (`claude-3-opus.svg`), an npm version, a footnote.
    case '.':
    case '@':
    case '[':
      return !/^.\w/.test(rest);
    // `deepseek-r1:7b` is a tag of Ollama's, another model.
    case ':':
      return !/^:(?:\d|latest\b|cloud\b|free\b)/.test(rest);
    case '/': {
      const next = /^\/([\w.-]+)/.exec(rest)?.[1];
      return next !== undefined && (NAMING_SEGMENT.test(run.slice(0, Math.max(0, start - 1))) || (classify(next)?.names.length ?? 0) > 0);
    }
    default:
      return true;
  }
}
