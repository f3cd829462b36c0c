import type { Listing } from '../core/listing.js';
import type { FileFacts, Skip } from '../core/place.js';
import type { ScanReport } from '../core/report.js';
import type { BrokenSuppression, CommentSuppression } from '../core/suppression.js';
import type { RunContext } from './context.js';
import { type IsWanted, judgeEach, judgeTogether } from './judge.js';
import { judgeAlone } from './judge-alone.js';
import { prefilterOf } from './prefilter.js';
import { type FileScan, readFile } from './reading/read-file.js';
import { createReadFiles, type ReadFiles } from './reading/read-files.js';

/**
 * Reads every listed file once, judges all references together, and says what was not read. `isWanted`: who needs only some of the references
 * lets go of the others file by file; they are the larger part of all that a run reads.
 */
export async function scan(
  listing: Listing,
  context: RunContext,
  readFiles: ReadFiles = createReadFiles(context),
  isWanted: IsWanted = () => true,
): Promise<ScanReport> {
  const scans = await readFiles(listing.files);
  const { judged, ...report } = gather(listing, scans, (facts) => judgeEach(facts, context, isWanted), context);
  return { ...report, judged: await judgeTogether(judged, report.files, context, isWanted) };
}

/** The same for one file that is judged alone, without waiting: for hosts that cannot. */
export function scanAlone(path: string, context: RunContext): ScanReport {
  const listing: Listing = { files: [path], skips: [], notices: [] };
  return gather(listing, [readFile(path, prefilterOf(context), context).scan], (facts) => judgeAlone(facts, context), context);
}

/** The report over what each file of the listing gave, in order, with what `judge` says of their facts. */
function gather<Found>(
  listing: Listing,
  scans: Iterable<FileScan>,
  judge: (facts: FileFacts) => readonly Found[],
  { version, catalog }: RunContext,
): Omit<ScanReport, 'judged'> & { readonly judged: readonly Found[] } {
  const judged: Found[] = [];
  const files: string[] = [];
  const skips: Skip[] = [];
  const valid: CommentSuppression[] = [];
  const broken: BrokenSuppression[] = [];
  const counts = { listed: 0, hit: 0, parsed: 0 };
  let at = 0;
  for (const scan of scans) {
    const path = listing.files[at++];
    if (scan.kind === 'gone' || path === undefined) continue;
    files.push(path);
    skips.push(...skipOf(scan));
    counts.listed += 1;
    if (scan.kind === 'analysed' || (scan.kind === 'skipped' && scan.isHit)) counts.hit += 1;
    if (scan.kind !== 'analysed') continue;
    if (!scan.facts.isReportOnly) counts.parsed += 1;
    valid.push(...scan.suppressions.valid);
    broken.push(...scan.suppressions.broken);
    for (const each of judge(scan.facts)) judged.push(each);
  }
  const { notices } = listing;
  const suppressions = { valid, broken };
  return { version, catalog: catalog.version, judged, skips: [...listing.skips, ...skips], counts, files, suppressions, notices };
}

/** What a file says of itself that was not read whole. */
export function skipOf(each: FileScan): readonly Skip[] {
  if (each.kind === 'skipped') return [each.skip];
  return each.kind === 'analysed' && each.facts.skip ? [each.facts.skip] : [];
}
