import type { Judged } from '../core/decision.js';
import type { Evidence, FileFacts, Reference } from '../core/place.js';
import { elsewhereEvidence, indexNames } from '../places/link/elsewhere.js';
import { createOpener } from '../places/link/modules.js';
import { askTypes } from './ask-types.js';
import type { RunContext } from './context.js';
import { judgeOne } from './judge-one.js';
import { linkFacts } from './link.js';
import { isChosen, standingsElsewhere } from './list-standings.js';

/** Decides once per reference; what one file leaves open is asked of the project first, then what stands elsewhere is added. */
export async function judge(facts: readonly FileFacts[], context: RunContext): Promise<readonly Judged[]> {
  const alone = facts.flatMap((file) => file.references.map((reference) => ({ file, judged: judgeOne(reference, file, context) })));
  const modules = context.project && createOpener(context.project);
  const open = alone.filter(({ judged }) => isOpen(judged)).map(({ judged }) => judged.reference);
  const linked = modules ? await linkFacts(open, modules, context) : new Map<Reference, Reference>();
  const together = alone.map(({ file, judged }) => {
    const answered = linked.get(judged.reference);
    return { file, judged: answered ? judgeOne(answered, file, context) : judged };
  });
  const judged = together.map((each) => each.judged);
  const index = indexNames([
    ...judged.map((each) => [each.reference, each.place.context] as const),
    ...(modules ? await standingsElsewhere(judged, modules, context) : []),
  ]);
  const parsed = together.filter(({ file }) => !file.isReportOnly);
  const typed = modules ? await askTypes(parsed, modules, context) : new Map<Judged, Reference>();
  return together.map(({ file, judged: each }) => {
    const freed = typed.get(each);
    const answered = freed ? judgeOne(freed, file, context) : each;
    const evidence = answered.decision.verdict === 'ignore' ? [] : elsewhereEvidence(answered.reference, index);
    const unasked = context.project === null && isChosen(answered) ? [NOT_ASKED] : [];
    const added = [...evidence, ...unasked];
    return added.length === 0 ? answered : judgeOne(withEvidence(answered.reference, added), file, context);
  });
}

/** A run that sees one file cannot know whether the project has a list that the value must equal. */
const NOT_ASKED: Evidence = {
  claim: 'elsewhere',
  value: 'not-asked',
  strength: 'weak',
  words: 'whether a list of the project must hold it was not asked',
};

function withEvidence(reference: Reference, evidence: readonly Evidence[]): Reference {
  return { ...reference, local: { ...reference.local, evidence: [...reference.local.evidence, ...evidence] } };
}

const ANSWERABLE = new Set(['needs-cross-file', 'unknown-provider', 'third-party', 'codename-exposed']);

/** Only a pin or codename whose verdict the rest of the project could change is worth following. */
function isOpen({ reference, place, decision }: Judged): boolean {
  const isNamed = reference.kind === 'pin' || reference.kind === 'codename';
  return isNamed && place.open.length > 0 && ANSWERABLE.has(decision.reason);
}
