import type { RunContext } from '../engine/context.js';
import type { Call } from './command.js';
import type { ScanFlags } from './open-run.js';

/** True where a run looks at every file of the project, each with the others in sight: what it does not find is not there. */
export function isWholeRun({ arguments: paths, flags }: Call<ScanFlags>, { base }: RunContext): boolean {
  const isChosen = flags.since !== undefined || flags.staged || flags.filesFrom !== undefined || flags.asList || flags.stdin;
  return base === '' && paths.length === 0 && !isChosen && !flags.fileOnly;
}
