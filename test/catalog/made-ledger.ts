import type { Catalog } from '../../src/catalog/catalog.js';
import { createCatalog } from '../../src/catalog/create-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';

/** A row with the fields that a test is about; the rest is an active Claude Sonnet of Anthropic's API. */
export function row(id: string, fields: Partial<ModelRow> = {}): ModelRow {
  return {
    id,
    surface: 'anthropic-api',
    publisher: 'anthropic',
    family: 'claude',
    line: 'sonnet',
    version: null,
    snapshot: null,
    kind: 'pin',
    aliases: [],
    sources: ['a source'],
    ...fields,
  };
}

export function ledger(...rows: readonly ModelRow[]): Catalog {
  return createCatalog(rows, '2026-11-20');
}
