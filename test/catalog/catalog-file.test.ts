import { describe, expect, it } from 'vitest';
import { ageInDays, staleNotice } from '../../src/catalog/age.js';
import { parseCatalogFile, spellCatalogFile } from '../../src/catalog/catalog-file.js';
import { dayOfSource } from '../../src/catalog/catalog-read.js';
import { createCatalog } from '../../src/catalog/create-catalog.js';
import { loadCatalog, loadCatalogData } from '../../src/catalog/load-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { isStale } from '../../src/catalog/stale.js';
import { row } from './made-ledger.js';

const data = {
  asOf: '2026-11-20',
  reads: [{ package: 'p', version: '1.0.0', on: '2026-09-01', counts: { 'x#Y': 1 } }],
  rows: [row('claude-x')],
};
const text = spellCatalogFile(data, '2026-11-20+00000000');

describe('the catalog as a file', () => {
  it('comes back as it was, whatever its line ends', () => {
    expect(parseCatalogFile(text, 'c.json')).toEqual(data);
    expect(parseCatalogFile(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'c.json')).toEqual(data);
    expect(parseCatalogFile(JSON.stringify(JSON.parse(text), null, 4), 'c.json')).toEqual(data);
  });

  it('holds the whole shipped catalog, with its version', () => {
    const shipped = spellCatalogFile(loadCatalogData(), loadCatalog().version);
    const { rows, asOf, reads } = parseCatalogFile(shipped, 'c.json');
    expect(createCatalog(rows, asOf, reads).version).toBe(loadCatalog().version);
    expect(JSON.parse(shipped).version).toBe(loadCatalog().version);
  });

  it.each([
    ['one digit changed', text.replace('claude-x', 'claude-y'), 'does not match its sha256'],
    ['a row lost', text.replace(/\{"id".*\}/, ''), 'does not match its sha256'],
    ['the hash lost', text.replace(/"sha256".*\n/, ''), 'does not match its sha256'],
    ['the day changed', text.replace('"asOf": "2026-11-20"', '"asOf": "2026-11-21"'), 'does not match its sha256'],
    ['cut off', text.slice(0, -20), 'not JSON, or cut off'],
    ['empty', '', 'not JSON, or cut off'],
    ['nested without end', `{"format":1,"rows":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'does not match its sha256'],
    ['something else', '{"name":"x"}', 'c.json is no catalog of unpin'],
    ['a text', '"x"', 'c.json is no catalog of unpin'],
    ['of a later format', text.replace('"format": 1', '"format": 2'), 'has format 2, and this unpin reads up to 1'],
    ['without a model', spellCatalogFile({ ...data, rows: [] }, 'v'), 'c.json holds no catalog: rows is missing'],
  ])('is refused: %s', (_, broken, message) => {
    expect(() => parseCatalogFile(broken, 'c.json')).toThrow(message);
  });
});

describe('a catalog that somebody wrote, with its hash', () => {
  const spelled = (row: object, others: object = {}): string =>
    spellCatalogFile({ ...data, rows: [...data.rows, { ...data.rows[0], ...row } as ModelRow], ...others }, 'v');

  it.each<[string, object]>([
    ['id', { id: 5 }],
    ['id', { id: '' }],
    ['id', { id: 'a b' }],
    ['id', { id: 'x'.repeat(201) }],
    ['surface', { surface: null }],
    ['publisher', { publisher: undefined }],
    ['family', { family: [] }],
    ['version', { version: 'x' }],
    ['snapshot', { snapshot: '' }],
    ['kind', { kind: 'codename' }],
    ['retiresOn', { retiresOn: '2026-13-01' }],
    ['deprecatedOn', { deprecatedOn: 'soon' }],
    ['factSources', { factSources: { retiresOn: 1 } }],
    ['stated', { stated: 'active' }],
    ['stated', { stated: { status: 'unknown', source: 'x' } }],
    ['replacement', { replacement: {} }],
    ['resolvesToOn', { resolvesToOn: ['x'] }],
    ['aliases', { aliases: undefined }],
    ['aliases', { aliases: [null] }],
    ['sources', { sources: 'x' }],
    ['lastSeen', { lastSeen: [{ source: 'x', on: '2026-11-20' }] }],
  ])('is refused for its %s: %j', (field, row) => {
    expect(() => parseCatalogFile(spelled(row), 'c.json')).toThrow(`c.json holds no catalog: rows[1].${field} is missing or not`);
  });

  it.each<[string, object]>([
    ['asOf', { asOf: 'x' }],
    ['reads', { reads: [{ package: 'p', version: '1', on: 'x', counts: {} }] }],
    ['reads', { reads: [{ package: 'p', version: '1', on: '2026-11-20', counts: { a: '1' } }] }],
    ['rows[0]', { rows: [[]] }],
  ])('is refused for its %s: %j', (field, others) => {
    expect(() => parseCatalogFile(spelled({}, others), 'c.json')).toThrow(`c.json holds no catalog: ${field} is missing or not`);
  });

  it('may hold fields of later days', () => {
    expect(parseCatalogFile(spelled({ price: 3 }), 'c.json').rows).toHaveLength(2);
  });
});

describe('the age of the data', () => {
  it.each([
    ['2026-11-20', 0, false],
    ['2027-01-19', 60, false],
    ['2027-01-20', 61, true],
    ['2026-11-01', -19, false],
  ])('on %s is %i days', (today, days, isOld) => {
    expect(ageInDays(data, today)).toBe(days);
    expect(staleNotice(data, today)).toEqual(isOld ? expect.stringContaining(`${days} days old`) : null);
  });

  it('is that of the source, by its own words or by the readings', () => {
    expect(dayOfSource('npm:p@1.0.0:x.d.ts#Y', data.reads)).toBe('2026-09-01');
    expect(dayOfSource('npm:p@2.0.0:x.d.ts#Y', data.reads)).toBeNull();
    expect(dayOfSource('docs:example.com (mirror 2026-08-22)', data.reads)).toBe('2026-08-22');
  });

  it('makes a state stale that rests on an old source, unless it is over', () => {
    const source = 'docs:example.com (read 2026-09-01)';
    const living = row('a', { stated: { status: 'active', source } });
    const dead = row('b', { retiresOn: '2026-10-01', lifecycleSource: source });
    const dying = row('c', { retiresOn: '2027-10-01', lifecycleSource: source });
    const catalog = createCatalog([living, dead, dying], '2026-11-20');
    expect([living, dead, dying].map((each) => isStale(each, catalog, '2026-11-20'))).toEqual([true, false, true]);
    expect(isStale(living, catalog, '2026-10-31')).toBe(false);
    expect(isStale(row('d'), catalog, '2026-11-20')).toBe(false);
  });
});
