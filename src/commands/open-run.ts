import { staleNotice } from '../catalog/age.js';
import type { Configuration, TargetPolicy } from '../core/configuration.js';
import type { WritableDisk } from '../core/disk.js';
import type { Listing } from '../core/listing.js';
import type { ScanReport } from '../core/report.js';
import { parseShard } from '../core/shard.js';
import type { RunContext } from '../engine/context.js';
import type { IsWanted } from '../engine/judge.js';
import type { LintedFolder } from '../engine/observe-migrations.js';
import { createReadFiles, type ReadFiles } from '../engine/reading/read-files.js';
import { scan } from '../engine/scan.js';
import { partOf } from '../engine/shards/listing.js';
import { languageOf } from '../languages/index.js';
import { ignoresBelow } from '../node/ignored.js';
import { listFiles } from '../node/list-files.js';
import { below, loadConfiguration } from '../node/load-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { createStamper } from '../node/stamp-files.js';
import { readVersion } from '../node/version.js';
import { createRecogniser } from '../surfaces/recognise.js';
import type { ChoiceFlags } from './choice-options.js';
import { checkChoice, chooseFiles, type Sources } from './choose-files.js';
import type { Call } from './command.js';
import { catalogOf, givenCatalog } from './open-catalog.js';
import { openProject } from './open-project.js';
import { openReader } from './open-reader.js';
import { cachePlace, openStore } from './open-store.js';
import type { ReadingFlags } from './reading-options.js';

/** Flags of every command that scans; `ignore` is false with `--no-ignore`. */
export interface ScanFlags extends ChoiceFlags, ReadingFlags {
  readonly fileOnly?: true;
  readonly ignore: boolean;
  readonly allowEmpty?: true;
  /** Only that part of the files. */
  readonly shard?: string;
  /** Instead of that of the configuration. */
  readonly to?: TargetPolicy;
}

/** What a command works with. Opened once; everything that is wrong with it is a UsageError. */
export interface Run {
  readonly context: RunContext;
  /** As it stands in its file, whatever this run judges by. */
  readonly written: Configuration;
  /** The folder of the run, that of the context too, but to write. */
  readonly disk: WritableDisk;
  /** Absolute: the work tree, or the folder of the configuration. */
  readonly projectFolder: string;
  /** All that the arguments of the command name. */
  list(): Promise<Listing>;
  readonly readFiles: ReadFiles;
  /** Reads and judges what the arguments name, of a shard its part, or what is handed in; says the notices. `isWanted`: as for `scan`. */
  scan(isWanted?: IsWanted, source?: ScanSource): Promise<ScanReport>;
  /** The folder of migrations; null where lint has nothing to say about it. */
  lintedFolder(): Promise<LintedFolder | null>;
}

export interface ScanSource {
  readonly listing: Listing;
  readonly readFiles: ReadFiles;
}

/** `staged` says what stands for a staged file: its index content, or, for a command that writes, the work tree. `change`: judge by another configuration. */
export async function openRun(
  call: Call<ScanFlags>,
  staged: 'index' | 'work-tree' = 'index',
  change: (written: Configuration) => Configuration = (written) => written,
): Promise<Run> {
  const { arguments: paths, flags, host } = call;
  checkChoice(flags, paths);
  const shard = flags.shard === undefined ? null : parseShard(flags.shard);
  const disk = openDisk(host.cwd);
  const loaded = await loadConfiguration(disk.root, flags.config ?? null, host.environment);
  const { configuration: written, project } = loaded;
  host.conceal(Object.keys(written.app.codenames));
  const configuration = change(flags.to ? { ...written, to: flags.to } : written);
  const given = givenCatalog(call);
  const catalog = catalogOf(call, configuration, given);
  const base = below(project, disk.root);
  const isAllowingEmpty = flags.allowEmpty ?? false;
  let listed: Promise<Listing> | null = null;
  const sources: Sources = {
    disk,
    host,
    isAllowingEmpty,
    paths,
    isIgnored: (path) => flags.ignore && ignoresBelow('', configuration.ignore, base).covers(path, true),
    listAll() {
      listed = listFiles(disk.root, flags.asList ? [] : paths, {
        ignore: configuration.ignore,
        base,
        isIgnoring: flags.ignore,
        isAllowingEmpty,
        isClaimed: (path) => languageOf(path) !== null,
      });
      return listed;
    },
  };
  const choice = await chooseFiles(flags, sources, staged);
  const place = cachePlace(flags, host);
  const stampsOf = createStamper(disk);
  const isWhole = flags.ignore && (flags.asList === true || paths.every((path) => path === '.'));
  const top = base === '' ? { disk, stampsOf, listed: () => (isWhole ? listed : null) } : null;
  const context: RunContext = {
    version: readVersion(),
    base,
    configuration,
    catalog,
    recogniser: createRecogniser(catalog, configuration.app),
    disk: choice.disk,
    project: await openProject(flags.fileOnly ? 'none' : choice.project, project, configuration, place, top),
    today: flags.today,
  };
  const store = place && openStore(place, context, stampsOf);
  // A thread of its own opens the work tree; what stands in the index or came from stdin is here alone.
  const readFiles = choice.disk === disk ? openReader(flags, given, context, store, host) : createReadFiles(context);
  const readAhead = async (): Promise<void> => store?.readAhead();
  const ownSource = async (): Promise<ScanSource> => {
    // Git lists in a process of its own; meanwhile the cache is read.
    const [listing] = await Promise.all([choice.list(), readAhead()]);
    return { listing: shard === null ? listing : partOf(listing, shard, context), readFiles };
  };
  return {
    context,
    written,
    disk,
    projectFolder: project,
    list: choice.list,
    readFiles,
    async scan(isWanted, source) {
      const { listing, readFiles: read } = source ?? (await ownSource());
      const found = await scan(listing, context, read, isWanted);
      const stale = staleNotice(catalog, flags.today);
      const report = stale === null ? found : { ...found, notices: [...found.notices, stale] };
      for (const notice of report.notices) host.notice(notice);
      return report;
    },
    async lintedFolder() {
      // What is about the project as a whole is nothing that one part can say.
      if (shard !== null) return null;
      const { openLintedFolder } = await import('./open-linted-folder.js');
      return openLintedFolder(loaded, context, flags.since ?? null);
    },
  };
}
