import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { printableJson } from '../core/printable.js';
import { readTexts } from '../node/read-texts.js';
import { count } from '../reporters/text/count.js';
import { planSettings } from '../runtime/plan-settings.js';
import { mayHold } from '../runtime/run-migrations.js';
import type { Call, ExitCode } from './command.js';
import { formatTable } from './format-migrations.js';
import type { SimulateFlags } from './migrate-simulate.js';
import { openRunnable } from './open-runnable.js';

interface Outcomes {
  files: number;
  moved: number;
  /** Paths with why they cannot be read. */
  readonly unread: string[];
  /** By migration, old value and new value. */
  readonly moves: Map<string, number>;
}

/** Plans every file of a folder; a file in whose text no old name stands is not parsed, as at a start of the application. @throws UsageError */
export async function simulate(call: Call<SimulateFlags>): Promise<ExitCode> {
  const { corpus, format } = call.flags;
  if (corpus === undefined) throw new UsageError('No --corpus is given.', 'Name the folder with the settings files.');
  const { migrations, notices, shownValue } = await openRunnable(call);
  for (const notice of notices) call.host.notice(notice);
  const outcomes: Outcomes = { files: 0, moved: 0, unread: [], moves: new Map() };
  for (const { path, bytes } of readTexts(resolve(call.host.cwd, corpus), corpus, /\.jsonc?$/i)) {
    outcomes.files += 1;
    const text = new TextDecoder().decode(bytes);
    if (!migrations.some((migration) => mayHold(migration, text))) continue;
    const plan = await planSettings(bytes, path, migrations);
    if (plan.kind === 'problem') outcomes.unread.push(`${path}: ${plan.message}`);
    else if (plan.moves.length > 0) outcomes.moved += 1;
    for (const { id, from, to } of plan.kind === 'plan' ? plan.moves : []) {
      const move = JSON.stringify([id, shownValue(from), to]);
      outcomes.moves.set(move, (outcomes.moves.get(move) ?? 0) + 1);
    }
  }
  if (outcomes.files === 0) throw new UsageError(`${corpus} holds no .json or .jsonc file.`, 'Name the folder with the settings files.');
  await call.host.print(format === 'json' ? printableJson(asJson(outcomes)) : asTable(outcomes));
  return 0;
}

function rowsOf({
  moves,
}: Outcomes): readonly { readonly id: string; readonly from: string; readonly to: string; readonly count: number }[] {
  const rows = [...moves].map(([move, count]) => {
    const [id, from, to] = JSON.parse(move) as [string, string, string];
    return { id, from, to, count };
  });
  return rows.sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
}

function asJson(outcomes: Outcomes) {
  const { files, moved, unread } = outcomes;
  return { files, moved, unchanged: files - moved - unread.length, unread, moves: rowsOf(outcomes) };
}

function asTable(outcomes: Outcomes): string {
  const { files, moved, unread } = outcomes;
  const rows = rowsOf(outcomes).map(({ id, from, to, count }) => [String(count), from, to, id]);
  const table = rows.length === 0 ? '' : `${formatTable([['files', 'from', 'to', 'migration'], ...rows])}\n`;
  const shown = unread.slice(0, 3).map((line) => `    ${line}\n`);
  const rest = unread.length > 3 ? `    and ${unread.length - 3} more\n` : '';
  return `${table}${count(files, 'file')}: ${moved} would change, ${files - moved - unread.length} would not, ${unread.length} cannot be read\n${shown.join('')}${rest}`;
}
