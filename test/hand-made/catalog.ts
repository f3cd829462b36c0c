import type { Catalog } from '../../src/catalog/catalog.js';
import type { ModelRow, Status } from '../../src/catalog/model-row.js';

/** A ledger of the given rows with status by dates alone: what rules and reports need of the real one, without its data. */
export function catalogOf(...rows: readonly ModelRow[]): Catalog {
  return {
    version: '2026-11-20+test',
    asOf: '2026-11-19',
    rows,
    find: (surface, id) => rows.find((row) => row.surface === surface && row.id === id) ?? null,
    findAnywhere: (id) => rows.filter((row) => row.id === id),
    resolve: (surface, alias) => rows.find((row) => row.surface === surface && row.aliases.includes(alias)) ?? null,
    aliasOf: () => null,
    status: statusOf,
    successor(row, today) {
      const next = rows.find((one) => one.surface === row.surface && one.id === row.replacement);
      return next && statusOf(next, today) === 'active'
        ? { kind: 'found', row: next, hops: [next.id] }
        : { kind: 'none', reason: next ? 'not-active' : 'no-replacement', hops: [] };
    },
  };
}

export function row(id: string, extra: Partial<ModelRow> = {}): ModelRow {
  return {
    id,
    surface: 'anthropic-api',
    publisher: 'anthropic',
    family: 'claude',
    line: 'sonnet',
    version: '4.5',
    snapshot: null,
    kind: 'pin',
    aliases: [],
    sources: ['https://example.com/models'],
    ...extra,
  };
}

function statusOf(row: ModelRow, today: string): Status {
  if (row.retiresOn && row.retiresOn <= today) return 'retired';
  return row.deprecatedOn && row.deprecatedOn <= today ? 'deprecated' : 'active';
}
