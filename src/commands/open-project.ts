import type { Configuration } from '../core/configuration.js';
import type { Disk } from '../core/disk.js';
import type { Listing } from '../core/listing.js';
import type { StampsOf } from '../core/stamps.js';
import { languageOf } from '../languages/index.js';
import { listFiles } from '../node/list-files.js';
import { openDisk } from '../node/open-disk.js';
import { openIndex } from '../node/open-index.js';
import { createStamper } from '../node/stamp-files.js';
import type { Project } from '../places/link/project.js';
import type { Choice } from './choose-files.js';
import { type CachePlace, openLinkStore } from './open-store.js';

/** What a run at the top of the project has opened and found out already. */
export interface Top {
  readonly disk: Disk;
  readonly stampsOf: StampsOf;
  /** Null where it has listed something else than all of it. */
  listed(): Promise<Listing> | null;
}

/** The folder in which names are followed: the work tree or the folder of the configuration, whatever the run itself looks at. */
export async function openProject(
  kind: Choice['project'],
  folder: string,
  { ignore, app }: Configuration,
  place: CachePlace | null,
  top: Top | null,
): Promise<Project | null> {
  if (kind === 'none') return null;
  const index = kind === 'index' ? await openIndex(folder) : null;
  const disk = index ?? top?.disk ?? openDisk(folder);
  const options = { ignore, base: '', isIgnoring: true, isAllowingEmpty: true, isClaimed: (path: string) => languageOf(path) !== null };
  return {
    disk,
    async list() {
      const { files } = await (top?.listed() ?? listFiles(disk.root, [], options));
      return index ? files.filter(index.has) : files;
    },
    store: place && !index ? openLinkStore(place, disk.root, Object.keys(app.codenames), top?.stampsOf ?? createStamper(disk)) : null,
  };
}
