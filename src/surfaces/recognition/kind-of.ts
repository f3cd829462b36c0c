import type { Catalog } from '../../catalog/catalog.js';
import { compareVersions } from '../../catalog/compare-versions.js';
import { dateDigits } from '../../catalog/model-key.js';
import type { ModelRow } from '../../catalog/model-row.js';
import type { Kind, ModelName } from '../../core/model-name.js';
import { readOpenWeights } from '../grammar/open-weights.js';

/** Routers resolve an undated slug to a dated one by their own rule. */
const FLOATING_SURFACES: ReadonlySet<string> = new Set(['openrouter', 'vercel-gateway', 'gateway']);
const OPEN_WEIGHTS = /gpt-oss|gemma|mixtral|open-|(?<!flash)-\d+b(?=-|$)/;
const OLD_ORDER = /^claude-\d(?:[.-]\d)?-(?:opus|sonnet|haiku)$/;
/** Their publishers or LiteLLM document that `-latest` floats, whatever stands before it. */
const LATEST_FLOATS = /^(?:(?:open-|labs-)?(?:mi|co|ma|de|pi|vo)\w+?[sx]tral|grok|claude|gpt-(?:sol|terra|luna|astra|mini))-/;

/**
 * What a name is that some grammar accepted: the row's word where the ledger knows it, else what its shape and its publisher prove,
 * else `none`: shaped like a name, known to nobody.
 */
export function kindOfName(catalog: Catalog, name: ModelName): Kind {
  if (/(?:^|:)ft:$/.test(name.prefix)) return catalog.publisherRow(name) ? 'pin' : 'none';
  const row = catalog.find(name.surface, name.id);
  if (row) return row.kind;
  const plain = name.base + name.date + name.suffix;
  if (name.surface === 'gateway' && readOpenWeights(plain)) return 'pin';
  if (name.base.startsWith('claude-')) return kindOfClaude(catalog, name);
  const theirs = catalog.publisherRow(name);
  if (plain.endsWith('-latest')) return theirs || LATEST_FLOATS.test(plain) ? 'alias' : 'none';
  if (!theirs) return 'none';
  if (theirs.id === plain) return FLOATING_SURFACES.has(name.surface) ? slugKind(name) : theirs.kind;
  // Old OpenAI snapshots, dated by month and day, are all in the ledger; other dates of a known model are taken at their word.
  if (name.date !== '') return name.base.startsWith('gpt-') && dateDigits(name.date).length < 8 ? oldSnapshotKind(catalog, name) : 'pin';
  return FLOATING_SURFACES.has(name.surface) && name.suffix === '' && !theirs.id.endsWith('-latest') ? slugKind(name) : 'none';
}

/** Azure's `gpt-35-turbo-0613` is `gpt-3.5-turbo-0613`. */
function oldSnapshotKind(catalog: Catalog, name: ModelName): Kind {
  return catalog.findAnywhere(name.id.replace(/^gpt-35-/, 'gpt-3.5-')).length > 0 ? 'pin' : 'none';
}

function slugKind(name: ModelName): Kind {
  if (name.date !== '' || /-00\d$/.test(name.suffix)) return 'pin';
  return OPEN_WEIGHTS.test(name.base) ? 'pin' : 'alias';
}

function kindOfClaude(catalog: Catalog, name: ModelName): Kind {
  const isBedrock = name.surface === 'bedrock';
  const theirs = catalog.publisherRow(name);
  if (!theirs)
    return isNewerThanLedger(catalog, name) ? (FLOATING_SURFACES.has(name.surface) && name.date === '' ? 'alias' : 'pin') : 'none';
  if (name.date !== '') return dateDigits(theirs.snapshot ?? '') === dateDigits(name.date) ? 'pin' : 'none';
  // Bedrock's spellings are exact: one that the ledger lacks (`anthropic.claude-3-haiku-v1`) exists nowhere.
  if (isBedrock) return 'none';
  if (name.suffix === '-latest' || OLD_ORDER.test(name.base) || FLOATING_SURFACES.has(name.surface) || name.surface === 'copilot')
    return 'alias';
  return undatedKind(theirs);
}

/** `claude-opus-4` leaves out the date that its publisher writes; `claude-opus-4-6` has none. */
function undatedKind(theirs: ModelRow): Kind {
  return theirs.snapshot === null ? theirs.kind : 'alias';
}

/** A Claude name newer than the ledger is taken at its word; an older one that the ledger lacks was never released. */
function isNewerThanLedger(catalog: Catalog, name: ModelName): boolean {
  const own = /^claude-([a-z]+)-(\d{1,2})(?:[.-](\d{1,2}))?$/.exec(name.base);
  if (!own) return false;
  const version = own[3] ? `${own[2]}.${own[3]}` : (own[2] ?? '');
  const elders = catalog.rows.filter(
    ({ surface, line, version: theirs }) => surface === 'anthropic-api' && line === own[1] && theirs !== null,
  );
  return elders.length > 0 && elders.every((row) => compareVersions(row.version ?? '', version) < 0);
}
