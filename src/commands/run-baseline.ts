import type { BaselineEntry, BaselineLine } from '../core/baseline.js';
import { UsageError } from '../core/errors.js';
import type { Match } from '../core/match-baseline.js';
import { match } from '../engine/apply-baseline.js';
import { readBaseline } from '../node/read-baseline.js';
import type { CreateFlags } from './baseline-create.js';
import type { BaselineFlags } from './baseline-options.js';
import type { UpdateFlags } from './baseline-update.js';
import type { Call, ExitCode } from './command.js';
import { type Findings, openFindings } from './open-findings.js';
import { parseDay } from './options.js';
import { isWholeRun } from './whole-run.js';
import { finishBaseline } from './write-baseline.js';

export async function createBaseline(call: Call<CreateFlags>): Promise<ExitCode> {
  const { reason, until } = call.flags;
  const said = { ...(reason !== undefined && { reason }), ...(until !== undefined && { until: parseDay('--until', until) }) };
  const found = await openFindings(call);
  if (readBaseline(found.absolute, call.host.cwd))
    throw new UsageError('the baseline exists already', '`unpin baseline update` brings it up to date.');
  const entries = found.findings.map((finding) => ({ ...found.entryOf(finding), ...said }));
  return finishBaseline(call, found, { entries, added: entries.length, removed: [], fresh: [] });
}

export async function updateBaseline(call: Call<UpdateFlags>): Promise<ExitCode> {
  const { found, matched } = await openMatch(call);
  const moved = matched.pairs.map(({ line: { entry }, finding }) => ({ ...entry, ...found.entryOf(finding), ...keptOf(entry) }));
  const added = call.flags.acceptNew ? matched.fresh.map(found.entryOf) : [];
  const entries = [...entriesOf(matched.unseen), ...moved, ...added];
  return finishBaseline(call, found, {
    entries,
    added: added.length,
    removed: entriesOf(matched.stale),
    fresh: call.flags.acceptNew ? [] : matched.fresh,
  });
}

export async function pruneBaseline(call: Call<BaselineFlags>): Promise<ExitCode> {
  const { found, matched } = await openMatch(call);
  const entries = entriesOf([...matched.unseen, ...matched.pairs.map(({ line }) => line)]);
  return finishBaseline(call, found, { entries, added: 0, removed: entriesOf(matched.stale), fresh: [] });
}

export async function checkBaseline(call: Call<BaselineFlags>): Promise<ExitCode> {
  const { found, matched } = await openMatch(call);
  const expired = matched.pairs.filter(({ line: { entry } }) => entry.until !== undefined && entry.until < call.flags.today);
  const fresh = [...matched.fresh, ...expired.map(({ finding }) => finding)];
  const code = await finishBaseline(call, found, { entries: null, added: 0, removed: entriesOf(matched.stale), fresh });
  return code === 0 && matched.stale.length > 0 ? 1 : code;
}

async function openMatch(call: Call<BaselineFlags>): Promise<{ readonly found: Findings; readonly matched: Match }> {
  const found = await openFindings(call);
  const baseline = readBaseline(found.absolute, call.host.cwd);
  if (!baseline) throw new UsageError('there is no baseline', '`unpin baseline create` makes one.');
  return { found, matched: match(found.findings, baseline.lines, found.scan, found.context, isWholeRun(call, found.context)) };
}

function entriesOf(lines: readonly BaselineLine[]): readonly BaselineEntry[] {
  return lines.map(({ entry }) => entry);
}

/** What people wrote into an entry stays. */
function keptOf({ owner, reason, until }: BaselineEntry): Partial<BaselineEntry> {
  return { ...(owner !== undefined && { owner }), ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) };
}
