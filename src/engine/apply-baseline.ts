import type { Baseline, BaselineEntry, BaselineLine } from '../core/baseline.js';
import { shownName } from '../core/mask.js';
import { type Match, matchBaseline } from '../core/match-baseline.js';
import type { Accepted, Finding } from '../core/observation.js';
import type { ScanReport } from '../core/report.js';
import type { RunContext } from './context.js';
import { undecidedNames } from './undecided.js';

export interface Applied {
  readonly open: readonly Finding[];
  readonly accepted: readonly Accepted[];
  readonly stale: readonly BaselineLine[];
}

/** Takes out the findings that the baseline accepts on this day. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline | null,
  scan: ScanReport,
  context: RunContext,
  isWhole: boolean,
): Applied {
  if (!baseline) return { open: findings, accepted: [], stale: [] };
  const { fresh, pairs, stale } = match(findings, baseline.lines, scan, context, isWhole);
  const open: Finding[] = [...fresh];
  const accepted: Accepted[] = [];
  for (const { finding, line } of pairs) {
    const { reason = 'it was there before', until = null } = line.entry;
    if (until === null || context.today <= until) accepted.push({ finding, by: 'baseline', reason, until });
    else open.push(expired(finding, line.entry));
  }
  return { open, accepted, stale };
}

/**
 * Pairs findings with entries by what this run has read. After a run over the whole project (`isWhole`) the entries of a file that it passed
 * over, as one that is ignored by now, are stale too; those of a file that it could not read are not.
 */
export function match(
  findings: readonly Finding[],
  lines: readonly BaselineLine[],
  scan: ScanReport,
  context: RunContext,
  isWhole: boolean,
): Match {
  const { base, disk } = context;
  const read = new Set(scan.files);
  const isGone = (path: string): boolean => {
    const outcome = disk.read(path);
    return outcome.kind === 'failed' && outcome.cause === 'missing';
  };
  const unread = new Set(scan.skips.map(({ path }) => path));
  const undecided = undecidedNames(scan, context);
  return matchBaseline(findings, lines, {
    base,
    isKnown: (path) => isWhole || read.has(path) || isGone(path),
    isUndecided: (path, name) =>
      unread.has(path) || undecided.some((reference) => reference.path === path && shownName(reference) === name),
  });
}

function expired(finding: Finding, { until }: BaselineEntry): Finding {
  return { ...finding, help: `${finding.help} The baseline accepted it until ${until}.` };
}
