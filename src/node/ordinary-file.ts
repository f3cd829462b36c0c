import { statSync } from 'node:fs';
import { codeOf } from './failure.js';

/** Configurations, lists and manifests that people write are far smaller. */
const MAX_BYTES = 4_000_000;
const MB = 1_000_000;

/**
 * Why a file that a repository brings along is not to be read: its name may lead to a device or a pipe, which never ends. Null where it may
 * be, and where there is none.
 */
export function oddity(path: string, most: number = MAX_BYTES): string | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (!stats.isFile()) return 'is no ordinary file';
    return stats.size > most ? `has ${(stats.size / MB).toFixed(1)} MB, over the limit of ${most / MB} MB` : null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
