import type { ModelName } from '../core/model-name.js';
import type { Catalog } from './catalog.js';
import { contentHash } from './content-hash.js';
import { lifecycleOf } from './lifecycle.js';
import type { ModelRow } from './model-row.js';
import { createPublisherIndex } from './publisher-index.js';
import { findSuccessor } from './successor.js';

const REGION = /^(?:us-gov|us|eu|apac|jp|au|in|ca|global)\./;

/** The catalog over any ledger; the shipped one comes from `loadCatalog`. */
export function createCatalog(rows: readonly ModelRow[], asOf: string): Catalog {
  const bySurface = new Map<string, Map<string, ModelRow>>();
  const byId = new Map<string, ModelRow[]>();
  for (const row of rows) {
    let own = bySurface.get(row.surface);
    if (!own) {
      own = new Map();
      bySurface.set(row.surface, own);
    }
    own.set(row.id, row);
    for (const alias of row.aliases) own.set(alias, row);
    const same = byId.get(row.id);
    if (same) same.push(row);
    else byId.set(row.id, [row]);
  }
  const publishers = createPublisherIndex(rows);
  let version: string | null = null;

  const find = (surface: string, id: string): ModelRow | null => {
    const own = bySurface.get(surface);
    if (!own) return null;
    return own.get(id) ?? (surface === 'bedrock' ? own.get(id.replace(REGION, '')) : undefined) ?? null;
  };
  const rowOf = (of: ModelRow | ModelName): ModelRow | null => ('publisher' in of ? of : find(of.surface, of.id));
  const status: Catalog['status'] = (row, today) => lifecycleOf(row, today).status;
  const publisherRow: Catalog['publisherRow'] = (of) => {
    const row = rowOf(of);
    return (row && publishers.ofRow(row)) ?? ('publisher' in of ? null : publishers.ofName(of));
  };

  return {
    get version() {
      version ??= `${asOf}+${contentHash(rows)}`;
      return version;
    },
    asOf,
    rows,
    find,
    findAnywhere: (id) => byId.get(id) ?? [],
    resolve(surface, alias, servedBy) {
      const row = find(surface, alias);
      const target = (servedBy && row?.resolvesToOn?.[servedBy]) ?? row?.resolvesTo;
      if (!row || !target) return null;
      return find(surface, target) ?? publishers.find(row.publisher, target);
    },
    aliasOf(surface, pin, today) {
      for (const row of bySurface.get(surface)?.values() ?? [])
        if (row.kind === 'alias' && row.resolvesTo === pin && status(row, today) !== 'retired') return row;
      return null;
    },
    status,
    lifecycle: lifecycleOf,
    publisherRow,
    statusWithPublisher(of, today) {
      const row = rowOf(of);
      const own = row ? status(row, today) : 'unknown';
      if (row && own !== 'unknown') return { status: own, row };
      const theirs = publisherRow(of);
      return theirs ? { status: status(theirs, today), row: theirs } : { status: 'unknown', row };
    },
    successor: (row, today) => findSuccessor({ find, status }, row, today),
  };
}
