import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CatalogRead, dayOfSource } from '../../src/catalog/catalog-read.js';
import { LEDGER_FILES, loadCatalog } from '../../src/catalog/load-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { PUBLISHER_SURFACES } from '../../src/catalog/publisher-index.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { createSurfaces } from '../../src/surfaces/index.js';
import { violations } from './obeys-schema.js';

const DATA = new URL('../../src/catalog/data/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, DATA), 'utf8');
const catalog = loadCatalog();
const surfaces = new Map(createSurfaces(catalog, DEFAULT_CONFIGURATION.app).map((surface) => [surface.id, surface]));
const nameOf = (row: ModelRow): string => `${row.surface} ${row.id}`;

describe('the files of the ledger', () => {
  it('are all loaded, and nothing else is', () => {
    const others = ['ledger.json', 'model-row.schema.json', 'parameters.json', 'reads.json'];
    const files = readdirSync(DATA).filter((name) => !others.includes(name));
    expect(files.sort()).toEqual([...LEDGER_FILES].map((name) => `${name}.json`).sort());
    expect(JSON.parse(read('ledger.json'))).toEqual({ asOf: catalog.asOf });
  });

  it.each(LEDGER_FILES)('%s holds one row a line, sorted by surface and id, of its publisher alone', (publisher) => {
    const lines = read(`${publisher}.json`).split('\n');
    expect([lines[0], ...lines.slice(-2)]).toEqual(['[', ']', '']);
    const rows = lines.slice(1, -2).map((line) => JSON.parse(line.replace(/,$/, '')) as ModelRow);
    const keys = rows.map(nameOf);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(rows.map((row) => row.publisher))).toEqual(new Set([publisher]));
  });
});

describe('every row of the ledger', () => {
  const schema = JSON.parse(read('model-row.schema.json'));

  it('obeys the schema', () => {
    expect(catalog.rows.length).toBeGreaterThan(1500);
    expect(catalog.rows.flatMap((row) => violations(row, schema).map((what) => `${nameOf(row)} ${what}`))).toEqual([]);
  });

  it('is checked by a schema that notices', () => {
    const good = {
      id: 'x-1',
      surface: 'bedrock',
      publisher: 'x',
      family: null,
      line: null,
      version: null,
      snapshot: null,
      kind: 'pin',
      aliases: [],
      sources: ['somewhere'],
    };
    expect(violations(good, schema)).toEqual([]);
    expect(violations({ ...good, retiresOn: '2026-13-01' }, schema)).toHaveLength(1);
    expect(violations({ ...good, sources: [] }, schema)).toHaveLength(1);
    expect(violations({ ...good, status: 'active' }, schema)).toEqual(['/status: is not in the schema']);
  });

  it('stands once', () => {
    const keys = catalog.rows.map(nameOf);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const spellings = catalog.rows.flatMap((row) => row.aliases.map((alias) => `${row.surface} ${alias}`));
    expect(spellings.filter((spelling) => keys.includes(spelling))).toEqual([]);
  });

  it('names the source of each fact', () => {
    const broken = catalog.rows.filter((row) => {
      const { deprecatedOn, retiresOn, retiresNotBefore, lifecycleSource, stated, sources, factSources = {} } = row;
      const isDated = Boolean(deprecatedOn ?? retiresOn ?? retiresNotBefore);
      if (isDated !== (lifecycleSource !== undefined)) return true;
      if (Object.keys(factSources).some((fact) => !(fact in row))) return true;
      const named = [lifecycleSource, stated?.source, ...Object.values(factSources)];
      return named.some((source) => source !== undefined && !sources.includes(source));
    });
    expect(broken.map(nameOf)).toEqual([]);
  });

  it('tells on which day, and of which version, each source was read', () => {
    const reads = JSON.parse(read('reads.json')) as readonly CatalogRead[];
    const sources = new Set(catalog.rows.flatMap((row) => [...row.sources, ...(row.conflicts ?? []).map((conflict) => conflict.source)]));
    expect([...sources].filter((source) => dayOfSource(source, reads) === null)).toEqual([]);
    expect([...sources].filter((source) => source.startsWith('npm:') && !/^npm:@?[^@:]+@\d/.test(source))).toEqual([]);
  });

  it('keeps what other sources say', () => {
    const conflicts = catalog.rows.flatMap((row) => (row.conflicts ?? []).map((conflict) => ({ row, conflict })));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts.filter(({ row, conflict }) => row[conflict.field] === undefined || row[conflict.field] === conflict.value)).toEqual(
      [],
    );
  });

  it('takes no lifecycle from catalogs that are known to be wrong', () => {
    const isHearsay = ({ lifecycleSource, publisher }: ModelRow): boolean =>
      /litellm model_prices/.test(lifecycleSource ?? '') || (publisher === 'anthropic' && /braintrust/.test(lifecycleSource ?? ''));
    expect(catalog.rows.filter(isHearsay).map(nameOf)).toEqual([]);
  });

  it('resolves to a name of its surface or its publisher', () => {
    const isKnown = (row: ModelRow, id: string): boolean =>
      catalog.find(row.surface, id) !== null || catalog.find(PUBLISHER_SURFACES[row.publisher] ?? '', id) !== null;
    const dangling = catalog.rows.filter((row) =>
      [row.resolvesTo, ...Object.values(row.resolvesToOn ?? {})].some((id) => id !== undefined && !isKnown(row, id)),
    );
    expect(dangling.map(nameOf)).toEqual([]);
    expect(catalog.rows.filter((row) => row.resolvesTo !== undefined && row.kind !== 'alias').map(nameOf)).toEqual([]);
  });

  // J12: mappings formed chains and cycles
  it('has a chain of replacements that ends', () => {
    const reasons = catalog.rows.map((row) => [nameOf(row), catalog.successor(row, '2026-11-20')] as const);
    expect(reasons.filter(([, found]) => found.kind === 'none' && found.reason === 'cycle').map(([name]) => name)).toEqual([]);
  });

  it('is read by the grammar of its surface and written back byte for byte', () => {
    const broken = catalog.rows.filter((row) => {
      const surface = surfaces.get(row.surface);
      const name = surface?.parse(row.id);
      return (
        !surface || !name || surface.format(name) !== row.id || name.id !== row.id || name.text !== row.id || name.surface !== row.surface
      );
    });
    expect(broken.map(nameOf)).toEqual([]);
  });

  it('carries its snapshot date in its name', () => {
    const wrong = catalog.rows.filter(({ id, snapshot }) => {
      if (snapshot === null) return false;
      const [year = '', month = '', day = ''] = snapshot.split('-');
      const spellings = [`${year}${month}${day}`, `${year}-${month}-${day}`, `${year.slice(2)}${month}`, `${month}-${year}`];
      return !spellings.some((spelling) => id.includes(spelling));
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });
});
