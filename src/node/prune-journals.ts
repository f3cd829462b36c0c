import { join } from 'node:path';
import type { FileSystem } from './file-system.js';
import { quietly, removeQuietly } from './write-temporary.js';

/** Runs of a tree that can be taken back; older ones are forgotten. */
const KEPT_RUNS = 10;
const KEPT_DAYS = 30;
const NAME = /^(\d{4})(\d\d)(\d\d)T\d{9}Z-[0-9a-f]{8}\.(open|done)$/;

/** What is over and old. An interrupted run stays until somebody decides. */
export function pruneRuns(files: FileSystem, folder: string): void {
  quietly(() => {
    const names = [...files.list(folder)].sort().reverse();
    const over = names.filter((name) => NAME.exec(name)?.[4] === 'done');
    const old = over.filter((name, at) => at >= KEPT_RUNS || ageOf(name) > KEPT_DAYS);
    for (const name of old) removeQuietly(files, join(folder, name));
  });
}

/** Trees that nobody has written to for long: everything of theirs is old, so all of it goes but what was interrupted. */
export function pruneTrees(files: FileSystem, all: string): void {
  quietly(() => {
    for (const tree of files.list(all)) {
      const folder = join(all, tree);
      pruneRuns(files, folder);
      quietly(() => files.removeFolder(folder));
    }
  });
}

/** In days. */
function ageOf(name: string): number {
  const [, year, month, day] = NAME.exec(name) ?? [];
  return year === undefined ? 0 : (Date.now() - Date.parse(`${year}-${month}-${day}T00:00:00Z`)) / 86_400_000;
}
