import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact, Reading } from '../../scripts/catalog-sync/fact.js';
import { keyOf } from '../../scripts/catalog-sync/ledger.js';
import { merge } from '../../scripts/catalog-sync/merge.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';

const catalog = loadCatalog();
const rows = catalog.rows.filter(({ surface }) => surface === 'anthropic-api' || surface === 'mistral-api');
const day = fc.constantFrom('2026-01-05', '2026-11-30', '2027-06-01');
const name = fc.constantFrom(...rows.map(({ surface, id }) => ({ surface, id })), { surface: 'anthropic-api', id: 'claude-opus-9' });
const fact = fc
  .tuple(fc.constantFrom('listed', 'retires', 'deprecated'), name, day, fc.constantFrom('known', 'in-service'))
  .map(([kind, { surface, id }, on, trust]): Fact => {
    const source = 'npm:some-list@9.0.0:x.d.ts JSDoc';
    if (kind === 'listed') return { kind, surface, id, source: 'npm:some-list@9.0.0:x.d.ts#Model', trust: trust as 'known' };
    return kind === 'retires' ? { kind, surface, id, on, source } : { kind: 'deprecated', surface, id, source };
  });

it('whatever upstreams say, no name, date or source of the ledger is lost', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
      const reading: Reading = {
        package: 'some-list',
        version: '9.0.0',
        facts,
        counts: { 'x.d.ts#Model': 30 },
        covers: ['anthropic-api x.d.ts#Model', 'mistral-api x.d.ts#Model'],
        unreadable: [],
      };
      const after = merge({ asOf: '2026-11-20', rows, reads: [] }, [reading], '2026-12-01');
      const found = new Map(after.rows.map((row) => [keyOf(row), row]));
      for (const before of rows) {
        const row = found.get(keyOf(before));
        expect(row).toBeDefined();
        expect(row?.sources).toEqual(expect.arrayContaining([...before.sources]));
        const days = [row?.retiresOn, ...(row?.conflicts ?? []).map(({ value }) => value)];
        if (before.retiresOn !== undefined) expect(days).toContain(before.retiresOn);
        expect([row?.deprecatedOn, row?.retiresNotBefore, row?.replacement]).toEqual([
          before.deprecatedOn,
          before.retiresNotBefore,
          before.replacement,
        ]);
      }
      expect(merge(after, [reading], '2026-12-01')).toEqual(after);
    }),
    { numRuns: 100 },
  );
});
