import type { BaselineEntry, BaselineLine } from './baseline.js';
import type { Finding } from './observation.js';

/** What a run knows about paths of the project. */
export interface Coverage {
  /** Where the root lies in the project: `packages/app/`, or empty. */
  readonly base: string;
  /** True where this run has read the file, or it does not exist any more: then an entry without a finding is stale. */
  isKnown(path: string): boolean;
  /** True where this run cannot know whether the file still holds what the entry accepts. */
  isUndecided(path: string, name: string): boolean;
}

export interface Match {
  /** Findings without an entry. */
  readonly fresh: readonly Finding[];
  readonly pairs: readonly { readonly line: BaselineLine; readonly finding: Finding }[];
  /** Entries whose finding is gone. */
  readonly stale: readonly BaselineLine[];
  /** Entries without a finding of which this run cannot say whether they are needed. */
  readonly unseen: readonly BaselineLine[];
}

/**
 * Pairs findings with entries of the same fingerprint, each entry once: first in the same file, then across files, for a file may have been renamed.
 * An entry whose own file still holds its finding is never spent on another.
 */
export function matchBaseline(
  findings: readonly Finding[],
  lines: readonly BaselineLine[],
  { base, isKnown, isUndecided }: Coverage,
): Match {
  const known = lines.filter(({ entry }) => entry.path.startsWith(base) && isKnown(entry.path.slice(base.length)));
  const free = new Map<string, BaselineLine[]>();
  for (const line of known) free.set(keyOf(line.entry), [...(free.get(keyOf(line.entry)) ?? []), line]);

  const pairs = new Map<Finding, BaselineLine>();
  const pair = (finding: Finding, isAllowed: (path: string) => boolean): void => {
    const equal = free.get(keyOf({ rule: finding.ruleId, fingerprint: finding.fingerprint })) ?? [];
    const at = equal.findIndex(({ entry }) => isAllowed(entry.path));
    const [line] = at < 0 ? [] : equal.splice(at, 1);
    if (line) pairs.set(finding, line);
  };
  for (const finding of findings) pair(finding, (path) => path === base + finding.path);
  for (const finding of findings) if (!pairs.has(finding)) pair(finding, () => true);

  const left = [...free.values()].flat();
  const stale = left.filter(({ entry }) => !isUndecided(entry.path.slice(base.length), entry.name));
  const settled = new Set([...pairs.values(), ...stale]);
  return {
    fresh: findings.filter((finding) => !pairs.has(finding)),
    pairs: [...pairs].map(([finding, line]) => ({ line, finding })),
    stale,
    unseen: lines.filter((line) => !settled.has(line)),
  };
}

function keyOf({ rule, fingerprint }: Pick<BaselineEntry, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}
