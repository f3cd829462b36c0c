import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of this folder. */
export const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** A file of an installed package, and the version; null where it is not there. */
export function installed(name, path) {
  const folder = beside(join('../../node_modules', name));
  return existsSync(folder) ? { file: join(folder, path), version: manifestOf(folder).version } : null;
}

/** The binary of a package that ships one for each platform as an optional dependency: nothing is downloaded when it is installed. */
export function installedBinary(name, path) {
  const folder = beside(join('../../node_modules', name));
  if (!existsSync(folder)) return null;
  const platforms = Object.keys(manifestOf(folder).optionalDependencies ?? {});
  return platforms.map((each) => installed(each, path)).find((each) => each !== null) ?? null;
}
