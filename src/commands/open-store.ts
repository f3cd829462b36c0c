import { resolve } from 'node:path';
import type { StampsOf } from '../core/stamps.js';
import type { RunContext } from '../engine/context.js';
import { type FactsCache, openFactsCache } from '../engine/reading/facts-cache.js';
import { openLinks, packLinks } from '../engine/reading/link-cache.js';
import type { FactsStore } from '../engine/reading/read-files.js';
import { DamagedCache } from '../engine/reading/sealed.js';
import { secretTest } from '../engine/reading/secret-test.js';
import { type CacheFile, openCacheFile } from '../node/cache-file.js';
import { cacheFolder } from '../node/cache-folder.js';
import { readVersion } from '../node/version.js';
import type { LinkStore } from '../places/link/memory.js';
import type { Host } from './command.js';
import type { ReadingFlags } from './reading-options.js';

/** Where caches lie, and who is told that one is of no use. */
export interface CachePlace {
  readonly folder: string;
  notice(line: string): void;
}

export interface FactsFile extends FactsStore {
  /** Reads it now, for the next `open`. */
  readAhead(): void;
}

/** Null for a run that keeps nothing. */
export function cachePlace({ cache, cacheLocation }: ReadingFlags, { cwd, environment, notice }: Host): CachePlace | null {
  const folder = cacheLocation === undefined ? cacheFolder(environment) : resolve(cwd, cacheLocation);
  return folder === null || cache === false ? null : { folder, notice };
}

/** The store of a tree, for one version, catalog and configuration: whatever may change what a file says is part of its key. */
export function openStore(place: CachePlace, context: RunContext, stampsOf: StampsOf): FactsFile {
  const { version, catalog, base, configuration, disk } = context;
  const key = [version, catalog.version, disk.root, base, configuration.app, configuration.migrations.dir];
  const file = openCacheFile(place.folder, key, '.facts');
  const read = (): FactsCache => {
    const now = Date.now();
    return unlessDamaged(file, place, (bytes) => openFactsCache(bytes, now));
  };
  let ahead: FactsCache | null = null;
  return {
    stampsOf,
    readAhead() {
      ahead = read();
    },
    open() {
      const cache = ahead ?? read();
      ahead = null;
      return cache;
    },
    close: (cache) => save(file, place, cache.close()),
  };
}

/** The store of what links ask in the project at `root`: its files answer whatever the catalog and the rest of the configuration are. */
export function openLinkStore(place: CachePlace, root: string, codenames: readonly string[], stampsOf: StampsOf): LinkStore {
  const file = openCacheFile(place.folder, [readVersion(), root], '.links');
  const isSecret = secretTest(codenames);
  let opened = 0;
  return {
    stampsOf,
    open() {
      opened = Date.now();
      return unlessDamaged(file, place, openLinks);
    },
    close: (memory) => save(file, place, packLinks(memory, isSecret, opened)),
  };
}

function unlessDamaged<Cache>(file: CacheFile, { notice }: CachePlace, open: (bytes: Uint8Array | null) => Cache): Cache {
  try {
    return open(file.load());
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    notice(`the cache ${file.path} is damaged; every file is read again`);
    return open(null);
  }
}

function save(file: CacheFile, { notice }: CachePlace, parts: Iterable<Uint8Array> | null): void {
  const refusal = parts && file.save(parts);
  if (refusal) notice(`the cache ${file.path} cannot be written: ${refusal}; the next run reads every file again`);
}
