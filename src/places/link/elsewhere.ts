import type { Evidence, Reference } from '../../core/place.js';

/** What another place of the same project does with the same exact name. */
export interface Standing {
  readonly what: 'compared' | 'key' | 'type' | 'registry' | 'test' | 'fixture';
  readonly path: string;
  readonly line: number;
}

export type NamesIndex = ReadonlyMap<string, readonly Standing[]>;

/** Per name, what is worth saying: more places of one sort say no more. */
const MOST_PER_SORT = 3;

const WORDS: Readonly<Record<Standing['what'], string>> = {
  compared: 'compared',
  key: 'a key',
  type: 'a type',
  registry: 'a row of a list',
  test: 'tested',
  fixture: 'recorded',
};

/** One pass over all references: where else does each exact ID stand? */
export function indexNames(references: readonly (readonly [Reference, string])[]): NamesIndex {
  const index = new Map<string, Standing[]>();
  for (const [reference, context] of references) {
    const what = sortOf(reference, context);
    if (what === null) continue;
    const known = index.get(reference.text) ?? [];
    if (known.filter((each) => each.what === what).length >= MOST_PER_SORT) continue;
    known.push({ what, path: reference.path, line: reference.line });
    index.set(reference.text, known);
  }
  return index;
}

export function elsewhereEvidence(reference: Reference, index: NamesIndex): readonly Evidence[] {
  const others = (index.get(reference.text) ?? []).filter(({ path, line }) => path !== reference.path || line !== reference.line);
  return others.map(({ what, path, line }) => ({
    claim: 'elsewhere',
    value: what,
    // What stands in the same file every run sees; the rest is worth knowing, and changes no verdict.
    strength: path === reference.path ? ('strong' as const) : ('weak' as const),
    words: `also ${WORDS[what]} in ${path}:${line}`,
    path,
  }));
}

function sortOf(reference: Reference, context: string): Standing['what'] | null {
  if (!reference.whole) return null;
  if (context === 'test' || context === 'fixture') return context;
  if (context !== 'product' && context !== 'registry' && context !== 'example' && context !== 'script') return null;
  if (reference.role === 'comparison') return 'compared';
  if (reference.role === 'key' || reference.role === 'json-key') return 'key';
  if (reference.role === 'type') return 'type';
  return context === 'registry' ? 'registry' : null;
}
