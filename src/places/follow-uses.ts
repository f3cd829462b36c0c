import type { Evidence, Question } from '../core/place.js';
import type { Use, Uses } from '../core/syntax.js';
import { besideEvidence } from './beside.js';
import { root } from './call-evidence.js';
import { clientOf } from './clients.js';
import type { Directory } from './directory.js';
import type { LinkedUses, Linker } from './link/linker.js';
import { evidenceOfUse, sinkOf, type UseReader } from './use-evidence.js';

export interface UseFindings {
  readonly evidence: readonly Evidence[];
  readonly questions: readonly Question[];
}

/** What following a value's uses needs beside them. */
export interface UseFollower extends UseReader {
  readonly path: string;
  /** Null in a run that sees one file at a time. */
  readonly linker: Linker | null;
}

/** Files between a value and its last use. */
const DEEPEST = 4;
const UNFINISHED: Evidence = { claim: 'not-followed', value: 'budget', strength: 'strong', words: 'it has more uses than were followed' };

/** What everything that happens to a value proves, followed into other files where there is a linker. */
export function followUses(followed: Uses, follower: UseFollower): UseFindings {
  const evidence: Evidence[] = [];
  const questions: Question[] = [];
  const pending = [{ ...followed, path: follower.path, source: () => '', depth: 0 }];
  for (let file = pending.shift(); file !== undefined; file = pending.shift()) {
    const { path, source, depth } = file;
    const say = (each: Evidence): void => void evidence.push(path === follower.path ? each : { ...each, path });
    for (const given of file.uses) {
      const use = follower.linker ? relinked(given, path, follower.linker) : given;
      const question = sinkOf(use, follower.sinks) === null ? questionOf(given, follower.directory, use) : null;
      const answer = question && follower.linker && depth < DEEPEST ? answerOf(question, given, path, follower.linker) : null;
      if (answer) pending.push(...answer.map((each) => ({ ...each, depth: depth + 1 })));
      else if (question) questions.push(question);
      if (!answer || use.kind === 'export') evidenceOfUse(use, follower).forEach(say);
      if (depth > 0) besideEvidence([use], source).forEach(say);
    }
    if (!file.isComplete) say(UNFINISHED);
  }
  return { evidence, questions };
}

/** The use as the whole project sees it. */
function relinked(use: Use, path: string, { relink }: Linker): Use {
  if (use.kind === 'argument') return { ...use, callee: relink(use.callee, path) };
  return use.kind === 'jsx' ? { ...use, component: relink(use.component, path) } : use;
}

function answerOf(question: Question, use: Use, path: string, linker: Linker): readonly LinkedUses[] | null {
  if (question.kind === 'uses-of-export') return use.kind === 'export' ? linker.usesOfExport(path, question.name, use.path) : null;
  if (use.kind !== 'argument') return null;
  const behind = linker.usesBehind(path, question.module, question.name, use.index, use.path);
  return behind ? [behind] : null;
}

/** What only another file can tell; `linked` is the use as the whole project sees it. */
function questionOf(use: Use, directory: Directory, linked: Use): Question | null {
  if (use.kind === 'export') return { kind: 'uses-of-export', name: use.name };
  if (use.kind !== 'argument' || linked.kind !== 'argument' || clientOf(linked.callee, directory).kind !== 'none') return null;
  const from = root(use.callee);
  if (from?.kind !== 'import' || !isProjectModule(from.module)) return null;
  return { kind: 'origin-of-import', module: from.module, name: from.name, range: use.range };
}

function isProjectModule(module: string): boolean {
  return /^(?:\.|@\/|~|#|src\/|\$lib\/)/.test(module);
}
