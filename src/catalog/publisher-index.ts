import type { ModelName } from '../core/model-name.js';
import { dateDigits, modelKey } from './model-key.js';
import type { ModelRow } from './model-row.js';

/** The surface on which a publisher serves its models itself. */
export const PUBLISHER_SURFACES: Readonly<Record<string, string>> = {
  anthropic: 'anthropic-api',
  openai: 'openai-api',
  google: 'gemini-api',
  mistral: 'mistral-api',
  xai: 'xai-api',
  cohere: 'cohere-api',
  deepseek: 'deepseek-api',
};

/** Finds the publisher's own row for a name of another surface. */
export interface PublisherIndex {
  find(publisher: string, id: string): ModelRow | null;
  ofRow(row: ModelRow): ModelRow | null;
  ofName(name: ModelName): ModelRow | null;
}

export function createPublisherIndex(rows: readonly ModelRow[]): PublisherIndex {
  let built: { byId: Map<string, ModelRow>; byKey: Map<string, ModelRow[]> } | null = null;
  // Built when first asked: a run without third-party names never needs it.
  const index = () => {
    if (built) return built;
    built = { byId: new Map(), byKey: new Map() };
    for (const row of rows) {
      if (PUBLISHER_SURFACES[row.publisher] !== row.surface) continue;
      built.byId.set(`${row.publisher} ${row.id}`, row);
      const key = modelKey(row.id);
      built.byKey.set(key, [...(built.byKey.get(key) ?? []), row]);
    }
    return built;
  };
  const pick = (key: string, digits: string): ModelRow | null => {
    const same = index().byKey.get(key) ?? [];
    const dated = digits === '' ? undefined : same.find((row) => row.snapshot !== null && dateDigits(row.snapshot) === digits);
    const undated = same.find((row) => row.snapshot === null);
    return (
      dated ?? undated ?? same.reduce<ModelRow | null>((young, row) => ((row.snapshot ?? '') > (young?.snapshot ?? '') ? row : young), null)
    );
  };
  return {
    find: (publisher, id) => index().byId.get(`${publisher} ${id}`) ?? null,
    ofRow: (row) =>
      PUBLISHER_SURFACES[row.publisher] === row.surface ? row : pick(modelKey(plainName(row.id)), dateDigits(row.snapshot ?? '')),
    ofName: (name) => pick(modelKey(name.base), dateDigits(name.date)),
  };
}

/** Without the vendor: `us.anthropic.claude-…` and `~anthropic/claude-…` to `claude-…`. */
function plainName(id: string): string {
  return id
    .replace(/^.*\//, '')
    .replace(
      /^(?:[a-z-]+\.){0,2}(?=[a-z])(?=claude|gpt|o\d|gemma|mi|pixtral|voxtral|magistral|devstral|grok|command|embed|rerank|deepseek)/,
      '',
    )
    .replace(/^cohere-/, '');
}
