import { UsageError } from '../../core/errors.js';
import type { RunContext } from '../context.js';
import { prefilterOf } from '../prefilter.js';
import { type FileScan, hashOf, readFile } from '../reading/read-file.js';
import type { ReadFiles } from '../reading/read-files.js';
import type { ShardScan } from './blob.js';

/**
 * Answers from shards; only what they withheld is read here. Linking and reports look into the tree, so a file must still hold the bytes whose
 * facts these are. @throws UsageError where it does not
 */
export function readJoined(scans: ReadonlyMap<string, ShardScan>, context: RunContext): ReadFiles {
  const prefilter = prefilterOf(context);
  const answer = (path: string): FileScan => {
    const scan = scans.get(path);
    if (scan === undefined) throw new Error(`no shard holds ${path}`);
    if (scan.kind === 'withheld') return readFile(path, prefilter, context).scan;
    if (scan.kind === 'analysed') checkSame(path, scan.hash, context);
    return scan;
  };
  return async (paths) => paths.map(answer);
}

function checkSame(path: string, hash: string, { disk }: RunContext): void {
  const read = disk.read(path);
  if (read.kind === 'failed' || hashOf(read.bytes) !== hash)
    throw new UsageError(`${path} is not what its shard has read`, 'Run `unpin merge` on the tree that the shards looked at.');
}
