import type { RunContext } from '../context.js';
import { createReader, scansIn } from './read-chunk.js';
import { type Reading, readChunks } from './read-chunks.js';
import type { FileScan } from './read-file.js';

/** What each of some files gives, in their order. */
export type ReadFiles = (paths: readonly string[]) => Promise<readonly FileScan[]>;

/** Threads that may be started beside this one. */
export type Helping = Omit<Reading, 'read'>;

const ALONE: Helping = {
  mostHelpers: 0,
  isAsked: false,
  openHelper() {
    throw new Error('no helper was to be opened');
  },
  notice() {},
};

/** Files whose facts are packed together: enough that they share names and words, few enough that threads end at the same time. */
const TOGETHER = 256;

/** Reads files in this thread, and in those beside it. */
export function createReadFiles(context: RunContext, helping: Helping = ALONE): ReadFiles {
  const read = createReader(context);
  return async (paths) => {
    const tasks: (readonly string[])[] = [];
    for (let at = 0; at < paths.length; at += TOGETHER) tasks.push(paths.slice(at, at + TOGETHER));
    return (await readChunks(tasks, { ...helping, read })).flatMap(scansIn);
  };
}
