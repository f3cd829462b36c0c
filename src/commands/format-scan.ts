import type { Judged, Verdict } from '../core/decision.js';
import { maskCodenames, shownName } from '../core/mask.js';
import type { Evidence } from '../core/place.js';
import { printable, printableJson } from '../core/printable.js';
import type { ScanReport } from '../core/report.js';
import { count, tally } from '../reporters/text/count.js';
import { wrap } from '../reporters/text/width.js';

const VERDICTS: readonly Verdict[] = ['edit', 'review', 'ignore'];
const WIDTH = 80;

/** The inventory as `json`, whose shape is a contract, or as a summary for people. */
export function formatScan(report: ScanReport, format: string, codenames: readonly string[]): string {
  return format === 'json' ? printableJson(contentOf(report, codenames)) : summary(report);
}

function contentOf({ version, catalog, judged, skips }: ScanReport, codenames: readonly string[]): object {
  return {
    version,
    catalog,
    references: judged.map((each) => referenceJson(each, codenames)),
    skipped: skips.map(({ path, cause, message }) => ({ path, cause, message })),
  };
}

export function referenceJson({ reference, place, decision }: Judged, codenames: readonly string[]): object {
  const { path, line, column, kind } = reference;
  const { verdict, action, tier, reason, to } = decision;
  return {
    path,
    line,
    column,
    text: shownName(reference),
    kind,
    role: place.role,
    context: place.context,
    surface: place.surface,
    verdict,
    decision: { action, tier, reason, ...(to !== undefined && { to }) },
    evidence: place.evidence.map((evidence) => evidenceOf(evidence, codenames)),
  };
}

function evidenceOf({ claim, value, strength, words, range, path }: Evidence, codenames: readonly string[]): object {
  return { claim, value, strength, words: maskCodenames(words, codenames), ...(range && { range }), ...(path !== undefined && { path }) };
}

function summary({ judged, skips, counts }: ScanReport): string {
  const paths = new Set(judged.map(({ reference }) => reference.path)).size;
  const unread = skips.length === 0 ? '' : `, ${skips.length} not read: ${tally(skips.map(({ cause }) => cause))}`;
  const lines = [
    `${count(judged.length, 'model name')} in ${count(paths, 'file')}`,
    ...(judged.length === 0 ? [] : ['', ...table(judged), '', ...actions(judged)]),
    '',
    `${count(counts.listed, 'file')} listed, ${counts.hit} with hits, ${counts.parsed} parsed${unread}`,
    ...skips.flatMap(({ path, cause, message }) => wrap(`  ${printable(path)}: ${cause}: ${message}`, WIDTH)),
    ...(judged.length === 0 ? [] : ['unpin scan --format json lists them all; unpin explain FILE:LINE says why.']),
  ];
  return `${lines.join('\n')}\n`;
}

/** Verdicts by surface, the surface with most names first. */
function table(judged: readonly Judged[]): readonly string[] {
  const surfaces = [...new Set(judged.map(({ place }) => place.surface))];
  const of = (surface: string): readonly Judged[] => judged.filter(({ place }) => place.surface === surface);
  const rows = surfaces.sort((a, b) => of(b).length - of(a).length).map((surface) => row(surface, of(surface)));
  return [line(['surface', ...VERDICTS]), ...rows, ...(surfaces.length > 1 ? [row('all', judged)] : [])];
}

function row(label: string, judged: readonly Judged[]): string {
  return line([label, ...VERDICTS.map((verdict) => String(judged.filter(({ decision }) => decision.verdict === verdict).length))]);
}

function line([label = '', ...cells]: readonly string[]): string {
  return label.padEnd(16) + cells.map((cell) => cell.padStart(9)).join('');
}

function actions(judged: readonly Judged[]): readonly string[] {
  const rewrites = judged.filter(({ decision }) => decision.action === 'rewrite');
  const rest = judged.filter(({ decision }) => decision.action !== 'rewrite');
  const tiers = rewrites.length === 0 ? '' : ` (${tally(rewrites.map(({ decision }) => decision.tier ?? ''))})`;
  return [
    `${count(rewrites.length, 'name')} can be rewritten${tiers}.`,
    ...(rest.length === 0 ? [] : wrap(`Left or to review: ${tally(rest.map(({ decision }) => decision.reason))}.`, WIDTH)),
  ];
}
