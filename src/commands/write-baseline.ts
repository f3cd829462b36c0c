import { relative, sep } from 'node:path';
import { type BaselineEntry, renderBaseline } from '../core/baseline.js';
import type { Finding } from '../core/observation.js';
import { printable, printableJson } from '../core/printable.js';
import { hasUnread } from '../core/report.js';
import { writeAtomically } from '../node/write-atomically.js';
import { count } from '../reporters/text/count.js';
import type { Call, ExitCode } from './command.js';
import type { Findings } from './open-findings.js';

export interface BaselineChange {
  /** The whole new content; null where nothing is written. */
  readonly entries: readonly BaselineEntry[] | null;
  readonly added: number;
  readonly removed: readonly BaselineEntry[];
  /** Findings that the baseline does not accept. */
  readonly fresh: readonly Finding[];
}

/** Writes the file and says what changed. Exit 1 where findings are left that it does not accept. */
export async function finishBaseline(call: Call, { absolute, scan }: Findings, change: BaselineChange): Promise<ExitCode> {
  const { entries, added, removed, fresh } = change;
  if (entries) writeAtomically(absolute, new TextEncoder().encode(renderBaseline(entries)));
  const path = relative(call.host.cwd, absolute).replaceAll(sep, '/');
  const positions = fresh.map(({ ruleId, path, line, column, text, fingerprint }) => ({
    rule: ruleId,
    path,
    line,
    column,
    name: text,
    fingerprint,
  }));
  if (call.flags.format === 'json') {
    await call.host.print(printableJson({ path, ...(entries && { entries: entries.length }), added, removed, new: positions }));
  } else {
    const lines = [
      ...removed.map(({ rule, path, name }) => `gone  ${printable(path)}  ${printable(name)}  ${printable(rule)}`),
      ...positions.map(({ rule, path, line, column, name }) => `new   ${printable(path)}:${line}:${column}  ${printable(name)}  ${rule}`),
      ...(entries ? [`${printable(path)}: ${count(entries.length, 'entry', 'entries')}, ${added} added, ${removed.length} removed.`] : []),
      ...(entries && fresh.length > 0 ? ['--accept-new adds what is new.'] : []),
      entries ? null : `${count(positions.length, 'new finding')}, ${count(removed.length, 'entry', 'entries')} whose finding is gone.`,
    ];
    await call.host.print(`${lines.filter((line) => line !== null).join('\n')}\n`);
  }
  if (hasUnread(scan.skips)) return 3;
  return fresh.length > 0 ? 1 : 0;
}
