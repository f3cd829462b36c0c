import { decodeUtf8 } from '../core/decode.js';
import type { TextEdit } from '../core/edit.js';
import type { Permission } from '../core/fix-plan.js';
import type { Finding } from '../core/observation.js';
import { removeSuppression } from '../core/remove-suppression.js';
import type { ScanReport } from '../core/report.js';
import { type CommentSuppression, SUPPRESSION_STEM } from '../core/suppression.js';
import type { Range } from '../core/text.js';
import { languageOf } from '../languages/index.js';
import { contextOf } from '../places/context.js';
import { chooseRewrites } from './choose-rewrites.js';
import type { RunContext } from './context.js';
import type { Comments } from './fix.js';
import { lint } from './lint.js';
import { compileHolds } from './suppress.js';

export interface Cleaning {
  /** Edits that take comments out. */
  readonly comments: Comments;
  /** The report without them: what is gone holds no rewrite back. */
  readonly scan: ScanReport;
}

/**
 * Takes out the comments of unpin that accept nothing, and the expired ones whose names this very run rewrites, so that a second run has nothing
 * to do. Only for a run that sees what lint sees: a comment may be there for what another file shows.
 */
export function cleanComments(scan: ScanReport, context: RunContext, permission: Permission): Cleaning {
  const { valid } = scan.suppressions;
  if (context.project === null || valid.length === 0) return { comments: new Map(), scan };
  const { findings } = lint(scan, context);
  const unused = findings.filter(({ reason, text }) => reason === 'unused-suppression' && text === SUPPRESSION_STEM).map(keyOf);
  const unusedAt = (key: string): number => unused.filter((each) => each === key).length;
  const ofSpot = (key: string): readonly CommentSuppression[] => valid.filter((each) => keyOf(each) === key);

  const standing = without(scan, (key) => unusedAt(key) === ofSpot(key).length);
  const { rewrites } = chooseRewrites(scan.judged, permission, compileHolds(standing, context));
  const rewritten = new Set([...rewrites.values()].flat().map(({ reference }) => keyOf(reference)));
  const isSpent = (key: string): boolean => {
    const answered = ofSpot(key).filter((each) => isAnswered(each, findings, rewritten, context.today));
    return answered.length + unusedAt(key) === ofSpot(key).length;
  };
  const spent = [...new Map(valid.map((each) => [keyOf(each), each]))].flatMap(([key, each]) => (isSpent(key) ? [each] : []));
  const removals = [...new Set(spent.map(({ path }) => path))].map((path) =>
    removalsIn(
      path,
      spent.filter((each) => each.path === path),
      context,
    ),
  );
  const gone = new Set(removals.flatMap((each) => each.gone.map(keyOf)));
  return {
    comments: new Map(removals.flatMap(({ path, edits }) => (edits.length > 0 ? [[path, edits] as const] : []))),
    scan: without(scan, (key) => gone.has(key)),
  };
}

function without(scan: ScanReport, isGone: (key: string) => boolean): ScanReport {
  const { valid, broken } = scan.suppressions;
  return { ...scan, suppressions: { broken, valid: valid.filter((each) => !isGone(keyOf(each))) } };
}

/** It has expired, and all that it covered is rewritten now. */
function isAnswered(
  { path, rule, firstLine, lastLine, until }: CommentSuppression,
  findings: readonly Finding[],
  rewritten: ReadonlySet<string>,
  today: string,
): boolean {
  if (until === null || today <= until) return false;
  const covered = findings.filter((each) => each.path === path && each.ruleId === rule && firstLine <= each.line && each.line <= lastLine);
  return covered.length > 0 && covered.every((each) => rewritten.has(keyOf(each)));
}

interface Removals {
  readonly path: string;
  readonly gone: readonly CommentSuppression[];
  readonly edits: readonly TextEdit[];
}

/** Only what the syntax says is a comment: the same words may stand in a string. */
function removalsIn(path: string, spent: readonly CommentSuppression[], { base, disk }: RunContext): Removals {
  const read = disk.read(path);
  const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  const parsed = text === null || contextOf(base + path, text).decidesAlone ? null : languageOf(path)?.parse(path, text);
  if (text === null || parsed?.kind !== 'parsed') return { path, gone: [], edits: [] };
  const removalOf = (directive: Range): TextEdit | null => {
    const [comment] = parsed.file.candidates([directive]);
    return comment?.role === 'comment' ? removeSuppression(text, directive, comment.range) : null;
  };
  const both = spent.map((each) => ({ each, edits: [each.range, ...(each.end ? [each.end] : [])].map(removalOf) }));
  const found = both.filter(({ edits }) => edits.every((edit) => edit !== null));
  return { path, gone: found.map(({ each }) => each), edits: found.flatMap(({ edits }) => edits.filter((edit) => edit !== null)) };
}

function keyOf({ path, range }: { readonly path: string; readonly range: Range }): string {
  return `${path}\0${range.start}`;
}
