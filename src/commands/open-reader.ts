import { availableParallelism } from 'node:os';
import type { GivenCatalog } from '../catalog/open-catalog.js';
import { UsageError } from '../core/errors.js';
import type { RunContext } from '../engine/context.js';
import { openHelper } from '../engine/reading/helper.js';
import { createReadFiles, type ReadFiles } from '../engine/reading/read-files.js';
import type { Host } from './command.js';
import type { ReadingFlags } from './reading-options.js';
import type { ReadingSetup } from './reading-setup.js';

/** More threads need more memory, and hardly ever save time: most of a run is over before they are ready. */
const MOST_THREADS = 4;

/** Reads files of the work tree with the threads that the flags allow. `catalog` is the one that was given. @throws UsageError */
export function openReader({ workers }: ReadingFlags, catalog: GivenCatalog | null, context: RunContext, { notice }: Host): ReadFiles {
  const threads = workers === undefined ? Math.min(availableParallelism(), MOST_THREADS) : parseThreads(workers);
  const { version, base, configuration, disk, today } = context;
  const setup: ReadingSetup = { version, root: disk.root, base, configuration, catalog, today };
  return createReadFiles(context, {
    mostHelpers: threads - 1,
    isAsked: workers !== undefined,
    openHelper: () => openHelper(new URL('./read-worker.js', import.meta.url), setup),
    notice,
  });
}

function parseThreads(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError(`--workers does not know "${text}"`, 'It is a number from 1 to 99.');
  return Number(text);
}
