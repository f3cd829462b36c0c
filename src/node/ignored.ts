import { compileGlobs } from '../core/glob.js';
import { BUILD_OUTPUT, NEVER_SOURCES } from './default-ignores.js';

/** What is left out below one path that was named. Naming a path lifts the ignores that cover the path itself. */
export interface Ignores {
  /** Who ignores the named path itself: `by default`, `by the configuration`; null where nobody does. */
  readonly lifted: string | null;
  /** `path` is relative to the root of the run and lies below the named one. */
  covers(path: string, isTracked: boolean): boolean;
}

const isNeverSource = compileGlobs(NEVER_SOURCES);
const isBuildOutput = compileGlobs(BUILD_OUTPUT);

/** `configured` and `projectBase`: globs of the configuration, relative to the project, and where the root lies in it (`packages/app/` or empty). */
export function ignoresBelow(base: string, configured: readonly string[], projectBase: string): Ignores {
  const project = projectBase + base;
  const own = configured.filter((glob) => !compileGlobs([glob])(project));
  const isConfigured = compileGlobs(own);
  const inner = base === '' ? 0 : base.length + 1;
  return {
    lifted: own.length < configured.length ? 'by the configuration' : isNeverSource(base) || isBuildOutput(base) ? 'by default' : null,
    covers(path, isTracked) {
      const below = path.slice(inner);
      return isConfigured(projectBase + path) || isNeverSource(below) || (!isTracked && isBuildOutput(below));
    },
  };
}
