import type { RunContext } from '../engine/context.js';
import { DamagedCache, type FactsCache, openFactsCache } from '../engine/reading/facts-cache.js';
import type { FactsStore } from '../engine/reading/read-files.js';
import { openCacheFile } from '../node/cache-file.js';

/** The store of a tree, for one version, catalog and configuration: whatever may change what a file says is part of its key. */
export function openStore(folder: string, context: RunContext, notice: (line: string) => void): FactsStore {
  const { version, catalog, base, configuration, disk } = context;
  const file = openCacheFile(folder, [version, catalog.version, disk.root, base, configuration.app, configuration.migrations.dir]);
  return {
    open() {
      const now = Date.now();
      try {
        return openFactsCache(file.load(), now);
      } catch (error) {
        if (!(error instanceof DamagedCache)) throw error;
        notice(`the cache ${file.path} is damaged; every file is read again`);
        return openFactsCache(null, now);
      }
    },
    close(cache: FactsCache) {
      const bytes = cache.close();
      const refusal = bytes && file.save(bytes);
      if (refusal) notice(`the cache ${file.path} cannot be written: ${refusal}; the next run reads every file again`);
    },
  };
}
