import type { Judged } from '../core/decision.js';
import type { Listing } from '../core/listing.js';
import type { FileFacts, Skip } from '../core/place.js';
import { readSuppressions } from '../core/read-suppressions.js';
import type { ScanReport } from '../core/report.js';
import { SUPPRESSION_STEM, type Suppressions } from '../core/suppression.js';
import type { Range } from '../core/text.js';
import { contextOf } from '../places/context.js';
import { analyse } from './analyse.js';
import type { RunContext } from './context.js';
import { judge } from './judge.js';
import { judgeAlone } from './judge-alone.js';
import { compilePrefilter, type Prefilter } from './prefilter.js';

/** Sources that people write are far smaller; a parse of more would cost seconds and hundreds of megabytes. */
const MAX_PARSED_BYTES = 2_000_000;

type FileScan =
  /** No stem in it, or deleted since it was listed. */
  | { readonly kind: 'clean' | 'gone' }
  | { readonly kind: 'skipped'; readonly skip: Skip; readonly isHit: boolean }
  | { readonly kind: 'analysed'; readonly facts: FileFacts; readonly suppressions: Suppressions };

/** Reads every listed file once, judges all references together, and says what was not read. */
export async function scan(listing: Listing, context: RunContext): Promise<ScanReport> {
  const scanned = scanAll(listing, context);
  return reportOf(listing, scanned, await judge(factsIn(scanned), context), context);
}

/** The same for one file that is judged alone, without waiting: for hosts that cannot. */
export function scanAlone(path: string, context: RunContext): ScanReport {
  const listing: Listing = { files: [path], skips: [], notices: [] };
  const scanned = scanAll(listing, context);
  const judged = factsIn(scanned).flatMap((file) => judgeAlone(file, context));
  return reportOf(listing, scanned, judged, context);
}

interface Scanned {
  readonly path: string;
  readonly scan: FileScan;
}

function scanAll({ files }: Listing, context: RunContext): readonly Scanned[] {
  const prefilter = compilePrefilter([...context.recogniser.stems, SUPPRESSION_STEM]);
  return files.map((path) => ({ path, scan: scanFile(path, prefilter, context) })).filter(({ scan }) => scan.kind !== 'gone');
}

function factsIn(scanned: readonly Scanned[]): readonly FileFacts[] {
  return scanned.flatMap(({ scan }) => (scan.kind === 'analysed' ? [scan.facts] : []));
}

function reportOf(listing: Listing, scanned: readonly Scanned[], judged: readonly Judged[], context: RunContext): ScanReport {
  const scans = scanned.map(({ scan }) => scan);
  return {
    version: context.version,
    catalog: context.catalog.version,
    judged,
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

function scanFile(path: string, prefilter: Prefilter, context: RunContext): FileScan {
  const read = context.disk.read(path);
  if (read.kind === 'failed') {
    if (read.cause === 'missing') return { kind: 'gone' };
    return { kind: 'skipped', skip: { path, cause: read.cause, message: read.message }, isHit: false };
  }
  const found = prefilter.search(read.bytes);
  switch (found.kind) {
    case 'none':
      return { kind: 'clean' };
    case 'undecodable':
      return { kind: 'skipped', skip: { path, cause: 'encoding', message: 'not UTF-8; save it as UTF-8 to have it judged' }, isHit: true };
    case 'hit':
      if (
        read.bytes.length > MAX_PARSED_BYTES &&
        !contextOf(context.base + path, found.text, [], context.configuration.migrations.dir).decidesAlone
      )
        return { kind: 'skipped', skip: { path, cause: 'too-large', message: tooLarge(read.bytes.length) }, isHit: true };
      return {
        kind: 'analysed',
        facts: analyseNamed(path, found.text, found.hits, context),
        suppressions: readSuppressions(path, found.text),
      };
  }
}

/** A fault of ours must say in which file it showed. */
function analyseNamed(path: string, text: string, hits: readonly Range[], context: RunContext): FileFacts {
  try {
    return analyse(path, text, hits, context);
  } catch (error) {
    throw new Error(`while reading ${path}`, { cause: error });
  }
}

function tooLarge(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB, over the limit of ${MAX_PARSED_BYTES / 1_000_000} MB; it holds what may be a model name`;
}

function skipOf(each: FileScan): readonly Skip[] {
  if (each.kind === 'skipped') return [each.skip];
  return each.kind === 'analysed' && each.facts.skip ? [each.facts.skip] : [];
}
