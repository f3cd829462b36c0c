import { createCatalog } from '../../src/catalog/create-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { identify } from './derive-row.js';
import { type Fact, packageOf, type Reading, rankOf, sourceKey } from './fact.js';
import { keyOf, type Ledger } from './ledger.js';
import { linkSnapshots } from './link-snapshots.js';
import { markDeprecated, markUnsupported, setRetirement } from './merge-lifecycle.js';
import { readName } from './read-name.js';

/** Adds what the readings say. No row is dropped and no fact forgotten: what is superseded becomes a conflict or a last sighting. */
export function merge(ledger: Ledger, readings: readonly Reading[], today: string): Ledger {
  const rows = new Map(ledger.rows.map((row) => [keyOf(row), row]));
  const facts = readings.flatMap((reading) => reading.facts);
  for (const row of newRows(ledger, facts)) rows.set(keyOf(row), row);
  for (const fact of facts) {
    const row = rows.get(keyOf(fact));
    if (row) rows.set(keyOf(fact), amend(row, fact, today));
  }
  const listedNow = new Set(facts.flatMap((fact) => (fact.kind === 'listed' ? [`${keyOf(fact)} ${packageOf(fact.source)?.name}`] : [])));
  for (const [key, row] of rows) rows.set(key, withSightings(row, listedNow, readings, ledger));
  return { asOf: today, rows: linkSnapshots([...rows.values()]), reads: withReadings(ledger, readings, today) };
}

function newRows(ledger: Ledger, facts: readonly Fact[]): readonly ModelRow[] {
  const known = new Set(ledger.rows.flatMap((row) => [keyOf(row), ...row.aliases.map((id) => keyOf({ surface: row.surface, id }))]));
  const catalog = createCatalog(ledger.rows, ledger.asOf);
  const fresh = new Map<string, ModelRow>();
  for (const fact of facts) {
    const { surface, id, source } = fact;
    const key = keyOf(fact);
    if (fact.kind !== 'listed' || fact.trust === 'cross-check' || known.has(key) || fresh.has(key)) continue;
    const read = readName(surface, id);
    if (read.kind !== 'read') throw new Error(`${key} was read, and cannot be read again`);
    const identity = identify(read.name, read.publisher, catalog);
    // What a list of today has for the first time is in service.
    const stated = { status: 'active', source } as const;
    fresh.set(key, { id, surface, publisher: read.publisher, ...identity, stated, aliases: [], sources: [source] });
  }
  return [...fresh.values()];
}

function amend(row: ModelRow, fact: Fact, today: string): ModelRow {
  return withSource(told(row, fact, today), fact.source);
}

function told(row: ModelRow, fact: Fact, today: string): ModelRow {
  switch (fact.kind) {
    case 'listed':
      return listed(row, fact, today);
    case 'retires':
      return setRetirement(row, fact.on, fact.source, today);
    case 'deprecated':
      return markDeprecated(row, fact.source);
    case 'not-a-model':
      return markUnsupported(row, fact.source);
  }
}

/**
 * A name of which nothing else is known is in service where a list says so that takes out the dead. Where the publisher's promise has run out,
 * standing in a list says too little.
 */
function listed(row: ModelRow, { source, trust }: Extract<Fact, { readonly kind: 'listed' }>, today: string): ModelRow {
  const isDated = row.retiresOn !== undefined || row.deprecatedOn !== undefined;
  const isOverdue = row.stated === undefined && row.retiresNotBefore !== undefined && row.retiresNotBefore <= today;
  if (trust !== 'in-service' || isDated || isOverdue || (row.stated && !isBetter(source, row.stated))) return row;
  return { ...row, stated: { status: 'active', source } };
}

/** A list says only that a name is in service: it makes a statement of the same more believable, and contradicts no other. */
function isBetter(source: string, stated: NonNullable<ModelRow['stated']>): boolean {
  return stated.status === 'active' && rankOf(source) < rankOf(stated.source);
}

/**
 * One list of a package is named, with the version that first had it; the readings tell which version was the last. A version that gave a fact is
 * named whatever came before it.
 */
function withSource(row: ModelRow, source: string): ModelRow {
  const isList = !NOTED.test(source);
  const isKnown = (known: string): boolean =>
    isList ? !NOTED.test(known) && isOfPackage(known, source) : sourceKey(known) === sourceKey(source);
  const gave = [row.lifecycleSource, row.stated?.source].includes(source);
  if (gave ? row.sources.includes(source) : row.sources.some(isKnown)) return row;
  const at = row.sources.findIndex((known) => rankOf(known) > rankOf(source));
  const sources = at < 0 ? [...row.sources, source] : [...row.sources.slice(0, at), source, ...row.sources.slice(at)];
  return { ...row, sources };
}

/** Places of a package that speak of names and do not list what is in service. */
const NOTED = / JSDoc|CHANGELOG|DEPRECATED_MODELS|\(history\)/;

function isOfPackage(one: string, other: string): boolean {
  const name = packageOf(one)?.name;
  return name !== undefined && name === packageOf(other)?.name;
}

/**
 * What a package listed and a newer version does not is gone there; what it lists again is back.
 * @throws Error where the version that a row names does not list it: then the reading is wrong, not the world
 */
function withSightings(row: ModelRow, listedNow: ReadonlySet<string>, readings: readonly Reading[], ledger: Ledger): ModelRow {
  const isListed = (source: string): boolean => listedNow.has(`${keyOf(row)} ${packageOf(source)?.name}`);
  const gone = (row.lastSeen ?? []).filter(({ source }) => !isListed(source));
  for (const source of row.sources) {
    const at = packageOf(source);
    const reading = readings.find((each) => each.package === at?.name);
    const label = source.slice(source.indexOf(':', 4) + 1);
    if (!at || !reading?.covers.includes(`${row.surface} ${label}`) || isListed(source)) continue;
    if (at.version === reading.version) throw new Error(`${keyOf(row)}: the ledger names ${source}, and that version does not list it`);
    if (gone.some((sighting) => isOfPackage(sighting.source, source))) continue;
    const last = ledger.reads.filter((read) => read.package === at.name).at(-1);
    const version = last?.version ?? at.version;
    gone.push({ source: source.replace(`@${at.version}:`, `@${version}:`), on: last?.on ?? ledger.asOf, goneIn: reading.version });
  }
  const { lastSeen: _, stated, ...rest } = row;
  const isStatedGone = stated?.status === 'active' && gone.some(({ source }) => isOfPackage(source, stated.source));
  return { ...rest, ...(stated && !isStatedGone && { stated }), ...(gone.length > 0 && { lastSeen: gone }) };
}

function withReadings(ledger: Ledger, readings: readonly Reading[], today: string): Ledger['reads'] {
  const fresh = readings.filter(
    ({ package: name, version }) => !ledger.reads.some((read) => read.package === name && read.version === version),
  );
  return [...ledger.reads, ...fresh.map(({ package: name, version, counts }) => ({ package: name, version, on: today, counts }))];
}
