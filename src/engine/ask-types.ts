import type { Judged } from '../core/decision.js';
import type { FileFacts, Reference } from '../core/place.js';
import type { Range } from '../core/text.js';
import { unlessTooDeep } from '../core/too-deep.js';
import type { OpenModules } from '../places/link/modules.js';
import { admits, withoutType } from '../places/link/type-question.js';
import type { RunContext } from './context.js';
import { judgeOne } from './judge-one.js';

/** A judged reference, and what of its file counts beside it. */
export interface InFile {
  readonly file: Pick<FileFacts, 'isReportOnly'>;
  readonly judged: Judged;
}

/** Questions to the type checker in one run; each costs a tenth of a second. */
const MOST_ASKED = 50;

/** Asks the project's own types about the values that only a type holds back: those that it frees, without that evidence. */
export async function askTypes(
  judged: readonly InFile[],
  openModules: OpenModules,
  context: RunContext,
): Promise<ReadonlyMap<Judged, Reference>> {
  const answers = new Map<Judged, Reference>();
  const typed = judged.filter((each) => each.judged.decision.reason === 'typed-value').slice(0, MOST_ASKED);
  if (typed.length === 0) return answers;
  const modules = await openModules();
  for (const each of typed) {
    const freed = withoutType(each.judged.reference);
    const { to } = judgeOne(freed, each.file, context).decision;
    const path = context.base + freed.path;
    const met = annotationsOf(each.judged.reference, path);
    const isAdmitted = (): boolean => to !== undefined && admits({ path, offset: freed.range.start }, met, to, modules) === true;
    if (unlessTooDeep(isAdmitted, () => false)) answers.set(each.judged, freed);
  }
  return answers;
}

/** Where the value meets a type on its way. */
function annotationsOf({ local }: Reference, own: string): readonly { readonly path: string; readonly range: Range }[] {
  return local.evidence.flatMap(({ claim, path = own, range }) => (claim === 'typed' && range ? [{ path, range }] : []));
}
