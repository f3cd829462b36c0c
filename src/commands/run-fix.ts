import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { FixPlan, Permission } from '../core/fix-plan.js';
import { maskCodenames } from '../core/mask.js';
import { printable } from '../core/printable.js';
import { hasUnread } from '../core/report.js';
import { REASONS } from '../decisions/reasons.js';
import { cleanComments } from '../engine/clean-comments.js';
import { applyFix, planFix } from '../engine/fix.js';
import { planEmission } from '../engine/plan-emission.js';
import type { Journals } from '../node/journals.js';
import { listUnheld } from '../node/list-unheld.js';
import { below } from '../node/load-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { outputPath, writeOutput } from '../node/output-path.js';
import { readFolder } from '../node/read-folder.js';
import { locate } from '../node/target.js';
import { renderPatch } from '../reporters/fix/patch.js';
import { renderPlanJson } from '../reporters/fix/plan-json.js';
import { renderSummary } from '../reporters/fix/summary.js';
import type { Call, ExitCode, Host } from './command.js';
import type { FixFlags } from './fix.js';
import { loadRecipe } from './load-recipe.js';
import { interruptionIn, journalsAround } from './open-journals.js';
import { openRun, type Run } from './open-run.js';
import { resumeRuns } from './resume-run.js';
import { personAt, reviewPlan } from './review-plan.js';
import { rewriteStdin } from './rewrite-stdin.js';

/** Scans, plans, and does with the plan what the flags say: show it, write it, or keep it as a patch. */
export async function runFix(call: Call<FixFlags>): Promise<ExitCode> {
  const { flags, host } = call;
  checkFlags(call);
  if (flags.resume) return resumeRuns(call);
  if (flags.stdin && isWriting(flags)) return rewriteStdin(call);
  const journals = journalsAround(openDisk(host.cwd).root, host);
  const release = isWriting(flags) ? journals.lock() : () => {};
  try {
    checkInterruption(journals, call);
    return await planAndApply(journals, call);
  } finally {
    release();
  }
}

async function planAndApply(journals: Journals, call: Call<FixFlags>): Promise<ExitCode> {
  const { flags, host } = call;
  if (flags.output !== undefined) outputPath(host.cwd, flags.output);
  const recipe = flags.transform === undefined ? null : loadRecipe(flags.transform);
  const run = await openRun(call, 'work-tree');
  // Refused before anything is rewritten: the names would be gone from the sources, and nothing would move those of the users.
  if (flags.emitMigrations !== undefined) locate(run.disk.root, flags.emitMigrations);
  const scan = await run.scan();
  const permission: Permission = { unsafe: flags.unsafe ?? false, upgrade: flags.allowUpgrade ?? false };
  const isLintLike = recipe === null && flags.to === undefined && !flags.interactive;
  const cleaning = isLintLike ? cleanComments(scan, run.context, permission) : { scan, comments: new Map() };
  const all = planFix(cleaning.scan, run.context, permission, recipe, cleaning.comments);
  const edits = flags.interactive ? await reviewPlan(all, { report: scan, permission, recipe }, run, call) : all;
  const plan = flags.emitMigrations === undefined ? edits : withMigrations(edits, flags.emitMigrations, run, call);
  if (isWriting(flags)) await guardUnheld(plan, run, call);
  const result = isWriting(flags) ? applyFix(plan, run.disk, journals) : null;
  if (flags.output !== undefined) writeOutput(host.cwd, flags.output, renderPatch(plan));

  await host.print(flags.format === 'json' ? renderPlanJson(scan, plan, result) : prettyOf(plan, result, call));
  const refused = result ? result.refused : plan.refused;
  if (result?.unclosed !== undefined) host.notice(result.unclosed);
  if (result && plan.created.some(({ path }) => !result.written.includes(path)))
    host.notice('A migration is missing that belongs to what was rewritten. unpin undo takes this run back; then run it again.');
  if (refused.length > 0 || result?.unclosed !== undefined || hasUnread(scan.skips)) return 3;
  return flags.check && plan.files.length > 0 ? 1 : 0;
}

function withMigrations(plan: FixPlan, folder: string, { context, disk }: Run, { host }: Call<FixFlags>): FixPlan {
  const absolute = resolve(host.cwd, folder);
  const emission = planEmission(plan, below(disk.root, absolute), readFolder(absolute), context);
  for (const notice of [...emission.notices, ...emission.covered])
    host.notice(maskCodenames(notice, Object.keys(context.configuration.app.codenames)));
  return emission.plan;
}

function prettyOf(plan: FixPlan, result: ReturnType<typeof applyFix> | null, { flags, host }: Call<FixFlags>): string {
  const isShown = result === null && flags.output === undefined && plan.files.length > 0;
  const patch = isShown ? `${harmless(renderPatch(plan), host)}\n` : '';
  return patch + renderSummary(plan, result, host.width, REASONS);
}

/** Lines of a source in the log of GitHub could be read as its commands. A patch must stay as it is, so commands are switched off around it. */
function harmless(patch: string, { environment }: Host): string {
  if (environment.GITHUB_ACTIONS !== 'true') return patch;
  const token = randomBytes(16).toString('hex');
  return `::stop-commands::${token}\n${patch}::${token}::\n`;
}

function isWriting({ write, interactive }: FixFlags): boolean {
  return Boolean(write || interactive);
}

function checkFlags({ flags, host }: Call<FixFlags>): void {
  const writing = flags.interactive ? '-i' : flags.write ? '--write' : null;
  const other = flags.check ? '--check' : flags.output === undefined ? null : '--output';
  if (writing && other)
    throw new UsageError(`${writing} and ${other} contradict each other`, `${other} writes no source file: leave one of them out.`);
  if (!flags.interactive) return;
  if (flags.format !== 'pretty') throw new UsageError('-i speaks with a person, and has no other format', 'Leave out --format.');
  personAt(host);
}

/** Over what an interrupted run has left, no other run is laid. */
function checkInterruption(journals: Journals, { flags, host }: Call<FixFlags>): void {
  if (isWriting(flags)) {
    const interruption = interruptionIn(journals);
    if (interruption !== null) throw interruption;
    return;
  }
  // A preview writes nothing: where the journals cannot even be read, it need not care.
  const [interruption, isLocked] = unlessRefused(() => [interruptionIn(journals), journals.isLocked()]) ?? [null, false];
  if (interruption !== null && isLocked)
    host.notice('Another run of unpin is writing here: what it has not written yet is shown as it was.');
  else if (interruption !== null) host.notice(`${interruption.message}. ${interruption.hint}`);
}

function unlessRefused<Result>(ask: () => Result): Result | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** What git does not hold can be had back from the journal alone. A person is told so; a script must have been told before. */
async function guardUnheld(plan: FixPlan, { disk }: Run, { flags, host }: Call<FixFlags>): Promise<void> {
  if (flags.allowDirty) return;
  const unheld = await listUnheld(
    disk.root,
    plan.files.map(({ path }) => path),
  );
  if (unheld.length === 0) return;
  const list = unheld.slice(0, 5).map(printable).join(', ') + (unheld.length > 5 ? `, and ${unheld.length - 5} more` : '');
  const message = `git does not hold the present state of ${list}`;
  if (host.ask === null) throw new UsageError(message, 'Commit or stage first, or write over it with --allow-dirty.');
  host.notice(`${message}. unpin undo takes this run back, as long as you have not changed its files.`);
}
