import { modelKey } from '../catalog/model-key.js';
import { plainParameter, rejectedBy } from '../catalog/parameters.js';
import type { Judged } from '../core/decision.js';
import type { FixPlan } from '../core/fix-plan.js';
import type { RunContext } from '../engine/context.js';
import type { AliasMove } from './move.js';

/** Something that a tool must not settle: where it stands, and what to think about. */
export interface OpenChoice {
  readonly kind: 'row' | 'gate' | 'parameter' | 'tied' | 'third-party' | 'test' | 'other';
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** A reason code, or for a parameter its name. */
  readonly reason: string;
}

/** Why a place was judged to be no simple value: the move alone may not be enough there. */
const TIED: ReadonlySet<string> = new Set(['beta-option', 'dated-tool', 'limit-beside', 'requirement']);

/**
 * The places that name the model left behind and stay as they are, those that move and are tied to its generation, and calls that set what the
 * new one refuses. `judged` as the scan had it.
 */
export function openChoices(
  judged: readonly Judged[],
  fix: FixPlan,
  moves: readonly AliasMove[],
  context: RunContext,
): readonly OpenChoice[] {
  const rewritten = new Set(fix.files.flatMap(({ edits }) => edits.map(({ judged }) => keyOf(judged))));
  const choices = judged.flatMap((one): readonly OpenChoice[] => {
    const { reason } = one.decision;
    if (rewritten.has(keyOf(one))) return TIED.has(reason) ? [choiceOf(one, 'tied', reason)] : [];
    const kind = moves.some((move) => isOfOld(one, move, context)) ? kindOf(one) : null;
    return kind === null ? [] : [choiceOf(one, kind, reason)];
  });
  return [...choices, ...parameters(judged, moves)];
}

function keyOf({ reference }: Judged): string {
  return `${reference.path}\0${reference.range.start}`;
}

/** Any spelling of the model that an alias has left, on whatever surface. */
function isOfOld({ reference }: Judged, { from, oldRow }: AliasMove, { catalog }: RunContext): boolean {
  return reference.names.some((name) => {
    if (name.text === from || name.id === from) return true;
    const theirs = oldRow === null ? null : catalog.publisherRow(name);
    if (theirs === null || oldRow === null) return false;
    return modelKey(theirs.id) === modelKey(catalog.publisherRow(oldRow)?.id ?? oldRow.id);
  });
}

/** Null for what says nothing about what runs: prose, history, recordings. */
function kindOf({ reference, place, decision }: Judged): OpenChoice['kind'] | null {
  if (['fixture', 'generated', 'migration', 'doc', 'locale'].includes(place.context)) return null;
  if (['comment', 'prose', 'import'].includes(reference.role)) return null;
  if (reference.role === 'comparison') return 'gate';
  if (place.context === 'test') return 'test';
  if (TIED.has(decision.reason)) return 'tied';
  if (decision.reason === 'third-party') return 'third-party';
  if (reference.role === 'key' || place.context === 'registry') return 'row';
  return reference.kind === 'alias' && decision.verdict === 'ignore' ? null : 'other';
}

function choiceOf({ reference: { path, line, text } }: Judged, kind: OpenChoice['kind'], reason: string): OpenChoice {
  return { kind, path, line, text, reason };
}

/** Calls through the alias that set what the model behind it refuses from now on. */
function parameters(judged: readonly Judged[], moves: readonly AliasMove[]): readonly OpenChoice[] {
  return moves.flatMap(({ alias, oldRow, newRow }) => {
    const before = new Set((oldRow ? rejectedBy(oldRow) : []).map(({ parameter }) => plainParameter(parameter)));
    const refused = rejectedBy(newRow)
      .map(({ parameter }) => plainParameter(parameter))
      .filter((parameter) => !before.has(parameter));
    return judged.flatMap((one) => {
      const isThrough = one.reference.names.some((name) => name.surface === 'app' && name.base === alias);
      if (!isThrough) return [];
      return one.place.evidence
        .filter(({ claim, value }) => claim === 'parameter' && refused.includes(plainParameter(value)))
        .map(({ value }) => choiceOf(one, 'parameter', value));
    });
  });
}
