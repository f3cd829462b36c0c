import type { Evidence, Reference } from '../../core/place.js';

/** What a place does with a name, that others of the same name should know. */
export interface Standing {
  readonly what: 'compared' | 'key' | 'type' | 'registry' | 'test' | 'fixture';
  readonly text: string;
  readonly path: string;
  readonly line: number;
}

interface Told extends Standing {
  /** One object for all who are told, which are many. */
  readonly evidence: Evidence;
}

export type NamesIndex = ReadonlyMap<string, readonly Told[]>;

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

/** Null for what nobody needs to know. `context`: that of its place. */
export function standingOf(reference: Reference, context: string): Standing | null {
  const { text, path, line } = reference;
  const what = sortOf(reference, context);
  return what && { what, text, path, line };
}

/** One pass over all standings: where else does each exact ID stand? */
export function indexNames(standings: Iterable<Standing | null>): NamesIndex {
  const index = new Map<string, Told[]>();
  for (const standing of standings) {
    if (standing === null) continue;
    const { what, text, path, line } = standing;
    const known = index.get(text) ?? [];
    if (known.filter((each) => each.what === what).length >= MOST_PER_SORT) continue;
    const words = `also ${WORDS[what]} in ${path}:${line}`;
    known.push({ ...standing, evidence: { claim: 'elsewhere', value: what, strength: 'weak', words, path } });
    index.set(text, known);
  }
  return index;
}

export function elsewhereEvidence(reference: Reference, index: NamesIndex): readonly Evidence[] {
  const others = (index.get(reference.text) ?? []).filter(({ path, line }) => path !== reference.path || line !== reference.line);
  // What stands in the same file every run sees; the rest is worth knowing, and changes no verdict.
  return others.map(({ path, evidence }) => (path === reference.path ? { ...evidence, strength: 'strong' } : evidence));
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
