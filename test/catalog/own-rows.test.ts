import { describe, expect, it } from 'vitest';
import { addOwnRows } from '../../src/catalog/own-rows.js';
import { ledger, row } from './made-ledger.js';

const base = row('claude-sonnet-4-6', {
  version: '4.6',
  retiresOn: '2027-02-17',
  lifecycleSource: 'a page (read 2026-11-20)',
  replacement: 'claude-sonnet-5-5',
});
const catalog = ledger(base, row('claude-sonnet-5-5', { version: '5.5', stated: { status: 'active', source: 'a page' } }));
const API = { surface: 'anthropic-api' };

describe('catalog.extra', () => {
  it('adds a model that nobody knows, in service unless said otherwise', () => {
    const added = addOwnRows(catalog, [{ ...API, id: 'claude-sonnet-4-7', line: 'sonnet', family: 'claude', version: '4.7' }]).catalog;
    const found = added.find('anthropic-api', 'claude-sonnet-4-7');
    expect(found).toMatchObject({ publisher: 'anthropic', kind: 'pin', version: '4.7', sources: ['catalog.extra of the configuration'] });
    expect(found && added.status(found, '2026-11-20')).toBe('active');
    expect(added.own).toEqual([found]);
    expect(added.version).not.toBe(catalog.version);
    expect(catalog.find('anthropic-api', 'claude-sonnet-4-7')).toBeNull();
  });

  it('lets a fine-tune live and die with its base', () => {
    const added = addOwnRows(catalog, [{ ...API, id: 'acme/support-3', base: 'claude-sonnet-4-6' }]).catalog;
    const found = added.find('anthropic-api', 'acme/support-3');
    expect(found).toMatchObject({ line: 'sonnet', version: '4.6', retiresOn: '2027-02-17', lifecycleSource: 'a page (read 2026-11-20)' });
    expect(found && added.status(found, '2027-02-17')).toBe('retired');
    expect(found && added.successor(found, '2026-11-20')).toMatchObject({ kind: 'found', row: { id: 'claude-sonnet-5-5' } });
  });

  it('prefers a date of its own', () => {
    const extra = { ...API, id: 'acme/support-3', base: 'claude-sonnet-4-6', retiresOn: '2026-12-24' };
    expect(addOwnRows(catalog, [extra]).catalog.find('anthropic-api', 'acme/support-3')).toMatchObject({
      retiresOn: '2026-12-24',
      lifecycleSource: 'catalog.extra of the configuration',
    });
  });

  it('has no say about a name that the catalog has by now', () => {
    const outcome = addOwnRows(catalog, [{ ...API, id: 'claude-sonnet-4-6', status: 'active' }]);
    expect(outcome).toEqual({ catalog, known: ['claude-sonnet-4-6'] });
  });

  it.each([
    [[{ ...API, id: 'acme-1', base: 'claude-sonnet-4-7' }], 'the base "claude-sonnet-4-7" of "acme-1" is not known on anthropic-api'],
    [[{ ...API, id: 'acme-1', kind: 'alias', resolvesTo: 'acme-2' }], '"acme-2", which "acme-1" names, is not known'],
    [[{ ...API, id: 'acme-1', replacement: 'acme-2' }], '"acme-2", which "acme-1" names, is not known'],
    [
      [
        { ...API, id: 'acme-1' },
        { ...API, id: 'acme-1' },
      ],
      'names acme-1 on anthropic-api twice',
    ],
  ] as const)('is refused where it does not fit: %j', (extra, message) => {
    expect(() => addOwnRows(catalog, extra)).toThrow(message);
  });

  it('may name its own entries', () => {
    const extra = [
      { ...API, id: 'acme-latest', kind: 'alias' as const, resolvesTo: 'acme-2' },
      { ...API, id: 'acme-2' },
    ];
    expect(addOwnRows(catalog, extra).catalog.resolve('anthropic-api', 'acme-latest')?.id).toBe('acme-2');
  });
});
