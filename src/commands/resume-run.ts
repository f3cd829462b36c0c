import { UsageError } from '../core/errors.js';
import { resume } from '../engine/carry-out.js';
import { openDisk } from '../node/open-disk.js';
import { renderOutcome } from '../reporters/fix/outcome.js';
import type { Call, ExitCode } from './command.js';
import type { FixFlags } from './fix.js';
import { journalsAround, nameOf, reopen } from './open-journals.js';

/** Completes the runs of this tree that were interrupted, oldest first. */
export async function resumeRuns({ flags, host, arguments: paths }: Call<FixFlags>): Promise<ExitCode> {
  if (paths.length > 0 || flags.write || flags.interactive || flags.check || flags.output !== undefined) {
    throw new UsageError(
      '--resume goes with no path, and not with --write, -i, --check or --output',
      'It completes what an earlier run has planned.',
    );
  }
  const journals = journalsAround(openDisk(host.cwd).root, host);
  const release = journals.lock();
  try {
    const outcomes = journals
      .list()
      .filter(({ isOver }) => !isOver)
      .map((found) => {
        const { run, disk } = reopen(found, journals);
        const { written, refused } = resume(run, disk);
        journals.mark(run.id, true);
        return { run: nameOf(found), root: run.root, done: written, refused };
      });
    await host.print(renderOutcome({ verb: 'written', none: 'No run was interrupted here.' }, outcomes, flags.format));
    return outcomes.some(({ refused }) => refused.length > 0) ? 3 : 0;
  } finally {
    release();
  }
}
