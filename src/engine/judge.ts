import type { Judged } from '../core/decision.js';
import type { Kind } from '../core/model-name.js';
import type { FileFacts, Place, Reference } from '../core/place.js';
import { decide } from '../decisions/decide.js';
import { concludePlace } from '../places/conclude.js';
import type { RunContext } from './context.js';
import { linkFacts } from './link.js';

/** Decides once per reference; what one file leaves open is asked of the project first. */
export async function judge(facts: readonly FileFacts[], context: RunContext): Promise<readonly Judged[]> {
  const alone = facts.map((file) => ({ file, judged: file.references.map((reference) => judgeOne(reference, file, context)) }));
  const open = alone.flatMap(({ judged }) => judged.filter(isOpen).map(({ reference }) => reference));
  const linked = await linkFacts(open, context);
  return alone.flatMap(({ file, judged }) =>
    judged.map((each) => {
      const answered = linked.get(each.reference);
      return answered ? judgeOne(answered, file, context) : each;
    }),
  );
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
