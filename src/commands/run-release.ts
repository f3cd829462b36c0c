import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { FixPlan, FixResult } from '../core/fix-plan.js';
import { maskCodenames } from '../core/mask.js';
import { hasUnread } from '../core/report.js';
import { applyFix } from '../engine/fix.js';
import { parseGates } from '../migrations/parse-gates.js';
import { below } from '../node/load-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { readFolder } from '../node/read-folder.js';
import { unclean } from '../node/unclean.js';
import { configure } from '../release/configure.js';
import { planRelease, type ReleasePlan } from '../release/plan-release.js';
import type { Call, ExitCode } from './command.js';
import { formatRelease } from './format-release.js';
import { interruptionIn, journalsAround } from './open-journals.js';
import { usageOf } from './open-migrations.js';
import { type OpenedRelease, openRelease } from './open-release.js';
import { openRun, type Run } from './open-run.js';
import type { ReleaseFlags } from './release.js';

/** Checks, plans all of it in memory, then shows or writes it. @throws UsageError for a target that is refused and for a dirty tree */
export async function runRelease(call: Call<ReleaseFlags>): Promise<ExitCode> {
  const { flags, host } = call;
  if (flags.write && flags.dryRun) throw new UsageError('--write and --dry-run contradict each other', 'Leave one of them out.');
  const opened = await openRelease(call);
  for (const notice of opened.notices) host.notice(notice);
  const journals = journalsAround(openDisk(opened.root).root, host);
  const release = flags.write ? journals.lock() : () => {};
  try {
    const interruption = interruptionIn(journals);
    if (interruption !== null && flags.write) throw interruption;
    // What is released concerns every file, whatever changed since.
    const { since: _, ...scanFlags } = flags;
    const run = await openRun(
      { ...call, flags: { ...scanFlags, ignore: true, allowEmpty: true }, host: { ...host, cwd: opened.root } },
      'work-tree',
      opened.after,
    );
    const { plan, isIncomplete } = await planAll(opened, run, call);
    for (const notice of plan.notices) host.notice(maskCodenames(notice, Object.keys(run.context.configuration.app.codenames)));
    if (flags.write) await guardTree(plan.fix, opened, flags);
    const result: FixResult | null = flags.write ? applyFix(plan.fix, run.disk, journals) : null;
    await host.print(formatRelease({ opened, plan, result, context: run.context, format: flags.format }));
    return (result ?? plan.fix).refused.length > 0 || isIncomplete ? 3 : 0;
  } finally {
    release();
  }
}

async function planAll(
  opened: OpenedRelease,
  run: Run,
  { flags }: Call<ReleaseFlags>,
): Promise<{ readonly plan: ReleasePlan; readonly isIncomplete: boolean }> {
  const scan = await run.scan();
  const { migrations } = run.context.configuration;
  const gates = parseGates(flags.gate, migrations.userType.env);
  if (gates.kind === 'refused') throw usageOf(gates);
  const configured = flags.since === undefined ? configure(opened.path, opened.text, opened.moves, opened.fresh) : null;
  if (configured?.kind === 'refused') throw usageOf(configured);
  const isUserType = ({ kind }: { readonly kind: string }): boolean => kind === 'user-type';
  const codenameGates = gates.gates.some(isUserType) ? gates.gates.filter(isUserType) : gates.gates;
  const folder = resolve(run.projectFolder, migrations.dir);
  const plan = planRelease(
    {
      ...opened,
      configuration: configured?.file ?? null,
      gates: { pins: gates.gates.filter((gate) => !isUserType(gate)), codenames: codenameGates },
      migrations: { files: readFolder(folder), prefix: below(run.disk.root, folder) },
    },
    scan,
    run.context,
  );
  for (const { alias, from } of configured?.elsewhere ?? []) {
    const isHeld = plan.fix.files.some(({ edits }) =>
      edits.some(({ judged }) => judged.reference.text === from && judged.decision.reason === 'alias-meaning'),
    );
    if (!isHeld) {
      throw new UsageError(
        `${opened.path} does not write what ${alias} means, and no table of the application was found that does`,
        `Change "${from}" there by hand, then run unpin release --since HEAD.`,
      );
    }
  }
  return { plan, isIncomplete: hasUnread(scan.skips) };
}

/** What is not committed could not be told from what the release wrote. */
async function guardTree({ files, created }: FixPlan, { root, path }: OpenedRelease, { since }: ReleaseFlags): Promise<void> {
  if (files.length + created.length === 0) return;
  const changed = (await unclean(root)).filter((each) => since === undefined || each !== path);
  if (changed.length === 0) return;
  const list = changed.slice(0, 5).join(', ') + (changed.length > 5 ? `, and ${changed.length - 5} more` : '');
  throw new UsageError(
    `the tree is dirty: ${list}`,
    'Commit or stash first, so that the release is one change that can be reviewed and taken back.',
  );
}
