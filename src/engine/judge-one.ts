import type { Judged } from '../core/decision.js';
import type { Kind } from '../core/model-name.js';
import type { FileFacts, Place, Reference } from '../core/place.js';
import { decide } from '../decisions/decide.js';
import { concludePlace } from '../places/conclude.js';
import type { RunContext } from './context.js';

/** The place of one reference, concluded, and the one decision about it. */
export function judgeOne(found: Reference, file: Pick<FileFacts, 'isReportOnly'>, context: RunContext): Judged {
  const place = concludePlace(found);
  const reference = { ...found, kind: kindThere(found, place, context) };
  return { reference, place, decision: decide(reference, place, file.isReportOnly, context) };
}

/** `anthropic/claude-opus-4-8` floats at a router and is a pin at the publisher: the surface that was proven says what the name is. */
function kindThere(reference: Reference, { surface, strength }: Place, { recogniser }: RunContext): Kind {
  const name = strength === 'proof' ? reference.names.find((each) => each.surface === surface) : undefined;
  return name === undefined || reference.kind === 'partial' ? reference.kind : recogniser.kindOf(name);
}
