import type { Judged } from '../core/decision.js';
import type { Evidence, FileFacts, Reference } from '../core/place.js';
import { elsewhereEvidence, indexNames, type NamesIndex, standingOf } from '../places/link/elsewhere.js';
import type { RunContext } from './context.js';
import { judgeOne } from './judge-one.js';
import { isChosen } from './list-standings.js';

/** What a run decides that sees one file at a time: no other file has a say, not even one of the same run. */
export function judgeAlone(file: FileFacts, context: RunContext): readonly Judged[] {
  const judged = file.references.map((reference) => judgeOne(reference, file, context));
  const index = indexNames(judged.map(({ reference, place }) => standingOf(reference, place.context)));
  return judged.map((each) => judgeAgain(each, [...standingsOf(each, index), ...(isChosen(each) ? [NOT_ASKED] : [])], file, context));
}

/** A run that sees one file cannot know whether the project has a list that the value must equal. */
const NOT_ASKED: Evidence = {
  claim: 'elsewhere',
  value: 'not-asked',
  strength: 'weak',
  words: 'whether a list of the project must hold it was not asked',
};

export function standingsOf({ reference, decision }: Judged, index: NamesIndex): readonly Evidence[] {
  return decision.verdict === 'ignore' ? [] : elsewhereEvidence(reference, index);
}

/** The same with more evidence. */
export function judgeAgain(judged: Judged, added: readonly Evidence[], file: Pick<FileFacts, 'isReportOnly'>, context: RunContext): Judged {
  return added.length === 0 ? judged : judgeOne(withEvidence(judged.reference, added), file, context);
}

function withEvidence(reference: Reference, evidence: readonly Evidence[]): Reference {
  return { ...reference, local: { ...reference.local, evidence: [...reference.local.evidence, ...evidence] } };
}
