import type { ModelName } from '../core/model-name.js';
import type { Catalog } from './catalog.js';
import type { CatalogRead } from './catalog-read.js';
import { contentHash } from './content-hash.js';
import { lifecycleOf, statusOf } from './lifecycle.js';
import type { ModelRow } from './model-row.js';
import { createPublisherIndex, PUBLISHER_SURFACES } from './publisher-index.js';
import { findSuccessor } from './successor.js';

const REGION = /^(?:us-gov|us|eu|apac|jp|au|in|ca|global)\./;

/** The catalog over any ledger; the shipped one comes from `loadCatalog`. `own` are rows that the configuration adds. */
export function createCatalog(
  ledger: readonly ModelRow[],
  asOf: string,
  reads: readonly CatalogRead[] = [],
  own: readonly ModelRow[] = [],
): Catalog {
  const rows = own.length > 0 ? [...ledger, ...own] : ledger;
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

  // Claude Code takes every ID of Anthropic's API, with the API's lifecycle; its own rows are its words.
  const lent = new Map<string, ModelRow>();
  const lend = (row: ModelRow | undefined): ModelRow | null => {
    if (!row) return null;
    const known = lent.get(row.id) ?? { ...row, surface: 'claude-code' };
    lent.set(row.id, known);
    return known;
  };
  const find = (surface: string, id: string): ModelRow | null => {
    // An application stores its publisher's names.
    if (surface === 'app') return byId.get(id)?.find((row) => PUBLISHER_SURFACES[row.publisher] === row.surface) ?? null;
    const own = bySurface.get(surface)?.get(id);
    if (own) return own;
    if (surface === 'bedrock') return bySurface.get(surface)?.get(id.replace(REGION, '')) ?? null;
    return surface === 'claude-code' ? lend(bySurface.get('anthropic-api')?.get(id)) : null;
  };
  const rowOf = (of: ModelRow | ModelName): ModelRow | null => ('publisher' in of ? of : find(of.surface, of.id));
  const listed = new Map<string, readonly ModelRow[]>();
  const aliases = (surface: string): readonly ModelRow[] => {
    const known = listed.get(surface) ?? Array.from(bySurface.get(surface)?.values() ?? []).filter((row) => row.kind === 'alias');
    listed.set(surface, known);
    return known;
  };
  /** A snapshot lives at least as long as the alias that means it. */
  const aliasTo = (pin: ModelRow): ModelRow | null => aliases(pin.surface).find((row) => row.resolvesTo === pin.id) ?? null;
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
    reads,
    rows,
    own,
    find,
    findAnywhere: (id) => byId.get(id) ?? [],
    resolve(surface, alias, servedBy) {
      const row = find(surface, alias);
      const target = (servedBy && row?.resolvesToOn?.[servedBy]) ?? row?.resolvesTo;
      if (!row || !target) return null;
      return find(surface, target) ?? publishers.find(row.publisher, target);
    },
    aliasOf(surface, pin, today) {
      const alias = aliases(surface).find((row) => row.resolvesTo === pin && statusOf(row, today) !== 'retired');
      return alias ?? null;
    },
    floatingAlias(surface, { publisher, family, line }, today) {
      const isSameLine = (row: ModelRow) => row.publisher === publisher && row.family === family && row.line === line && line !== null;
      return aliases(surface).find((row) => isSameLine(row) && row.version === null && statusOf(row, today) === 'active') ?? null;
    },
    status: statusOf,
    lifecycle: lifecycleOf,
    publisherRow,
    statusWithPublisher(of, today) {
      const row = rowOf(of);
      const theirs = publisherRow(of);
      const base = row?.surface === 'bedrock' ? find('bedrock', row.id.replace(REGION, '')) : null;
      for (const told of [row, base, theirs, theirs && aliasTo(theirs)]) {
        const found = told ? statusOf(told, today) : 'unknown';
        if (told && found !== 'unknown') return { status: found, row: told };
      }
      return { status: 'unknown', row: row ?? theirs };
    },
    successor: (row, today) => findSuccessor({ find, status: statusOf }, row, today),
  };
}
