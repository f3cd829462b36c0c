import type { Judged } from '../core/decision.js';
import type { FileFacts } from '../core/place.js';
import { decide } from '../decisions/decide.js';
import { concludePlace } from '../places/conclude.js';
import type { RunContext } from './context.js';

/** Links the facts of all files and decides once per reference. */
export function judge(facts: readonly FileFacts[], context: RunContext): readonly Judged[] {
  return facts.flatMap((file) =>
    file.references.map((reference) => {
      const place = concludePlace(reference, [], reference.local.questions);
      return { reference, place, decision: decide(reference, place, file.isReportOnly, context) };
    }),
  );
}
