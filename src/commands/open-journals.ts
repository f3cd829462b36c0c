import type { WritableDisk } from '../core/disk.js';
import { UsageError } from '../core/errors.js';
import type { RecordedRun } from '../core/journal.js';
import { exists } from '../node/exists.js';
import { nodeFileSystem } from '../node/file-system.js';
import { type Found, type Journals, openJournals } from '../node/journals.js';
import { openDisk } from '../node/open-disk.js';
import { workTreeOf } from '../node/project.js';
import { stateFolder } from '../node/state-folder.js';
import type { Host } from './command.js';

/** The journals of the work tree around a real folder; outside of one, of the folder itself. */
export function journalsAround(folder: string, { environment }: Pick<Host, 'environment'>): Journals {
  return openJournals(nodeFileSystem, stateFolder(environment), workTreeOf(folder) ?? folder);
}

/** The runs that were interrupted, and what to do about them; null where there are none. */
export function interruptionIn(journals: Journals): UsageError | null {
  const names = journals.list().flatMap((found) => (found.isOver ? [] : [nameOf(found)]));
  if (names.length === 0) return null;
  return new UsageError(
    `a run was interrupted (${names.join(', ')}): some of its files may be written, others not`,
    'unpin fix --resume completes it, unpin undo takes it back.',
  );
}

/** The run, and the disk that it is to be taken up on. @throws UsageError where the journal cannot be read, or its folder is gone */
export function reopen(found: Found, journals: Journals): { readonly run: RecordedRun; readonly disk: WritableDisk } {
  const run = journals.read(found);
  if (run === null) {
    throw new UsageError(
      `the journal ${found.path} cannot be read: it is damaged, or was made by another version of unpin or with another key`,
      'No file of the tree is torn: each is whole, old or new. Compare them with git, then delete that journal.',
    );
  }
  if (!exists(run.root)) throw new UsageError(`${run.root}, where the run wrote, does not exist any more`, `Delete ${found.path}.`);
  return { run, disk: openDisk(run.root, nodeFileSystem, run.temporary) };
}

/** The moment at which a run began, as people read it. */
export function nameOf({ id }: Pick<Found, 'id'>): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3 $4:$5:$6 UTC');
}
