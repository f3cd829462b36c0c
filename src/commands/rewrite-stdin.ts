import { decodeUtf8 } from '../core/decode.js';
import { UsageError } from '../core/errors.js';
import { textAfter } from '../core/planned-text.js';
import { hasUnread } from '../core/report.js';
import { planFix } from '../engine/fix.js';
import type { Call, ExitCode } from './command.js';
import type { FixFlags } from './fix.js';
import { loadRecipe } from './load-recipe.js';
import { openRun } from './open-run.js';

/** Prints what the file from stdin becomes. Where nothing is to be rewritten, or may be, it comes out as it came; bytes that are no text do not. */
export async function rewriteStdin(call: Call<FixFlags>): Promise<ExitCode> {
  const { flags, host } = call;
  const other = flags.interactive ? '-i' : flags.emitMigrations === undefined ? null : '--emit-migrations';
  if (other) throw new UsageError(`--stdin and ${other} contradict each other`, 'The result goes to stdout, and nothing else is written.');
  const recipe = flags.transform === undefined ? null : loadRecipe(flags.transform);
  const bytes = await host.input();
  const { context, scan } = await openRun({ ...call, host: { ...host, input: async () => bytes } });
  const report = await scan();
  const plan = planFix(report, context, { unsafe: flags.unsafe ?? false, upgrade: flags.allowUpgrade ?? false }, recipe);
  for (const { path, cause, message } of report.skips) host.notice(`${path}: not read (${cause}): ${message}`);
  for (const { path, reason, message } of plan.refused) host.notice(`${path}: left as it is (${reason}): ${message}`);
  const [planned] = plan.files;
  await host.print(planned ? textAfter(planned) : (decodeUtf8(bytes) ?? ''));
  return plan.refused.length > 0 || hasUnread(report.skips) ? 3 : 0;
}
