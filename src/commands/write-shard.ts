import { maskCodenames } from '../core/mask.js';
import { hasUnread } from '../core/report.js';
import { parseShard } from '../core/shard.js';
import { secretTest } from '../engine/reading/secret-test.js';
import { skipOf } from '../engine/scan.js';
import { encodeBlob } from '../engine/shards/encode-blob.js';
import { listingHash, partOf } from '../engine/shards/listing.js';
import { sealConfiguration } from '../engine/shards/seal-configuration.js';
import { headCommit } from '../node/head-commit.js';
import { outputPath, writeOutput } from '../node/output-path.js';
import { count } from '../reporters/text/count.js';
import type { Call, ExitCode } from './command.js';
import type { LintingFlags } from './lint-options.js';
import { openRun, type ScanFlags } from './open-run.js';
import { isWholeRun } from './whole-run.js';

/** Reads the files of one shard and writes their facts, unjudged, for `unpin merge`. */
export async function writeShard(call: Call<ScanFlags & LintingFlags>, file: string): Promise<ExitCode> {
  const { flags, host } = call;
  const shard = parseShard(flags.shard ?? '1/1');
  outputPath(host.cwd, file);
  const { context, disk, list, readFiles } = await openRun(call);
  const codenames = Object.keys(context.configuration.app.codenames);
  const { files: all, skips, notices } = await list();
  // On stderr they are masked again, so nothing is lost.
  const listing = { files: all, skips, notices: notices.map((notice) => maskCodenames(notice, codenames)) };
  const { files } = partOf(listing, shard, context);
  const scans = [...(await readFiles(files))];
  const isSecret = secretTest(codenames);
  const bytes = encodeBlob({
    version: context.version,
    catalog: context.catalog.version,
    commit: await headCommit(disk.root),
    base: context.base,
    isFileOnly: flags.fileOnly ?? false,
    isWhole: isWholeRun(call, context),
    listing: listingHash(listing),
    shard,
    seal: sealConfiguration(context.configuration),
    files,
    scans: scans.map((scan, at) => (isSecret(files[at] ?? '', scan) ? { kind: 'withheld' } : scan)),
    skips: listing.skips,
    notices: listing.notices,
  });
  writeOutput(host.cwd, file, bytes);
  const unread = [...skips, ...scans.flatMap(skipOf)];
  host.notice(`shard ${shard.index}/${shard.of}: facts of ${count(files.length, 'file')}; \`unpin merge\` judges them`);
  return hasUnread(unread) ? 3 : 0;
}
