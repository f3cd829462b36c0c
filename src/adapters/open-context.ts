import { openCatalog } from '../catalog/open-catalog.js';
import type { TargetPolicy } from '../core/configuration.js';
import type { Disk, WritableDisk } from '../core/disk.js';
import type { RunContext } from '../engine/context.js';
import { below, type LoadedConfiguration, loadConfiguration } from '../node/load-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { readChosenCatalog } from '../node/read-chosen-catalog.js';
import { readVersion } from '../node/version.js';
import { createRecogniser } from '../surfaces/recognise.js';

/** What a host may set beside the configuration that is found. */
export interface HostOptions {
  readonly config?: string;
  /** A catalog file instead of the shipped one; `UNPIN_CATALOG` where it is not given. */
  readonly catalog?: string;
  /** ISO day; the current one in UTC where it is not given. */
  readonly today?: string;
  readonly to?: TargetPolicy;
}

/** A run that sees one file at a time, rooted in the current folder. @throws UsageError where the configuration is wrong */
export async function openContext(options: HostOptions): Promise<{ readonly context: RunContext; readonly disk: WritableDisk }> {
  const disk = openDisk(process.cwd());
  const loaded = await loadConfiguration(disk.root, options.config ?? null, process.env);
  return { context: contextOf(loaded, disk, options), disk };
}

/** The same over a configuration that is loaded already. */
export function contextOf(
  { configuration, project }: LoadedConfiguration,
  disk: Disk,
  { catalog: file, today, to }: HostOptions,
): RunContext {
  const { catalog } = openCatalog(readChosenCatalog(file, process.env, disk.root), configuration.catalog);
  return {
    version: readVersion(),
    base: below(project, disk.root),
    configuration: to ? { ...configuration, to } : configuration,
    catalog,
    recogniser: createRecogniser(catalog, configuration.app),
    disk,
    project: null,
    today: today ?? new Date().toISOString().slice(0, 10),
  };
}
