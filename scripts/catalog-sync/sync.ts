import { reportChanges } from './change-report.js';
import { readLedger, writeLedger } from './ledger.js';
import { merge } from './merge.js';
import { readUpstream } from './read-upstream.js';
import { checkVersion, type Registry } from './registry.js';
import type { Upstream } from './upstreams.js';

export interface SyncResult {
  /** Files of the ledger whose bytes change. */
  readonly changed: readonly string[];
  /** Markdown. */
  readonly report: string;
  /** Names of lists that no grammar reads: rows that a maintainer has to make possible. */
  readonly unreadable: number;
}

/**
 * Fetches the latest version of every upstream, reads it, adds what it says to the ledger in `data`, and reports.
 * @throws Error for an older package, a missing symbol or a list that is too short; nothing is then written
 */
export function sync(upstreams: readonly Upstream[], registry: Registry, data: string, today: string): SyncResult {
  const before = readLedger(data);
  const readings = upstreams.map((upstream) => {
    const latest = registry.latest(upstream.package);
    const folder = registry.fetch(upstream.package, latest, [...new Set(upstream.reads.map(({ file }) => file))]);
    checkVersion(upstream.package, folder, latest);
    const last = before.reads.filter((read) => read.package === upstream.package).at(-1);
    return readUpstream(upstream, folder, latest, last?.counts ?? {});
  });
  const after = merge(before, readings, today);
  const changed = writeLedger(data, after);
  const unreadable = readings.reduce((sum, reading) => sum + reading.unreadable.length, 0);
  return { changed, report: reportChanges(before, after, readings, today), unreadable };
}
