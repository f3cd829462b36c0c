import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/catalog/compare-versions.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { insteadOf } from '../../src/catalog/retirements.js';
import { ledger, row } from './made-ledger.js';

const TODAY = '2026-11-20';
const active = { stated: { status: 'active', source: 'x' } } as const;
const gone = { retiresOn: '2026-01-01' };

function follow(...rows: readonly ModelRow[]) {
  const [first] = rows;
  if (!first) throw new Error('no row');
  return ledger(...rows).successor(first, TODAY);
}

describe('the successor of a dying model', () => {
  // J12: the recommended replacement was itself retired
  it('J12: is the active end of the chain, with every hop', () => {
    const found = follow(
      row('s-1', { ...gone, version: '1', replacement: 's-2' }),
      row('s-2', { ...gone, version: '2', replacement: 's-3' }),
      row('s-3', { ...active, version: '3' }),
    );
    expect(found).toMatchObject({ kind: 'found', row: { id: 's-3' }, hops: ['s-2', 's-3'] });
  });

  it.each([
    ['no-replacement', [row('s-1', gone)], []],
    ['chain-ends', [row('s-1', { ...gone, replacement: 's-2' })], ['s-2']],
    ['chain-ends', [row('s-1', { ...gone, replacement: 's-2' }), row('s-2', gone)], ['s-2']],
    ['not-active', [row('s-1', { ...gone, replacement: 's-2' }), row('s-2')], ['s-2']],
    ['leaves-line', [row('s-1', { ...gone, replacement: 'o-2' }), row('o-2', { ...active, line: 'opus' })], ['o-2']],
    ['leaves-line', [row('s-1', { ...gone, replacement: 'g-2' }), row('g-2', { ...active, family: 'gpt' })], ['g-2']],
    ['lower-version', [row('s-2', { ...gone, version: '4.20', replacement: 's-1' }), row('s-1', { ...active, version: '4.3' })], ['s-1']],
    [
      'leaves-line',
      [
        row('s-1', { ...gone, replacement: 'o-2' }),
        row('o-2', { ...gone, line: 'opus', replacement: 'o-3' }),
        row('o-3', { ...active, line: 'opus' }),
      ],
      ['o-2', 'o-3'],
    ],
    ['chain-ends', [row('s-1', { ...gone, replacement: 'o-2' }), row('o-2', { ...gone, line: 'opus' })], ['o-2']],
    ['cycle', [row('s-1', { ...gone, replacement: 's-2' }), row('s-2', { ...gone, replacement: 's-1' })], ['s-2']],
  ] as const)('is none: %s', (reason, rows, hops) => {
    expect(follow(...rows)).toEqual({ kind: 'none', reason, hops });
  });

  it('is that of the snapshot for an alias that names none', () => {
    const found = follow(
      row('s-latest', { ...gone, kind: 'alias', resolvesTo: 's-1' }),
      row('s-1', { ...gone, replacement: 's-2' }),
      row('s-2', active),
    );
    expect(found).toMatchObject({ kind: 'found', row: { id: 's-2' } });
  });

  it('stays on its surface', () => {
    const found = follow(row('s-1', { ...gone, surface: 'bedrock', replacement: 's-2' }), row('s-2', active));
    expect(found).toMatchObject({ kind: 'none', reason: 'chain-ends' });
  });

  it('is missing where the chain goes down on its way, and that is said', () => {
    const catalog = ledger(
      row('s-4', { ...gone, version: '4.5', replacement: 's-3' }),
      row('s-3', { ...gone, version: '4.1', replacement: 's-6' }),
      row('s-6', { ...active, version: '6' }),
    );
    const [first, second] = catalog.rows;
    expect(first && insteadOf(first, catalog, TODAY)).toBe('recommended: s-3, then s-6, one of them an older version');
    expect(second && insteadOf(second, catalog, TODAY)).toBe('use s-6');
  });

  it('is missing in the shipped ledger with the name of a model in service, or with the word for what is wrong with the last', () => {
    const catalog = loadCatalog();
    const dying = catalog.rows.filter((model) => ['deprecated', 'retired'].includes(catalog.status(model, TODAY)));
    expect(dying.length).toBeGreaterThan(200);
    for (const model of dying) {
      const last = catalog.find(model.surface, catalog.successor(model, TODAY).hops.at(-1) ?? '');
      const state = last && catalog.status(last, TODAY);
      const words = insteadOf(model, catalog, TODAY);
      if (state === 'deprecated' || state === 'retired') expect(words).toMatch(new RegExp(`itself ${state}$|which leads back$`));
      if (state === 'unknown') expect(words).toMatch(/not known to be in service$/);
    }
  });

  it('is in the shipped ledger always alive, of the same line and no older', () => {
    const catalog = loadCatalog();
    fc.assert(
      fc.property(fc.constantFrom(...catalog.rows), fc.constantFrom('2025-06-01', '2026-06-01', TODAY, '2027-06-01'), (model, today) => {
        const found = catalog.successor(model, today);
        if (found.kind === 'none') return;
        expect(catalog.status(found.row, today)).toBe('active');
        expect([found.row.surface, found.row.family]).toEqual([model.surface, model.family]);
        // The words that a publisher gave up go where it says.
        const isGivenUp = model.publisher === 'openai' || (model.publisher === 'google' && found.row.line === 'live');
        if (!isGivenUp) expect(found.row.line).toBe(model.line);
        expect(compareVersions(found.row.version ?? model.version ?? '0', model.version ?? '0')).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['anthropic-api', 'claude-sonnet-4-5-20250929', 'claude-sonnet-5-5'],
    ['anthropic-api', 'claude-3-haiku-20240307', 'claude-haiku-4-5-20251001'],
    ['gemini-api', 'gemini-3-pro-preview', 'gemini-3.1-pro-preview'],
    ['gemini-api', 'gemini-2.5-flash-image-preview', 'gemini-3.1-flash-image'],
    ['anthropic-api', 'claude-2.1', null],
    ['openai-api', 'gpt-4-0314', 'gpt-5.6-sol'],
    ['openai-api', 'gpt-3.5-turbo-0125', 'gpt-5.6-terra'],
    ['gemini-api', 'gemini-2.5-flash', null],
    ['gemini-api', 'gemini-2.0-flash-live-001', 'gemini-3.8-live'],
    ['gemini-api', 'gemini-live-2.5-flash-preview', 'gemini-3.8-live'],
    ['gemini-api', 'gemini-3.1-flash-live-preview', 'gemini-3.8-live'],
  ])('%s %s goes to %s', (surface, id, to) => {
    const catalog = loadCatalog();
    const model = catalog.find(surface, id);
    const found = model && catalog.successor(model, TODAY);
    expect(found?.kind === 'found' ? found.row.id : null).toBe(to);
  });
});

describe('comparing versions', () => {
  it.each([
    ['4.20', '4.3', 1],
    ['5', '5.0', 0],
    ['3.5', '4', -1],
    ['4o', '4', 1],
    ['4o', '4.1', -1],
  ])('%s and %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
    expect(Math.sign(compareVersions(b, a))).toBe(-sign + 0);
  });
});
