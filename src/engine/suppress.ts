import { compileGlobs, isGlob } from '../core/glob.js';
import type { Accepted, Finding } from '../core/observation.js';
import type { Reference } from '../core/place.js';
import type { ScanReport } from '../core/report.js';
import type { CommentSuppression, ConfiguredSuppression, Spot, Suppression } from '../core/suppression.js';
import { RULES } from '../rules/index.js';
import type { Rule, SuppressionProblem } from '../rules/rule.js';
import type { RunContext } from './context.js';
import { undecidedNames } from './undecided.js';

export interface Suppressed {
  /** What no suppression accepts; where one has expired, the next step says so. */
  readonly open: readonly Finding[];
  readonly accepted: readonly Accepted[];
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly spot: Spot;
  /** How the suppression is called where it stands. */
  readonly text: 'unpin-ignore' | 'suppressions';
  readonly problem: SuppressionProblem;
}

/** A suppression, and what of this run it is about. */
interface Excuse {
  readonly by: 'comment' | 'configuration';
  readonly suppression: Suppression;
  readonly isOneLine: boolean;
  /** True where this run would have seen what it covers: then it is unused where nothing is found. */
  readonly isSeen: boolean;
  coversIn(path: string): boolean;
  covers(spot: Pick<Spot, 'path' | 'line'>): boolean;
}

/**
 * Applies comments and entries of the configuration to the findings, once, and says which of them do nothing. `nameAt` gives the name as it
 * is written. `asked`: the rules that this run let speak; what accepts findings of another is not unused. `isWhole`: the run looked at every
 * file of the project.
 */
export function suppress(
  findings: readonly Finding[],
  scan: ScanReport,
  asked: readonly Rule[],
  nameAt: (finding: Finding) => string,
  context: RunContext,
  isWhole: boolean,
): Suppressed {
  const known = RULES.map(({ id }) => id);
  const open: Finding[] = [];
  const accepted: Accepted[] = [];
  const problems: Problem[] = scan.suppressions.broken.map((spot) => ({
    spot,
    text: 'unpin-ignore',
    problem: { kind: 'broken', problem: spot.problem },
  }));
  const excuses = [...scan.suppressions.valid.map(ofComment), ...entriesOf(context, new Set(scan.files), isWhole)];
  const unread = scan.skips.map(({ path }) => path);
  const used = new Set<Excuse>();
  const ambiguous = new Set<Excuse>();
  for (const excuse of excuses) {
    const { suppression } = excuse;
    if (suppression.name !== null || !excuse.isOneLine) continue;
    const names = [...new Set(findings.filter((finding) => isAbout(excuse, finding)).map(nameAt))];
    if (names.length < 2) continue;
    ambiguous.add(excuse);
    problems.push({ ...placeOf(excuse), problem: { kind: 'ambiguous', suppression, names } });
  }
  for (const finding of findings) {
    const matching = excuses.filter(
      (each) => isAbout(each, finding) && !ambiguous.has(each) && (each.suppression.name ?? nameAt(finding)) === nameAt(finding),
    );
    for (const each of matching) used.add(each);
    const holding = matching.find(({ suppression }) => holds(suppression, context.today));
    if (holding) accepted.push({ finding, by: holding.by, reason: holding.suppression.reason, until: holding.suppression.until });
    else open.push(withExpiry(finding, matching[0]));
  }
  const undecided = undecidedNames(scan, context);
  for (const excuse of excuses) {
    const { suppression } = excuse;
    if (!known.includes(suppression.rule)) problems.push({ ...placeOf(excuse), problem: { kind: 'unknown-rule', suppression, known } });
    else if (
      excuse.isSeen &&
      !unread.some((path) => excuse.coversIn(path)) &&
      !undecided.some(excuse.covers) &&
      asked.some(({ id }) => id === suppression.rule) &&
      !used.has(excuse) &&
      !ambiguous.has(excuse)
    )
      problems.push({ ...placeOf(excuse), problem: { kind: 'unused', suppression } });
  }
  return { open, accepted, problems };
}

/** Whether a suppression, whatever its rule, asks to leave a reference as it is: `fix` must not undo what somebody gave a reason for. */
export function compileHolds({ suppressions }: ScanReport, context: RunContext): (reference: Reference) => boolean {
  const excuses = [...suppressions.valid.map(ofComment), ...entriesOf(context, new Set(), false)];
  const holding = excuses.filter(({ suppression }) => holds(suppression, context.today));
  return (reference) => holding.some((each) => each.covers(reference) && (each.suppression.name ?? reference.text) === reference.text);
}

function ofComment(suppression: CommentSuppression): Excuse {
  const { path, firstLine, lastLine } = suppression;
  return {
    by: 'comment',
    suppression,
    isOneLine: firstLine === lastLine,
    isSeen: true,
    coversIn: (asked) => asked === path,
    covers: (spot) => spot.path === path && firstLine <= spot.line && spot.line <= lastLine,
  };
}

function entriesOf({ configuration, base }: RunContext, read: ReadonlySet<string>, isWhole: boolean): readonly Excuse[] {
  return configuration.suppressions.map((suppression: ConfiguredSuppression) => {
    const { files } = suppression;
    const isCovered = compileGlobs(files);
    const isRead = (file: string): boolean => !isGlob(file) && file.startsWith(base) && read.has(file.slice(base.length));
    return {
      by: 'configuration',
      suppression,
      isOneLine: false,
      isSeen: isWhole || files.every(isRead),
      coversIn: (path) => isCovered(base + path),
      covers: ({ path }) => isCovered(base + path),
    };
  });
}

function holds({ until }: Suppression, today: string): boolean {
  return until === null || today <= until;
}

function isAbout(excuse: Excuse, finding: Finding): boolean {
  return excuse.suppression.rule === finding.ruleId && excuse.covers(finding);
}

function placeOf({ by, suppression }: Excuse): Pick<Problem, 'spot' | 'text'> {
  return { spot: suppression, text: by === 'comment' ? 'unpin-ignore' : 'suppressions' };
}

function withExpiry(finding: Finding, expired: Excuse | undefined): Finding {
  if (!expired) return finding;
  const { path, line, until } = expired.suppression;
  const where = expired.by === 'comment' ? `on line ${line}` : `in ${path}`;
  return { ...finding, help: `${finding.help} The suppression ${where} expired on ${until}.` };
}
