import { availableParallelism } from 'node:os';
import type { GivenCatalog } from '../catalog/open-catalog.js';
import { UsageError } from '../core/errors.js';
import type { RunContext } from '../engine/context.js';
import { openHelper } from '../engine/reading/helper.js';
import { createReadFiles, type FactsStore, type ReadFiles } from '../engine/reading/read-files.js';
import type { Host } from './command.js';
import type { ReadingFlags } from './reading-options.js';
import type { ReadingSetup } from './reading-setup.js';

/** More threads need more memory, and hardly ever save time: most of a run is over before they are ready. */
const MOST_THREADS = 4;

/** Reads files of the work tree with the threads that the flags allow. `catalog` is the one that was given. @throws UsageError */
export function openReader(
  flags: ReadingFlags,
  catalog: GivenCatalog | null,
  context: RunContext,
  store: FactsStore | null,
  host: Host,
): ReadFiles {
  const threads = flags.workers === undefined ? Math.min(availableParallelism(), MOST_THREADS) : parseThreads(flags.workers);
  const { version, base, configuration, disk, today } = context;
  const setup: ReadingSetup = { version, root: disk.root, base, configuration, catalog, today };
  const helping = {
    mostHelpers: threads - 1,
    isAsked: flags.workers !== undefined,
    openHelper: () => openHelper(new URL('./read-worker.js', import.meta.url), setup),
    notice: host.notice,
    tell: host.progress.show,
  };
  const readFiles = createReadFiles(context, helping, store);
  return async (paths) => {
    try {
      return await readFiles(paths);
    } finally {
      host.progress.clear();
    }
  };
}

function parseThreads(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError(`--workers does not know "${text}"`, 'It is a number from 1 to 99.');
  return Number(text);
}
