import type { ModelRow } from '../../src/catalog/model-row.js';

/** A row of a small ledger: a Sonnet pin of the Anthropic API unless said otherwise. */
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
