import { readFileSync } from 'node:fs';
import { dirname, extname, join, parse, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lilconfig } from 'lilconfig';
import { UsageError } from '../core/errors.js';
import { exists } from './exists.js';
import { failureOf } from './failure.js';
import { oddity } from './ordinary-file.js';
import { parseJson } from './parse-json.js';
import { workTreeOf } from './project.js';

export interface FoundConfiguration {
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly name: string;
  readonly content: unknown;
}

const PLACES = ['unpin.config.json', 'unpin.config.jsonc', 'unpin.config.js', 'unpin.config.mjs', 'unpin.config.ts', 'package.json'];

/**
 * The nearest configuration upward from `cwd` to the top of the git work tree, or of the file system; with `explicit` that file.
 * @throws UsageError where it does not exist, cannot be parsed, or throws
 */
export async function findConfiguration(cwd: string, explicit: string | null): Promise<FoundConfiguration | null> {
  const nameOf = (path: string): string => relative(cwd, path).replaceAll(sep, '/');
  const loader = (path: string): Promise<unknown> => loadFile(path, nameOf(path));
  const loaders = { '.json': loader, '.jsonc': loader, '.js': loader, '.mjs': loader, '.ts': loader };
  const stopDir = workTreeOf(cwd) ?? parse(cwd).root;
  if (explicit === null) checkPlaces(cwd, stopDir, nameOf);
  const searcher = lilconfig('unpin', {
    searchPlaces: PLACES,
    stopDir,
    loaders,
    cache: false,
    ignoreEmptySearchPlaces: false,
  });
  const found = explicit === null ? await searcher.search(cwd) : await searcher.load(checkExplicit(cwd, explicit, Object.keys(loaders)));
  if (!found) return null;
  if (found.isEmpty) throw new UsageError(`${nameOf(found.filepath)} is empty`, 'Write {} where nothing is to be configured.');
  if (explicit !== null && found.config === null)
    throw new UsageError(`${explicit} has no "unpin" key`, 'Add one, or name another file with --config.');
  return { path: found.filepath, name: nameOf(found.filepath), content: found.config };
}

/** The search reads whatever has the name: what cannot be read to its end is refused before, up to the first folder with a configuration. */
function checkPlaces(folder: string, stopDir: string, nameOf: (path: string) => string): void {
  for (const place of PLACES) {
    const odd = oddity(join(folder, place));
    if (odd !== null) throw new UsageError(`${nameOf(join(folder, place))} ${odd}`, 'Name another configuration with --config.');
  }
  const isFound = PLACES.some((place) => place !== 'package.json' && exists(join(folder, place)));
  if (!isFound && folder !== stopDir && folder !== dirname(folder)) checkPlaces(dirname(folder), stopDir, nameOf);
}

function checkExplicit(cwd: string, explicit: string, extensions: readonly string[]): string {
  const path = resolve(cwd, explicit);
  if (!extensions.includes(extname(path)))
    throw new UsageError(`"${explicit}" is no configuration file`, `It ends in ${extensions.join(', ')}.`);
  readText(path, explicit);
  return path;
}

async function loadFile(path: string, name: string): Promise<unknown> {
  if (/\.jsonc?$/.test(path)) {
    const parsed = parseJson(readText(path, name));
    if (parsed.kind === 'broken')
      throw new UsageError(`${name} is not valid JSON: ${parsed.message}`, 'Correct it there: line and column count from 1.');
    return parsed.value ?? {};
  }
  try {
    return path.endsWith('.ts') ? await importTypeScript(path) : (await import(pathToFileURL(path).href)).default;
  } catch (error) {
    throw new UsageError(`${name} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Without jiti's cache: a scan leaves nothing behind. */
async function importTypeScript(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(path, { fsCache: false }).import(path, { default: true });
}

function readText(path: string, name: string): string {
  const odd = oddity(path);
  if (odd !== null) throw new UsageError(`${name} ${odd}`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${failureOf(error).message}`, 'Check the path of --config; `unpin init` writes a first configuration.');
  }
}
