import type { Catalog } from '../../src/catalog/catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { PUBLISHER_SURFACES } from '../../src/catalog/publisher-index.js';
import type { ModelName } from '../../src/core/model-name.js';

type Identity = Pick<ModelRow, 'family' | 'line' | 'version' | 'snapshot' | 'kind'>;

/** Where an undated slug is resolved by the router's own rule. */
const FLOATING = new Set(['openrouter', 'vercel-gateway', 'copilot']);
const OPEN_WEIGHTS = /gpt-oss|gemma|mixtral|-\d+b(?=-|$)/;

/** What a new row says of itself: as its publisher's row of the same model, else as its name says. A maintainer reads it in the report. */
export function identify(name: ModelName, publisher: string, catalog: Catalog): Identity {
  const snapshot = dayOf(name.date);
  const theirs = catalog.publisherRow(name);
  const isOwn = PUBLISHER_SURFACES[publisher] === name.surface;
  const own = partsOf(name.base, publisher);
  const { family, line, version } = theirs ?? own;
  return { family, line, version, snapshot, kind: kindOf(name, isOwn, theirs, version) };
}

function kindOf(name: ModelName, isOwn: boolean, theirs: ModelRow | null, version: string | null): ModelRow['kind'] {
  const plain = name.base + name.date + name.suffix;
  if (plain.endsWith('-latest')) return 'alias';
  if (name.date !== '' || name.surface === 'bedrock') return 'pin';
  if (FLOATING.has(name.surface)) return OPEN_WEIGHTS.test(name.base) ? 'pin' : 'alias';
  if (isOwn) return name.surface === 'deepseek-api' || (name.surface === 'mistral-api' && version === null) ? 'alias' : 'pin';
  return theirs?.id === plain ? theirs.kind : 'pin';
}

/** `-20250929`, `@20251001`, `-2024-08-06` to a day; `-2508`, `-09-2025` to a month; `-0613` to nothing. */
function dayOf(date: string): string | null {
  const [, year, month, day] = /^[-@](20\d\d)-?(\d\d)-?(\d\d)$/.exec(date) ?? [];
  if (day !== undefined) return `${year}-${month}-${day}`;
  const [, short, of] = /^-(2[3-9])(\d\d)$/.exec(date) ?? [];
  if (of !== undefined && Number(of) >= 1 && Number(of) <= 12) return `20${short}-${of}`;
  const [, monthOf, yearOf] = /^-(\d\d)-(20\d\d)$/.exec(date) ?? [];
  return monthOf !== undefined ? `${yearOf}-${monthOf}` : null;
}

const COMPOUND = /^(?:gpt-(?:image|realtime|audio|live|oss)|text-embedding)(?=-|$)/;
/** Words that say how finished a model is, not which one it is. */
const STATE = /-(?:preview|exp|latest|generate|\d{3})(?=-|$)/g;

function partsOf(base: string, publisher: string): Pick<ModelRow, 'family' | 'line' | 'version'> {
  const claude = /^claude-(?:([a-z]+)-(\d{1,2})(?:[.-](\d{1,2}))?|(\d)(?:[.-](\d))?-([a-z]+))$/.exec(base);
  if (claude) {
    const [, tier, major, minor, oldMajor, oldMinor, oldTier] = claude;
    return { family: 'claude', line: tier ?? oldTier ?? null, version: [major ?? oldMajor, minor ?? oldMinor].filter(Boolean).join('.') };
  }
  const plain = publisher === 'google' ? base.replace(STATE, '') : base.replace(/-latest$/, '').replace(/^(?:open|labs)-/, '');
  const o = /^(o)(\d)(?:-(.+))?$/.exec(plain);
  if (o) return { family: 'o', version: o[2] ?? null, line: o[3] ?? null };
  const family = COMPOUND.exec(plain)?.[0] ?? plain.split('-')[0] ?? plain;
  const rest = plain
    .slice(family.length + 1)
    .split('-')
    .filter((word) => word !== '');
  const at = rest.findIndex((word) => /^v?\d+(?:\.\d+)*[ao]?$/.test(word));
  const version = at < 0 ? null : (rest[at] ?? '').replace(/^v/, '');
  const words = rest.filter((_, index) => index !== at);
  return { family, version, line: words.length > 0 ? words.join('-') : null };
}
