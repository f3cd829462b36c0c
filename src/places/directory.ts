import { copyOf } from '../core/text.js';
import type { EntryPoint, Surface } from '../surfaces/surface.js';

/** Who answers under an import, a module or a host: the entry points of all surfaces, indexed once a run. */
export interface Directory {
  entryPoint(module: string, name: string): { readonly surface: string; readonly entry: EntryPoint } | null;
  surfaceOfModule(module: string): string | null;
  surfaceOfHost(host: string): string | null;
}

const directories = new WeakMap<readonly Surface[], Directory>();

export function directoryOf(surfaces: readonly Surface[]): Directory {
  const known = directories.get(surfaces);
  if (known) return known;
  const entries = surfaces.flatMap(({ id, entryPoints }) => entryPoints.map((entry) => ({ surface: id, entry })));
  const isModule = (entry: EntryPoint, module: string): boolean =>
    entry.module.endsWith('*') ? module.startsWith(entry.module.slice(0, -1)) : entry.module === module;
  const byModule = new Map<string, typeof entries>();
  const entriesOf = (module: string): typeof entries => {
    const known = byModule.get(module);
    if (known) return known;
    const own = entries.filter(({ entry }) => isModule(entry, module));
    byModule.set(copyOf(module), own);
    return own;
  };
  const directory: Directory = {
    entryPoint(module, name) {
      const own = entriesOf(module);
      // `require('…')` of a package whose class is its default export gives that class.
      const names = name === '*' ? ['*', 'default'] : [name, '*'];
      return names.map((each) => own.find(({ entry }) => entry.name === each)).find((found) => found !== undefined) ?? null;
    },
    surfaceOfModule: (module) => entriesOf(module).find(({ entry }) => entry.role !== 'wrapper')?.surface ?? null,
    surfaceOfHost: (host) => surfaces.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`)))?.id ?? null,
  };
  directories.set(surfaces, directory);
  return directory;
}
