import type { Judged } from '../core/decision.js';
import type { FileFacts } from '../core/place.js';
import { indexNames, type Standing, standingOf } from '../places/link/elsewhere.js';
import { createOpener } from '../places/link/modules.js';
import { askTypes, type InFile } from './ask-types.js';
import type { RunContext } from './context.js';
import { judgeAgain, judgeAlone, standingsOf } from './judge-alone.js';
import { judgeOne } from './judge-one.js';
import { linkFacts } from './link.js';
import { standingsElsewhere } from './list-standings.js';

/** What a run holds of a reference until all files are read: all, or, where nobody wants it, what others of its name should know. */
export type Held = InFile | Standing;

export type IsWanted = (judged: Judged) => boolean;

/** Decides what a file says alone. Of what it leaves open only that is held on to which `judgeTogether` will ask of other files. */
export function judgeEach(facts: FileFacts, context: RunContext, isWanted: IsWanted): readonly Held[] {
  const file = { isReportOnly: facts.isReportOnly };
  if (context.project === null) {
    return judgeAlone(facts, context)
      .filter(isWanted)
      .map((judged) => ({ file, judged }));
  }
  return facts.references.flatMap((reference): Held | readonly Held[] => {
    const judged = judgeOne(reference, file, context);
    if (isOpen(judged)) return { file, judged };
    if (isWanted(judged)) return { file, judged: withoutTrail(judged) };
    return standingOf(judged.reference, judged.place.context) ?? [];
  });
}

/** Decides once per reference; what one file leaves open is asked of the project first, then what stands elsewhere is added. */
export async function judgeTogether(
  held: readonly Held[],
  files: readonly string[],
  context: RunContext,
  isWanted: IsWanted,
): Promise<readonly Judged[]> {
  if (context.project === null) return held.filter(isInFile).map(({ judged }) => judged);
  const modules = createOpener(context.project);
  const open = held.filter(isInFile).flatMap(({ judged }) => (isOpen(judged) ? judged.reference : []));
  const linked = await linkFacts(open, modules.open, context);
  const together = held.map((each) => {
    const answered = isInFile(each) ? linked.get(each.judged.reference) : undefined;
    return isInFile(each) && answered ? { file: each.file, judged: judgeOne(answered, each.file, context) } : each;
  });
  const inFiles = together.filter(isInFile);
  const judged = inFiles.map((each) => each.judged);
  const index = indexNames([
    ...together.map((each) => (isInFile(each) ? standingOf(each.judged.reference, each.judged.place.context) : each)),
    ...(await standingsElsewhere(judged, files, modules.open, context)),
  ]);
  const parsed = inFiles.filter(({ file }) => !file.isReportOnly);
  const typed = await askTypes(parsed, modules.open, context);
  modules.close();
  return inFiles
    .map(({ file, judged: each }) => {
      const freed = typed.get(each);
      const answered = freed ? judgeOne(freed, file, context) : each;
      return judgeAgain(answered, standingsOf(answered, index), file, context);
    })
    .filter(isWanted);
}

function isInFile(held: Held): held is InFile {
  return 'judged' in held;
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
