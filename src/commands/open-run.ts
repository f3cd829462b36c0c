import { loadCatalog } from '../catalog/load-catalog.js';
import type { TargetPolicy } from '../core/configuration.js';
import type { WritableDisk } from '../core/disk.js';
import type { ScanReport } from '../core/report.js';
import type { RunContext } from '../engine/context.js';
import { scan } from '../engine/scan.js';
import { languageOf } from '../languages/index.js';
import { listFiles } from '../node/list-files.js';
import { below, loadConfiguration } from '../node/load-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { readVersion } from '../node/version.js';
import type { Project } from '../places/link/project.js';
import { createRecogniser } from '../surfaces/recognise.js';
import type { Call } from './command.js';

/** Flags of every command that scans; `ignore` is false with `--no-ignore`. */
export interface ScanFlags {
  readonly fileOnly?: true;
  readonly ignore: boolean;
  readonly allowEmpty?: true;
  /** Instead of that of the configuration. */
  readonly to?: TargetPolicy;
}

/** What a command works with. Opened once; everything that is wrong with it is a UsageError. */
export interface Run {
  readonly context: RunContext;
  /** The folder of the run, that of the context too, but to write. */
  readonly disk: WritableDisk;
  /** Absolute: the work tree, or the folder of the configuration. */
  readonly projectFolder: string;
  /** Lists what the arguments of the command name, reads and judges it, and says the notices. */
  scan(): Promise<ScanReport>;
}

/** The folder in which names are followed: the work tree or the folder of the configuration, whatever the run itself looks at. */
function openProject(folder: string, ignore: readonly string[]): Project {
  const disk = openDisk(folder);
  return {
    disk,
    async list() {
      const options = { ignore, base: '', isIgnoring: true, isAllowingEmpty: true, isClaimed: (path: string) => languageOf(path) !== null };
      return (await listFiles(disk.root, [], options)).files;
    },
  };
}

export async function openRun({ arguments: paths, flags, host }: Call<ScanFlags>): Promise<Run> {
  const disk = openDisk(host.cwd);
  const { configuration: written, project } = await loadConfiguration(disk.root, flags.config ?? null, host.environment);
  const configuration = flags.to ? { ...written, to: flags.to } : written;
  const catalog = loadCatalog();
  const context: RunContext = {
    version: readVersion(),
    base: below(project, disk.root),
    configuration,
    catalog,
    recogniser: createRecogniser(catalog, configuration.app),
    disk,
    project: flags.fileOnly ? null : openProject(project, configuration.ignore),
    today: flags.today,
  };
  return {
    context,
    disk,
    projectFolder: project,
    async scan() {
      const listing = await listFiles(disk.root, paths, {
        ignore: configuration.ignore,
        base: context.base,
        isIgnoring: flags.ignore,
        isAllowingEmpty: flags.allowEmpty ?? false,
        isClaimed: (path) => languageOf(path) !== null,
      });
      const report = await scan(listing, context);
      for (const notice of report.notices) host.notice(notice);
      return report;
    },
  };
}
