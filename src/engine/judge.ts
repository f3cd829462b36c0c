import type { Judged } from '../core/decision.js';
import type { FileFacts } from '../core/place.js';
import { indexNames } from '../places/link/elsewhere.js';
import { createOpener } from '../places/link/modules.js';
import { askTypes, type InFile } from './ask-types.js';
import type { RunContext } from './context.js';
import { judgeAgain, judgeAlone, standingsOf } from './judge-alone.js';
import { judgeOne } from './judge-one.js';
import { linkFacts } from './link.js';
import { standingsElsewhere } from './list-standings.js';

/** Decides what a file says alone. Of what it leaves open only that is held on to which `judgeTogether` will ask of other files. */
export function judgeEach(facts: FileFacts, context: RunContext): readonly InFile[] {
  const file = { isReportOnly: facts.isReportOnly };
  if (context.project === null) return judgeAlone(facts, context).map((judged) => ({ file, judged }));
  return facts.references.map((reference) => {
    const judged = judgeOne(reference, file, context);
    return { file, judged: isOpen(judged) ? judged : withoutTrail(judged) };
  });
}

/** Decides once per reference; what one file leaves open is asked of the project first, then what stands elsewhere is added. */
export async function judgeTogether(alone: readonly InFile[], context: RunContext): Promise<readonly Judged[]> {
  if (context.project === null) return alone.map(({ judged }) => judged);
  const modules = createOpener(context.project);
  const open = alone.filter(({ judged }) => isOpen(judged)).map(({ judged }) => judged.reference);
  const linked = await linkFacts(open, modules.open, context);
  const together = alone.map(({ file, judged }) => {
    const answered = linked.get(judged.reference);
    return { file, judged: answered ? judgeOne(answered, file, context) : judged };
  });
  const judged = together.map((each) => each.judged);
  const index = indexNames([
    ...judged.map((each) => [each.reference, each.place.context] as const),
    ...(await standingsElsewhere(judged, modules.open, context)),
  ]);
  const parsed = together.filter(({ file }) => !file.isReportOnly);
  const typed = await askTypes(parsed, modules.open, context);
  modules.close();
  return together.map(({ file, judged: each }) => {
    const freed = typed.get(each);
    const answered = freed ? judgeOne(freed, file, context) : each;
    return judgeAgain(answered, standingsOf(answered, index), file, context);
  });
}

const ANSWERABLE = new Set(['needs-cross-file', 'unknown-provider', 'third-party', 'codename-exposed']);

/** Only a pin or codename whose verdict the rest of the project could change is worth following. */
function isOpen({ reference, place, decision }: Judged): boolean {
  const isNamed = reference.kind === 'pin' || reference.kind === 'codename';
  return isNamed && place.open.length > 0 && ANSWERABLE.has(decision.reason);
}

/** Half of the memory of all that is known of a reference, and needed to follow it only. */
function withoutTrail(judged: Judged): Judged {
  const { trail: _, ...local } = judged.reference.local;
  return { ...judged, reference: { ...judged.reference, local } };
}
