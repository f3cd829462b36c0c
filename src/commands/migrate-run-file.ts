import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { printable, printableJson } from '../core/printable.js';
import { openDisk } from '../node/open-disk.js';
import { createSettingsStore } from '../runtime/declarations.js';
import { type PlannedMove, planSettings } from '../runtime/plan-settings.js';
import type { Call, ExitCode } from './command.js';
import type { RunFlags } from './migrate-run.js';
import { openRunnable } from './open-runnable.js';

/** Plans on the bytes, and with `--write` has the runtime's own store write them. @throws UsageError */
export async function runOnFile(call: Call<RunFlags>): Promise<ExitCode> {
  const { settings, write, dryRun, format } = call.flags;
  if (settings === undefined) throw new UsageError('No --settings is given.', 'Name the settings file to try the migrations on.');
  if (write && dryRun) throw new UsageError('--dry-run and --write exclude each other.', 'Leave one of them out.');
  const { migrations, notices, shownValue } = await openRunnable(call);
  for (const notice of notices) call.host.notice(notice);
  const path = resolve(call.host.cwd, settings);
  const read = openDisk(dirname(path)).read(basename(path));
  if (read.kind === 'failed') throw new UsageError(`${settings}: ${read.message}`, 'Name a settings file that can be read.');
  const plan = await planSettings(read.bytes, settings, migrations);
  if (plan.kind === 'problem')
    throw new UsageError(`${settings}: ${plan.message}`, 'It is left as it is, as at a start of the application.');
  const moves = plan.moves.map((move) => ({ ...move, from: shownValue(move.from) }));
  const backup = write && plan.moves.length > 0 ? await writeFile(path, settings, plan.text) : null;
  await call.host.print(
    format === 'json'
      ? printableJson({ settings, moves, isWritten: write === true, backup })
      : report(settings, moves, write === true, backup),
  );
  return 0;
}

async function writeFile(path: string, name: string, after: string): Promise<string | null> {
  const store = createSettingsStore([{ kind: 'file', name, path }]);
  // The whole text at once: the plan was made on these very bytes, and the store keeps them as a copy.
  const written = await store.change(name, ({ text }) =>
    text === after ? [] : [{ range: { start: 0, end: text.length }, expected: text, replacement: after }],
  );
  if (written.kind === 'problem') throw new UsageError(`${name}: ${written.message}`);
  return written.kind === 'written' ? written.backup : null;
}

function report(settings: string, moves: readonly PlannedMove[], isWritten: boolean, backup: string | null): string {
  if (moves.length === 0) return `${settings}: nothing to move\n`;
  const lines = moves.map(({ id, key, from, to }) =>
    printable(`${key}: "${from}" ${isWritten ? 'is now' : 'would become'} "${to}" (${id})`),
  );
  return `${settings}\n${lines.map((line) => `    ${line}\n`).join('')}${backup === null ? '' : `    as it was: ${backup}\n`}`;
}
