import type { FileScan } from './read-file.js';

/** Whether what is kept of a file would hold a codename in clear: caches and shards lie where more people read than in the repository. */
export function secretTest(codenames: readonly string[]): (path: string, scan: FileScan) => boolean {
  if (codenames.length === 0) return () => false;
  const spelt = codenames.map((codename) => JSON.stringify(codename).slice(1, -1).toLowerCase());
  return (path, scan) => {
    const stored = JSON.stringify([path, scan]).toLowerCase();
    return spelt.some((codename) => stored.includes(codename));
  };
}
