import type { Configuration, Preference } from '../core/configuration.js';
import { compileGlobs } from '../core/glob.js';

/** The policy of a path: the last override that names it, else the configuration's own. */
export function preferenceFor(path: string, configuration: Configuration): Preference {
  const own = configuration.overrides.filter(({ files, prefer }) => prefer !== undefined && compileGlobs(files)(path));
  return own.at(-1)?.prefer ?? configuration.prefer;
}
