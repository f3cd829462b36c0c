import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { knownMigrations } from '../migrations/check/known-migrations.js';
import { type GeneratedFile, generate } from '../migrations/generate.js';
import type { MigrationPlan } from '../migrations/migration-plan.js';
import { type FolderIndex, registerIn } from '../migrations/register.js';
import { STYLES } from '../migrations/styles/index.js';
import type { MigrationStyle } from '../migrations/styles/style.js';
import { loadModule } from '../node/load-module.js';
import { openDisk } from '../node/open-disk.js';
import type { Call, ExitCode } from './command.js';
import type { NewFlags } from './migrate-new.js';
import { type MigrationsFolder, openMigrations, usageOf } from './open-migrations.js';
import { planNew } from './plan-new.js';

/** Plans, spells and writes, or prints with `--dry-run`. @throws UsageError for whatever keeps a migration from being written */
export async function newMigrations(call: Call<NewFlags>): Promise<ExitCode> {
  const folder = await openMigrations(call);
  const { configuration, catalog } = folder.context;
  const context = { ...folder.context, existing: knownMigrations(folder.files, configuration, catalog) };
  const { plans, notices } = await planNew(call, folder, context);
  for (const notice of notices) call.host.notice(notice);
  const files = spell(plans, await styleOf(call, configuration.migrations.style));
  const registered =
    plans.length > 0
      ? registerIn(
          folder.files,
          plans.map(({ name }) => name),
        )
      : null;
  if (registered?.kind === 'refused') call.host.notice(`${registered.message} ${registered.hint}`);
  const index = registered === null || registered.kind === 'refused' ? null : registered;
  const all = index === null ? files : [...files, { path: index.path, content: index.text }];
  const named = all.map(({ path, content }) => ({ path: `${folder.shown}/${path}`, content }));
  if (call.flags.dryRun === undefined) write(folder, files, named);
  if (call.flags.dryRun === undefined && index !== null) writeIndex(folder, index);
  await call.host.print(report(named, call.flags));
  return 0;
}

function spell(plans: readonly MigrationPlan[], style: MigrationStyle): readonly GeneratedFile[] {
  return plans.flatMap((plan) => {
    const refusal = style.check(plan);
    if (refusal !== null) throw usageOf(refusal);
    return generate(plan, style);
  });
}

/** The style by its name; a template takes the place of its migration, its test, or both. */
async function styleOf({ flags, host }: Call<NewFlags>, configured: string): Promise<MigrationStyle> {
  const id = flags.style ?? configured;
  const style = STYLES.find((known) => known.id === id);
  if (style === undefined)
    throw new UsageError(`"${id}" is no style of migrations.`, `Known: ${STYLES.map((known) => known.id).join(', ')}.`);
  if (flags.template === undefined) return style;
  const { migration, test } = await loadModule(resolve(host.cwd, flags.template), flags.template);
  if (typeof migration !== 'function' && typeof test !== 'function') {
    throw new UsageError(
      `${flags.template} exports neither "migration" nor "test".`,
      'Each takes the plan and returns the text of its file.',
    );
  }
  const spelt = (template: unknown, own: (plan: MigrationPlan) => string) => (plan: MigrationPlan) =>
    typeof template === 'function' ? String(template(plan)) : own(plan);
  return { ...style, migration: spelt(migration, style.migration), test: spelt(test, style.test) };
}

/** All or nothing: a name that is taken is found before the first file is written. */
function write(folder: MigrationsFolder, files: readonly GeneratedFile[], named: readonly GeneratedFile[]): void {
  const taken = files.findIndex(({ path }) => folder.files.has(path));
  if (taken >= 0) {
    throw new UsageError(`${named[taken]?.path} exists already.`, 'Users may have run it: it is history and is never overwritten.');
  }
  const disk = openDisk(folder.project);
  for (const [at, { path, content }] of files.entries()) {
    const outcome = disk.create(`${folder.dir}/${path}`, content);
    if (outcome.kind === 'failed') throw new UsageError(`${named[at]?.path}: ${outcome.message}`);
  }
}

function writeIndex({ project, dir }: MigrationsFolder, index: FolderIndex): void {
  const disk = openDisk(project);
  const path = `${dir}/${index.path}`;
  const bytes = new TextEncoder();
  const outcome =
    index.kind === 'new' ? disk.create(path, index.text) : disk.replace(path, bytes.encode(index.before), bytes.encode(index.text));
  if (outcome.kind === 'failed')
    throw new UsageError(`${index.path}: ${outcome.message}`, 'The migrations are written, and not yet in the index.');
}

function report(files: readonly GeneratedFile[], flags: Call<NewFlags>['flags']): string {
  if (flags.format === 'json') return `${JSON.stringify({ files }, null, 2)}\n`;
  if (flags.dryRun === undefined) return files.map(({ path }) => `wrote ${path}\n`).join('');
  return files.map(({ path, content }) => `==> ${path} <==\n${content}`).join('\n');
}
