import { dirname, relative, sep } from 'node:path';
import { type Configuration, DEFAULT_CONFIGURATION } from '../core/configuration.js';
import type { Spot } from '../core/suppression.js';
import type { GivenConfiguration } from './configuration-schema.js';
import { findConfiguration } from './find-configuration.js';
import { workTreeOf } from './project.js';
import type { Environment } from './read-codenames.js';

export interface LoadedConfiguration {
  /** Defaults filled in, codenames read, globs and `migrations.dir` relative to `project`. */
  readonly configuration: Configuration;
  /** Top of the git work tree; without one the folder of the configuration, or `cwd`. Absolute. */
  readonly project: string;
  /** The file that was read, absolute; null where there is none. */
  readonly file: string | null;
  /** Whether it has `migrations`: without, a folder of that name may belong to anything. */
  readonly hasMigrations: boolean;
}

/**
 * Globs are written relative to the folder of the configuration, or to `cwd`, a real path, where the file was named with `--config`.
 * @throws UsageError for everything that is wrong with it
 */
export async function loadConfiguration(cwd: string, explicit: string | null, environment: Environment): Promise<LoadedConfiguration> {
  const found = await findConfiguration(cwd, explicit);
  const workTree = workTreeOf(cwd);
  if (!found) {
    const project = workTree ?? cwd;
    const { migrations } = DEFAULT_CONFIGURATION;
    return {
      configuration: { ...DEFAULT_CONFIGURATION, migrations: { ...migrations, dir: below(project, cwd) + migrations.dir } },
      project,
      file: null,
      hasMigrations: false,
    };
  }
  const { checkConfiguration } = await import('./check-configuration.js');
  const { locateSuppressions } = await import('./locate-suppressions.js');
  const { readCodenames } = await import('./read-codenames.js');
  const given = checkConfiguration(found.content, found.name);
  const folder = dirname(found.path);
  const origin = explicit === null ? folder : cwd;
  const project = workTree ?? origin;
  const injected = given.app?.codenamesFrom ? readCodenames(given.app.codenamesFrom, folder, environment) : {};
  const spots = locateSuppressions(found, given.suppressions?.length ?? 0);
  const configuration = complete(given, injected, spots, below(project, origin));
  return { configuration, project, file: found.path, hasMigrations: given.migrations !== undefined };
}

/** Where a folder lies below another: `packages/app/`, or empty where they are the same. */
export function below(top: string, folder: string): string {
  const path = relative(top, folder).replaceAll(sep, '/');
  return path === '' ? '' : `${path}/`;
}

function complete(
  given: GivenConfiguration,
  injected: Readonly<Record<string, string>>,
  spots: readonly Spot[],
  prefix: string,
): Configuration {
  const rebase = (globs: readonly string[]): readonly string[] => globs.map((glob) => prefix + glob.replace(/^\.\//, ''));
  const { app, migrations } = DEFAULT_CONFIGURATION;
  const sinks = { ...app.sinks, ...given.app?.sinks };
  return {
    app: {
      aliases: given.app?.aliases ?? app.aliases,
      codenames: { ...given.app?.codenames, ...injected },
      modifiers: given.app?.modifiers ?? app.modifiers,
      sinks: { ...sinks, settings: sinks.settings.map(({ files, keys }) => ({ files: rebase(files), keys })) },
    },
    prefer: given.prefer ?? DEFAULT_CONFIGURATION.prefer,
    to: given.to ?? DEFAULT_CONFIGURATION.to,
    overrides: (given.overrides ?? []).map((override) => ({ ...override, files: rebase(override.files) })),
    rules: given.rules ?? {},
    suppressions: spots.flatMap((spot, at) => {
      const entry = given.suppressions?.[at];
      return entry ? [{ ...spot, name: null, until: null, ...entry, files: rebase(entry.files) }] : [];
    }),
    ignore: rebase(given.ignore ?? []),
    migrations: { ...migrations, ...given.migrations, dir: prefix + (given.migrations?.dir ?? migrations.dir).replace(/^\.\/|\/+$/g, '') },
    catalog: { ...DEFAULT_CONFIGURATION.catalog, ...given.catalog },
  };
}
