/** One version of one upstream package that was read for the catalog: what gives the `npm:` sources of the rows their day. */
export interface CatalogRead {
  readonly package: string;
  readonly version: string;
  /** ISO day of the first reading. */
  readonly on: string;
  /** Names found, by file and symbol. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The ISO day on which a source was read: from the source's own words, or from the readings; null where neither says. */
export function dayOfSource(source: string, reads: readonly CatalogRead[]): string | null {
  const [, name, version] = /^npm:(@?[^@:]+)@([^:\s]+)/.exec(source) ?? [];
  const read = reads.find((each) => each.package === name && each.version === version);
  return read?.on ?? /\b20\d\d-\d\d-\d\d\b/.exec(source)?.[0] ?? null;
}
