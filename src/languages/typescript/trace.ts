import type { Use } from '../../core/syntax.js';
import type { Range } from '../../core/text.js';
import type { TS } from './compiler.js';

/** One walk from a value to everything that happens to it in its file. */
export interface Trace {
  readonly file: TS.SourceFile;
  readonly uses: Use[];
  /** What was walked already, by position and path: recursion and re-assignment end here. */
  readonly seen: Set<string>;
  /** Steps left; a value with more uses than this is not followed to the end, and says so. */
  budget: number;
  isComplete: boolean;
  /** Objects that hold the value at this step, outermost last, and assignments to their properties. */
  readonly holders: TS.Node[];
  /** Calls whose results were walked: one may be handed the result of another, and in a loop its own. */
  readonly made: Set<TS.Node>;
  /** Where nothing is asked for but the calls that take the value: their ranges, and those of what stands beside it. */
  readonly takers: Range[] | null;
}

/** Keys from an object or array (`[]`) down to the value. */
export type Path = readonly string[];

export function createTrace(file: TS.SourceFile): Trace {
  return { file, uses: [], seen: new Set(), budget: 400, isComplete: true, holders: [], made: new Set(), takers: null };
}

/** True when this step is new and within the budget. */
export function enter(trace: Trace, node: TS.Node, path: Path, what: string): boolean {
  const key = `${what}:${node.pos}:${node.end}:${path.join('.')}`;
  if (trace.seen.has(key)) return false;
  trace.seen.add(key);
  if (trace.budget === 0) {
    trace.isComplete = false;
    return false;
  }
  trace.budget -= 1;
  return true;
}
