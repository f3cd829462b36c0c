import { relative, resolve, sep } from 'node:path';
import { decodeUtf8 } from '../../core/decode.js';
import type { Disk, WritableDisk } from '../../core/disk.js';
import { UsageError } from '../../core/errors.js';
import type { FixPlan } from '../../core/fix-plan.js';
import { compileGlobs } from '../../core/glob.js';
import { maskCodenames } from '../../core/mask.js';
import { bytesAfter, textAfter } from '../../core/planned-text.js';
import type { Recipe } from '../../core/recipe.js';
import type { RunContext } from '../../engine/context.js';
import { planFix } from '../../engine/fix.js';
import { planEmission } from '../../engine/plan-emission.js';
import { scan } from '../../engine/scan.js';
import { languageOf } from '../../languages/index.js';
import { loadCompiler } from '../../languages/typescript/compiler.js';
import { nodeFileSystem } from '../../node/file-system.js';
import { openJournals } from '../../node/journals.js';
import { below } from '../../node/load-configuration.js';
import { workTreeOf } from '../../node/project.js';
import { readFolder } from '../../node/read-folder.js';
import { stateFolder } from '../../node/state-folder.js';
import { type HostOptions, openContext } from '../open-context.js';

/** The part of jscodeshift's arguments that is used. */
export interface FileInfo {
  readonly path: string;
  readonly source: string;
}

export interface Api {
  report(message: string): void;
}

/** jscodeshift hands through every flag that it does not know. */
export interface Options extends HostOptions {
  readonly dry?: boolean;
  readonly unsafe?: boolean;
  readonly allowUpgrade?: boolean;
  readonly emitMigrations?: string;
}

/** The new text of a file, or undefined where nothing in it is to be rewritten. What keeps a file from being read or changed is reported. */
export type Run = (recipe: Recipe, file: FileInfo, api: Api) => Promise<string | undefined>;

/** Reads the configuration, and loads all that will be required: later the loader of jscodeshift is back. */
export async function openTransform(options: Options): Promise<Run> {
  loadCompiler();
  const { context, disk } = await openContext(options).catch(explain);
  const isIgnored = compileGlobs(context.configuration.ignore);
  return async (recipe, file, api) => {
    const path = relative(disk.root, resolve(file.path)).replaceAll(sep, '/');
    if (languageOf(path) === null || isIgnored(context.base + path)) return undefined;

    const alone: RunContext = { ...context, disk: only(path, bytesOf(file, path, disk), disk) };
    const report = await scan({ files: [path], skips: [], notices: [] }, alone);
    for (const { cause, message } of report.skips) api.report(`not read (${cause}): ${message}`);
    const plan = planFix(report, alone, { unsafe: options.unsafe ?? false, upgrade: options.allowUpgrade ?? false }, recipe);
    for (const { reason, message } of plan.refused) throw new Error(`left whole (${reason}): ${message}`);
    const [planned] = plan.files;
    if (!planned) return undefined;
    if (options.emitMigrations !== undefined && !options.dry) emit(plan, options.emitMigrations, context, disk, api);
    return textAfter(planned);
  };
}

/** jscodeshift decodes leniently: a byte that is no UTF-8 has become U+FFFD and would be written so. The file's own bytes tell. */
function bytesOf({ source }: FileInfo, path: string, disk: Disk): Uint8Array {
  const read = source.includes('\ufffd') ? disk.read(path) : null;
  return read?.kind === 'bytes' && decodeUtf8(read.bytes) === null ? read.bytes : new TextEncoder().encode(source);
}

function only(path: string, bytes: Uint8Array, disk: Disk): Disk {
  return { root: disk.root, read: (asked) => (asked === path ? { kind: 'bytes', bytes } : disk.read(asked)) };
}

/** Every worker of jscodeshift adds to the one folder and its one index: one at a time, so that none writes over what another has added. */
function emit(plan: FixPlan, folder: string, context: RunContext, disk: WritableDisk, api: Api): void {
  const absolute = resolve(folder);
  const journals = openJournals(nodeFileSystem, stateFolder(process.env), workTreeOf(disk.root) ?? disk.root);
  const release = attempt(() => journals.lock());
  try {
    const emission = planEmission(plan, below(disk.root, absolute), readFolder(absolute), context);
    const { created, files } = emission.plan;
    const outcomes = [
      ...created.map(({ path, content }) => ({ path, outcome: disk.create(path, content) })),
      ...files
        .filter(({ entries }) => entries !== undefined)
        .map((file) => ({ path: file.path, outcome: disk.replace(file.path, file.before, bytesAfter(file)) })),
    ];
    for (const { path, outcome } of outcomes) if (outcome.kind === 'failed') api.report(`${path}: ${outcome.message}`);
    for (const notice of emission.notices) api.report(maskCodenames(notice, Object.keys(context.configuration.app.codenames)));
  } finally {
    release();
  }
}

function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): never {
  throw error instanceof UsageError ? new Error(error.hint ? `${error.message}. ${error.hint}` : error.message) : error;
}
