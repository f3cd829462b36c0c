import type { Judged } from '../core/decision.js';
import type { Kind } from '../core/model-name.js';
import type { Evidence, FileFacts, Place, Reference } from '../core/place.js';
import { decide } from '../decisions/decide.js';
import { concludePlace } from '../places/conclude.js';
import { elsewhereEvidence, indexNames } from '../places/link/elsewhere.js';
import type { RunContext } from './context.js';
import { linkFacts } from './link.js';
import { isChosen, standingsElsewhere } from './list-standings.js';

/** Decides once per reference; what one file leaves open is asked of the project first, then what stands elsewhere is added. */
export async function judge(facts: readonly FileFacts[], context: RunContext): Promise<readonly Judged[]> {
  const alone = facts.flatMap((file) => file.references.map((reference) => ({ file, judged: judgeOne(reference, file, context) })));
  const linked = await linkFacts(
    alone.filter(({ judged }) => isOpen(judged)).map(({ judged }) => judged.reference),
    context,
  );
  const together = alone.map(({ file, judged }) => {
    const answered = linked.get(judged.reference);
    return { file, judged: answered ? judgeOne(answered, file, context) : judged };
  });
  const judged = together.map((each) => each.judged);
  const index = indexNames([
    ...judged.map((each) => [each.reference, each.place.context] as const),
    ...(await standingsElsewhere(judged, context)),
  ]);
  return together.map((each) => {
    const evidence = each.judged.decision.verdict === 'ignore' ? [] : elsewhereEvidence(each.judged.reference, index);
    const unasked = context.project === null && isChosen(each.judged) ? [NOT_ASKED] : [];
    const added = [...evidence, ...unasked];
    return added.length === 0 ? each.judged : judgeOne(withEvidence(each.judged.reference, added), each.file, context);
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

function judgeOne(found: Reference, file: FileFacts, context: RunContext): Judged {
  const place = concludePlace(found);
  const reference = { ...found, kind: kindThere(found, place, context) };
  return { reference, place, decision: decide(reference, place, file.isReportOnly, context) };
}

/** `anthropic/claude-opus-4-8` floats at a router and is a pin at the publisher: the surface that was proven says what the name is. */
function kindThere(reference: Reference, { surface, strength }: Place, { recogniser }: RunContext): Kind {
  const name = strength === 'proof' ? reference.names.find((each) => each.surface === surface) : undefined;
  return name === undefined || reference.kind === 'partial' ? reference.kind : recogniser.kindOf(name);
}

const ANSWERABLE = new Set(['needs-cross-file', 'unknown-provider', 'third-party', 'codename-exposed']);

/** Only a pin or codename whose verdict the rest of the project could change is worth following. */
function isOpen({ reference, place, decision }: Judged): boolean {
  const isNamed = reference.kind === 'pin' || reference.kind === 'codename';
  return isNamed && place.open.length > 0 && ANSWERABLE.has(decision.reason);
}
