import type { Catalog } from '../catalog/catalog.js';
import { compareVersions } from '../catalog/compare-versions.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { Kind, ModelName } from '../core/model-name.js';

/** Routers and resellers resolve an undated slug to a dated one by their own rule. */
const FLOATING_SURFACES: ReadonlySet<string> = new Set(['openrouter', 'vercel-gateway', 'copilot', 'gateway']);
const OPEN_WEIGHTS = /gpt-oss|gemma|mixtral|open-|-\d+b(?=-|$)/;
/** `-001` is a version, so the name is one fixed model. */
const NUMBERED = /-00\d$/;
const OLD_ORDER = /^claude-\d(?:[.-]\d)?-(?:opus|sonnet|haiku)$|^claude-[23]$/;

/**
 * What a name is that some grammar accepted: the row's word where the ledger knows it, else what its shape and its publisher prove,
 * else `none`: shaped like a name, known to nobody.
 */
export function kindOfName(catalog: Catalog, name: ModelName): Kind {
  const row = catalog.find(name.surface, name.id);
  if (row) return row.kind;
  const isLatest = /latest/.test(name.suffix) || name.base.endsWith('-latest');
  const theirs = catalog.publisherRow(name);
  if (!theirs) return kindOfUnknown(catalog, name, isLatest);
  if (isLatest) return 'alias';
  if (theirs.family === 'claude') return kindOfClaude(name, theirs);
  if (name.date !== '' || NUMBERED.test(name.suffix)) return 'pin';
  if (name.suffix === '-base') return 'none';
  if (OPEN_WEIGHTS.test(name.base)) return 'pin';
  if (FLOATING_SURFACES.has(name.surface)) return 'alias';
  return theirs.id === name.base + name.suffix ? theirs.kind : 'none';
}

function kindOfClaude(name: ModelName, theirs: ModelRow): Kind {
  if (name.date !== '') return digits(theirs.snapshot ?? '') === digits(name.date) ? 'pin' : 'none';
  if (OLD_ORDER.test(name.base) || FLOATING_SURFACES.has(name.surface)) return name.surface === 'bedrock' ? 'none' : 'alias';
  if (theirs.kind === 'alias') return name.surface === 'bedrock' ? 'none' : 'alias';
  // Undated, although the publisher dates it: `claude-opus-4`.
  return theirs.snapshot !== null ? (name.surface === 'bedrock' ? 'none' : 'alias') : 'pin';
}

/** A Claude name newer than the ledger is a pin like its elders; anything older that the ledger lacks was never released. */
function kindOfUnknown(catalog: Catalog, name: ModelName, isLatest: boolean): Kind {
  if (!name.base.startsWith('claude-')) return 'none';
  if (isLatest || OLD_ORDER.test(name.base)) return name.surface === 'bedrock' ? 'none' : 'alias';
  const own = /^claude-([a-z]+)-(\d{1,2})(?:[.-](\d{1,2}))?$/.exec(name.base);
  if (!own) return 'none';
  const version = own[3] ? `${own[2]}.${own[3]}` : (own[2] ?? '');
  const elders = catalog.rows.filter((row) => row.surface === 'anthropic-api' && row.line === own[1] && row.version !== null);
  const isNewer = elders.length > 0 && elders.every((row) => compareVersions(row.version ?? '', version) < 0);
  if (!isNewer) return 'none';
  return FLOATING_SURFACES.has(name.surface) ? 'alias' : 'pin';
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
