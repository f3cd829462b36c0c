/** Whether what is kept of a file would hold a codename in clear: caches and shards lie where more people read than in the repository. */
export function secretTest(codenames: readonly string[]): (path: string, said: unknown) => boolean {
  if (codenames.length === 0) return () => false;
  const spelt = codenames.map((codename) => JSON.stringify(codename).slice(1, -1).toLowerCase());
  return (path, said) => {
    const stored = JSON.stringify([path, said]).toLowerCase();
    return spelt.some((codename) => stored.includes(codename));
  };
}
