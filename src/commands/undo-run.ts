import { printable, printableJson } from '../core/printable.js';
import { takeBack } from '../engine/carry-out.js';
import { openDisk } from '../node/open-disk.js';
import { renderOutcome } from '../reporters/fix/outcome.js';
import { count } from '../reporters/text/count.js';
import type { Call, ExitCode } from './command.js';
import { journalsAround, nameOf, reopen } from './open-journals.js';
import type { UndoFlags } from './undo.js';

/** Takes back the last run. While that is under way, the run counts as interrupted: killed, it can be taken up again. */
export async function undoRun({ flags, host }: Call<UndoFlags>): Promise<ExitCode> {
  const journals = journalsAround(openDisk(host.cwd).root, host);
  if (flags.list) {
    const runs = [...journals.list()].reverse().map((found) => {
      const run = journals.read(found);
      return { run: nameOf(found), isInterrupted: !found.isOver, files: run === null ? null : run.files.length + run.created.length };
    });
    await host.print(flags.format === 'json' ? printableJson({ runs }) : runs.map(lineOf).join('') || 'No run can be taken back here.\n');
    return 0;
  }
  const release = journals.lock();
  try {
    const last = journals.list().at(-1);
    const outcomes =
      last === undefined
        ? []
        : [last].map((found) => {
            const { run, disk } = reopen(found, journals);
            if (found.isOver) journals.mark(run.id, false);
            const { restored, refused } = takeBack(run, disk);
            if (refused.length === 0) journals.forget(run.id);
            else journals.mark(run.id, true);
            return { run: nameOf(found), root: run.root, done: restored, refused };
          });
    await host.print(renderOutcome({ verb: 'restored', none: 'No run can be taken back here.' }, outcomes, flags.format));
    return outcomes.some(({ refused }) => refused.length > 0) ? 3 : 0;
  } finally {
    release();
  }
}

function lineOf({
  run,
  files,
  isInterrupted,
}: {
  readonly run: string;
  readonly files: number | null;
  readonly isInterrupted: boolean;
}): string {
  const size = files === null ? 'cannot be read' : count(files, 'file');
  return `${printable(run)}  ${size}${isInterrupted ? '  interrupted' : ''}\n`;
}
