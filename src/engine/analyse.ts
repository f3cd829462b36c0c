import type { Candidate, Role } from '../core/candidate.js';
import type { FileFacts, LocalPlace, Reference } from '../core/place.js';
import { sourceOffsets } from '../core/source-offset.js';
import type { Language, ParseOutcome, SyntaxFile } from '../core/syntax.js';
import { lineStarts, positionAt, type Range } from '../core/text.js';
import { TOO_DEEP, unlessTooDeep } from '../core/too-deep.js';
import { languageOf } from '../languages/index.js';
import { createLexicalFile } from '../languages/lexical.js';
import { contextOf, type FileContext } from '../places/context.js';
import { localPlace } from '../places/local-place.js';
import type { Recognised, Recogniser } from '../surfaces/recognise.js';
import type { RunContext } from './context.js';
import { withWordHits } from './word-hits.js';

const MODEL_SLOT = /model|engine|deployment|advisor/i;

/** What one file says, from its bytes alone. `hits` are in UTF-16 offsets. */
export function analyse(path: string, text: string, hits: readonly Range[], context: RunContext): FileFacts {
  const language = languageOf(path);
  if (language === null) throw new Error(`no language reads ${path}`);
  const fileContext = contextOf(context.base + path, text, [], context.configuration.migrations.dir);
  const read = (outcome: ParseOutcome): FileFacts => ({
    path,
    language: language.id,
    references: referencesIn(outcome.file, { path, text, hits, fileContext, context }),
    isReportOnly: outcome.kind === 'lexical',
    skip: skipOf(path, outcome),
  });
  return unlessTooDeep(
    () => read(fileContext.decidesAlone ? readLexically(language, text) : language.parse(path, text)),
    () => read({ kind: 'lexical', file: readLexically(language, text).file, message: TOO_DEEP, range: { start: 0, end: 0 } }),
  );
}

interface Asked {
  readonly path: string;
  readonly text: string;
  readonly hits: readonly Range[];
  readonly fileContext: FileContext;
  readonly context: RunContext;
}

function referencesIn(file: SyntaxFile, { path, text, hits, fileContext, context }: Asked): readonly Reference[] {
  const { configuration, recogniser } = context;
  const starts = lineStarts(text);
  const references: Reference[] = [];
  for (const candidate of file.candidates(withWordHits(text, hits, context.recogniser.words))) {
    for (const { recognised, standing } of namesIn(candidate, context)) {
      const { start } = standing.range;
      const local = localPlace({
        path: context.base + path,
        text,
        candidate: standing.whole ? candidate : standing,
        names: recognised.names,
        file,
        context: fileContext,
        configuration,
        recogniser,
      });
      if (isIdleWord(standing, recognised, local, recogniser)) continue;
      references.push({ path, ...standing, ...positionAt(starts, start), kind: recognised.kind, names: recognised.names, local });
    }
  }
  return references;
}

/** Where the context settles every verdict, nothing needs to be parsed: a glance tells the roles. */
function readLexically(language: Language, text: string): ParseOutcome {
  return { kind: 'parsed', file: createLexicalFile(text, language.id === 'json' ? 'data' : 'code') };
}

/** `play('opus')`: a word is a model name in an argument only where a client or the application's own resolver takes it. */
function isIdleWord({ role }: Candidate, { names }: Recognised, local: LocalPlace, { words }: Recogniser): boolean {
  const isWord = names.every(({ prefix, base, date, suffix }) => words.includes(prefix + base + date + suffix));
  return isWord && role === 'argument' && !local.evidence.some(({ claim }) => claim === 'sent');
}

interface Found {
  readonly recognised: Recognised;
  /** The candidate, narrowed to the name where it stands inside a longer text. */
  readonly standing: Candidate;
}

function namesIn(candidate: Candidate, { recogniser }: RunContext): readonly Found[] {
  const { slot, role } = candidate;
  const isKey = role === 'key' || role === 'json-key';
  const isModelSlot = role === 'argument' || (!isKey && slot !== null && MODEL_SLOT.test(slot));
  const whole = candidate.whole ? recogniser.readWhole(candidate.text, isModelSlot) : null;
  if (whole) return [{ recognised: whole, standing: candidate }];
  if (role === 'import') return [];
  const found = recogniser.findWithin(candidate.text);
  if (found.length === 0) {
    const mistyped = candidate.whole && isModelSlot ? recogniser.readMistyped(candidate.text) : null;
    return mistyped ? [{ recognised: mistyped, standing: candidate }] : [];
  }
  const offsetOf = sourceOffsets(candidate.raw);
  return found.flatMap((recognised) => {
    const text = candidate.text.slice(recognised.range.start, recognised.range.end);
    const range = rangeWithin(candidate, offsetOf(recognised.range.start), text);
    return range ? [{ recognised, standing: { ...candidate, range, raw: text, text, role: roleWithin(role), whole: false } }] : [];
  });
}

/** Escapes before the name shift it. A name that is itself escaped is spelt otherwise in the source, and not edited by halves. */
function rangeWithin({ raw, range }: Candidate, at: number, text: string): Range | null {
  const start = range.start + at;
  return raw.startsWith(text, at) ? { start, end: start + text.length } : null;
}

function roleWithin(role: Role): Role {
  return role === 'comment' || role === 'prose' || role === 'comparison' || role === 'json-key' ? role : 'template';
}

function skipOf(path: string, outcome: ParseOutcome): FileFacts['skip'] {
  if (outcome.kind === 'parsed') return null;
  return { path, cause: 'syntax', message: `${outcome.message} (scanned without syntax, never edited)` };
}
