import { posix } from 'node:path';

/** What may stand behind a specifier to make it a file. */
export const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.mjs',
];

interface Placed {
  readonly path: string;
  /** Its place in the list of files. */
  readonly at: number;
}

/** `@/config/models`, `~/models`, `src/models`: the one file whose path ends so, nearest to the asker; null where there is none. */
export function createAliases(files: readonly string[]): (from: string, specifier: string) => string | null {
  // Made for the first alias: it holds every path once more, and many projects have none.
  let byName: ReadonlyMap<string, readonly Placed[]> | null = null;
  const known = new Map<string, readonly Placed[]>();
  const endingIn = (tail: string): readonly Placed[] => {
    const grouped = byName ?? groupByName(files);
    byName = grouped;
    const found = known.get(tail) ?? ENDINGS.flatMap((ending) => filesEndingIn(`/${tail}${ending}`, grouped));
    known.set(tail, found);
    return found;
  };
  return (from, specifier) => {
    const tail = /^(?:@\/|~\/?|#\/?|\$lib\/|src\/)(.+)$/.exec(specifier)?.[1]?.replace(/\.[cm]?js$/, '');
    if (tail === undefined) return null;
    const [nearest] = endingIn(tail).toSorted((a, b) => shared(from, b.path) - shared(from, a.path) || a.at - b.at);
    return nearest?.path ?? null;
  };
}

function filesEndingIn(end: string, byName: ReadonlyMap<string, readonly Placed[]>): readonly Placed[] {
  return (byName.get(posix.basename(end)) ?? []).filter(({ path }) => `/${path}`.endsWith(end));
}

function groupByName(files: readonly string[]): ReadonlyMap<string, readonly Placed[]> {
  const byName = new Map<string, Placed[]>();
  files.forEach((path, at) => {
    const name = posix.basename(path);
    const group = byName.get(name);
    if (group) group.push({ path, at });
    else byName.set(name, [{ path, at }]);
  });
  return byName;
}

function shared(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
