import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogRead } from '../../src/catalog/catalog-read.js';
import { LEDGER_FILES } from '../../src/catalog/load-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';

/** The data of the catalog as it stands in a folder, one file a publisher. */
export interface Ledger {
  readonly asOf: string;
  readonly rows: readonly ModelRow[];
  /** Every version of every package that was ever read, oldest first. Append only. */
  readonly reads: readonly CatalogRead[];
}

export function readLedger(folder: string): Ledger {
  const parse = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { asOf } = parse('ledger.json') as { readonly asOf: string };
  const rows = LEDGER_FILES.flatMap((publisher) => parse(`${publisher}.json`) as readonly ModelRow[]);
  return { asOf, rows, reads: parse('reads.json') as readonly CatalogRead[] };
}

/** Writes the files whose bytes change, and names them. */
export function writeLedger(folder: string, ledger: Ledger): readonly string[] {
  return Array.from(spellLedger(ledger)).flatMap(([name, text]) => {
    const path = join(folder, name);
    if (readFileSync(path, 'utf8') === text) return [];
    writeFileSync(path, text);
    return [name];
  });
}

/** Every file with its text: one row a line, sorted by surface and id, keys in the order of the type. */
export function spellLedger({ asOf, rows, reads }: Ledger): ReadonlyMap<string, string> {
  const lines = (items: readonly object[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
  const files = LEDGER_FILES.map((publisher): [string, string] => {
    const own = rows.filter((row) => row.publisher === publisher).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return [`${publisher}.json`, lines(own.map(ordered))];
  });
  return new Map([...files, ['reads.json', lines(reads)], ['ledger.json', `{ "asOf": "${asOf}" }\n`]]);
}

export function keyOf({ surface, id }: Pick<ModelRow, 'surface' | 'id'>): string {
  return `${surface} ${id}`;
}

const ORDER: readonly (keyof ModelRow)[] = [
  'id',
  'surface',
  'publisher',
  'family',
  'line',
  'version',
  'snapshot',
  'kind',
  'releasedOn',
  'deprecatedOn',
  'retiresOn',
  'retiresNotBefore',
  'lifecycleSource',
  'factSources',
  'stated',
  'replacement',
  'resolvesTo',
  'resolvesToOn',
  'aliases',
  'sources',
  'conflicts',
  'lastSeen',
  'notes',
];

function ordered(row: ModelRow): object {
  return Object.fromEntries(ORDER.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));
}
