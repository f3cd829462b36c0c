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

interface Entry {
  readonly row: ModelRow;
  /** Empty for an undated name. */
  readonly digits: string;
}

const DATE = /[-@](20\d{6}|20\d\d-\d\d-\d\d|\d\d-20\d\d|\d\d-\d\d|\d{4})(?=$|-[a-z])/;

export function createPublisherIndex(rows: readonly ModelRow[]): PublisherIndex {
  let built: { readonly byId: Map<string, ModelRow>; readonly byKey: Map<string, Entry[]> } | null = null;
  // Built when first asked: a run without third-party names never needs it.
  const index = () => {
    if (built) return built;
    built = { byId: new Map(), byKey: new Map() };
    for (const row of rows) {
      if (PUBLISHER_SURFACES[row.publisher] !== row.surface) continue;
      built.byId.set(`${row.publisher} ${row.id}`, row);
      const key = modelKey(row.id);
      const entry = { row, digits: digitsIn(row.id) };
      const same = built.byKey.get(key);
      if (same) same.push(entry);
      else built.byKey.set(key, [entry]);
    }
    return built;
  };
  const pick = (key: string, digits: string): ModelRow | null => {
    const found = index().byKey.get(key) ?? [];
    const dated = digits === '' ? undefined : found.find((entry) => entry.digits === digits);
    if (dated) return dated.row;
    // Of several spellings of one model, one whose state is known says more.
    const told = found.filter(({ row }) => row.stated || row.retiresOn || row.deprecatedOn);
    const best = told.length > 0 ? told : found;
    const undated = best.find((entry) => entry.digits === '');
    return (
      (undated ?? best.reduce<Entry | undefined>((young, entry) => (entry.digits > (young?.digits ?? '') ? entry : young), undefined))
        ?.row ?? null
    );
  };
  return {
    find: (publisher, id) => index().byId.get(`${publisher} ${id}`) ?? null,
    ofRow(row) {
      if (PUBLISHER_SURFACES[row.publisher] === row.surface) return row;
      const plain = plainName(row.id);
      return pick(modelKey(plain), digitsIn(plain));
    },
    ofName: (name) => pick(modelKey(name.base), dateDigits(name.date)),
  };
}

function digitsIn(id: string): string {
  return dateDigits(DATE.exec(id)?.[1] ?? '');
}

/** Without the vendor: `us.anthropic.claude-…` and `~anthropic/claude-…` to `claude-…`. */
function plainName(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/^(?:[a-z-]+\.){1,2}(?=[a-z])/, '');
  return name.replace(/^cohere-/, '');
}
