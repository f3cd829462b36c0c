import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { decodeBlob } from '../engine/shards/decode-blob.js';
import { joinBlobs, type NamedBlob } from '../engine/shards/join-blobs.js';
import { readJoined } from '../engine/shards/read-joined.js';
import { headCommit } from '../node/head-commit.js';
import { readArtifacts } from '../node/read-artifacts.js';
import { readVersion } from '../node/version.js';
import { mayBeTold } from '../rules/words/place.js';
import type { Call, ExitCode } from './command.js';
import type { LintingFlags } from './lint-options.js';
import { openRun } from './open-run.js';
import { reportLint } from './report-lint.js';
import { withinDays } from './within-days.js';

/** Judges what shards have read, in this tree. */
export async function runMerge(call: Call<LintingFlags>): Promise<ExitCode> {
  const { arguments: folders, flags, host } = call;
  const blobs: NamedBlob[] = [];
  for (const { name, bytes } of readArtifacts(resolve(host.cwd, folders[0] ?? ''), folders[0] ?? '')) {
    const decoded = decodeBlob(bytes(), readVersion());
    if (decoded.kind === 'refused')
      throw new UsageError(`${name} ${decoded.why}`, 'The folder must hold the shards of one run and nothing else.');
    blobs.push({ name, blob: decoded.blob });
  }
  const [first] = blobs;
  const isFileOnly = first?.blob.isFileOnly ?? false;
  const run = await openRun(
    { ...call, arguments: [], flags: { ...flags, ignore: true, ...(isFileOnly && { fileOnly: true }) } },
    'index',
    (written) => withinDays(written, flags.within),
  );
  const { listing, scans } = joinBlobs(blobs, await headCommit(run.disk.root), run.written, run.context);
  return reportLint(
    call,
    run,
    () => run.scan(mayBeTold, { listing, readFiles: readJoined(scans, run.context) }),
    first?.blob.isWhole ?? false,
  );
}
