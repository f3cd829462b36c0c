import type { Listing } from '../core/listing.js';
import type { FileFacts, Skip } from '../core/place.js';
import type { ScanReport } from '../core/report.js';
import type { RunContext } from './context.js';
import { judgeEach, judgeTogether } from './judge.js';
import { judgeAlone } from './judge-alone.js';
import { prefilterOf } from './prefilter.js';
import { type FileScan, readFile } from './reading/read-file.js';
import { createReadFiles, type ReadFiles } from './reading/read-files.js';

/** Reads every listed file once, judges all references together, and says what was not read. */
export async function scan(listing: Listing, context: RunContext, readFiles: ReadFiles = createReadFiles(context)): Promise<ScanReport> {
  // What was read is let go of before the links are followed: it is the larger part of all that a run holds.
  const { alone, report } = await readFiles(listing.files).then((scans) => {
    const scanned = present(listing.files, scans);
    return { alone: judgeEach(factsIn(scanned), context), report: reportOf(listing, scanned, context) };
  });
  return { ...report, judged: await judgeTogether(alone, context) };
}

/** The same for one file that is judged alone, without waiting: for hosts that cannot. */
export function scanAlone(path: string, context: RunContext): ScanReport {
  const listing: Listing = { files: [path], skips: [], notices: [] };
  const scanned = present(listing.files, [readFile(path, prefilterOf(context), context).scan]);
  const judged = factsIn(scanned).flatMap((file) => judgeAlone(file, context));
  return { ...reportOf(listing, scanned, context), judged };
}

interface Scanned {
  readonly path: string;
  readonly scan: FileScan;
}

function present(paths: readonly string[], scans: readonly FileScan[]): readonly Scanned[] {
  return paths.flatMap((path, at) => {
    const scan = scans[at];
    if (!scan) throw new Error(`nothing is known of ${path}`);
    return scan.kind === 'gone' ? [] : [{ path, scan }];
  });
}

function factsIn(scanned: readonly Scanned[]): readonly FileFacts[] {
  return scanned.flatMap(({ scan }) => (scan.kind === 'analysed' ? [scan.facts] : []));
}

function reportOf(listing: Listing, scanned: readonly Scanned[], context: RunContext): Omit<ScanReport, 'judged'> {
  const scans = scanned.map(({ scan }) => scan);
  return {
    version: context.version,
    catalog: context.catalog.version,
    skips: [...listing.skips, ...scans.flatMap(skipOf)],
    counts: {
      listed: scans.length,
      hit: scans.filter((each) => each.kind === 'analysed' || (each.kind === 'skipped' && each.isHit)).length,
      parsed: factsIn(scanned).filter(({ isReportOnly }) => !isReportOnly).length,
    },
    files: scanned.map(({ path }) => path),
    suppressions: {
      valid: scans.flatMap((each) => (each.kind === 'analysed' ? each.suppressions.valid : [])),
      broken: scans.flatMap((each) => (each.kind === 'analysed' ? each.suppressions.broken : [])),
    },
    notices: listing.notices,
  };
}

/** What a file says of itself that was not read whole. */
export function skipOf(each: FileScan): readonly Skip[] {
  if (each.kind === 'skipped') return [each.skip];
  return each.kind === 'analysed' && each.facts.skip ? [each.facts.skip] : [];
}
