import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { Peers, Property, Use } from '../core/syntax.js';

/** What stands around a candidate, as the syntax file answers it. */
export interface Neighbourhood {
  readonly candidate: Candidate;
  readonly peers: readonly Peers[];
  readonly siblings: readonly Property[];
  readonly uses: readonly Use[];
}

/** Reading more of a table of thousands would not change the answer. */
const SAMPLE = 40;

/** Slots in which a row carries its own name. */
const ROW_SLOT = /^(?:id|key|value|slug|name|label|title|api_?name|model_?(?:id|name|key|slug)?)$/i;
/** What is told about a model in a row of a list, a picker or a price table. */
const ROW_FACT =
  /^(?:label|title|display_?name|description|badge|icon|context_?(?:window|length|size)?|(?:max|min)_?\w*tokens?\w*|\w*(?:price|pricing|cost|rate)\w*|regex|match_?pattern|capabilit\w*|supports\w*|modalit\w*|family|released?\w*|deprecated|tier|score|latency|dimensions?)$/i;
/** What is told about a call or an agent: such a row is a choice that somebody made. */
const CHOICE = /^(?:api_?key|api_?base|base_?url|prompt|system(?:_?prompt)?|instructions?|messages|tools|roles?|agent\w*)$/i;
/** What only a catalogue of models tells. */
const CARD_FACT =
  /^(?:context_?(?:window|length|size)?|(?:max|min)_?\w*tokens?\w*|\w*(?:price|pricing|cost)\w*|knowledge_?cutoff|released?\w*|modalit\w*)$/i;
/** Parameters of a call. A catalogue may recommend them, but then it has a name to show as well. */
const PARAMETER = /^(?:temperature|top_?[pk]|\w+_?penalty|stream(?:ing)?|credential\w*|seed|stop\w*|cache)$/i;
/** The two sides of an entry of a picker. */
const SHOWN = /^(?:label|title|text|display_?name)$/i;
const STORED = /^(?:value|name|id|key)$/i;
/** A list that is tried in order is a choice as well. */
const ORDERED = /fallback|default|prefer|retry|chain|order|candidates/i;
/** Rows that do something each: what stands in them was chosen. */
const DOERS = /^(?:nodes|steps|agents|sub_?agents|tasks|jobs|blocks|prompts|profiles|workers)$/i;
const TABLE_FUNCTION = /context|size|window|limit|price|pricing|cost|max|tokens|capabilit|supports?|family|label|display|name/i;
const SCHEMA_SLOT = /^(?:enum|examples|enumDescriptions|oneOf|anyOf)$/;
/** Keys that are spelt like an ID: an alias map or a legacy-name map. */
const ID_SHAPED = /^(?=.*\d)[a-z][\w.]*[-.:/][\w.:/-]+$/i;
/** Names that say of a list what it is. */
const LIST_NAME = /(?:models?|ids?|lists?|names?|slugs?|prefixes|exceptions|options|enum|supported)$/i;
/** Functions that keep a list of names for comparing, not for calling. */
const KEEPERS = /^(?:enum|nativeEnum|union|literal|picklist|oneOf|freeze|Set|Map|includes|log|info|debug|warn)$/;

/**
 * Whether the name is a row of a registry: a list, union, table or picker whose other entries are mostly model names too.
 * Empty where it is not. `isModelName` is asked often with the same texts, so it should remember.
 */
export function registryEvidence(around: Neighbourhood, isModelName: (text: string) => boolean): readonly Evidence[] {
  const { candidate, siblings } = around;
  const say = (words: string, strength: Evidence['strength'] = 'strong', range = candidate.range): readonly Evidence[] => [
    { claim: 'context', value: 'registry', strength, words, range },
  ];
  if (!candidate.whole) return [];
  if (candidate.role === 'json-value' && candidate.slot !== null && SCHEMA_SLOT.test(candidate.slot))
    return say('a value that a schema lists');
  for (const peers of around.peers) {
    const step = Math.ceil(peers.texts.length / SAMPLE);
    const sample = peers.texts.filter((_, at) => at % step === 0);
    const names = sample.filter(isModelName).length;
    // Lists of resellers hold many models that no publisher's catalog knows; they are spelt alike.
    const alike = sample.filter((text) => isModelName(text) || ID_SHAPED.test(text)).length;
    if (alike * 2 < sample.length || !isRegistryShape(peers, { names, alike }, around)) continue;
    const bound = peers.binding === null ? '' : ` of “${peers.binding}”`;
    return say(
      `${names} of ${sample.length} neighbours${bound} are model names (${peers.shape})`,
      names >= 3 ? 'strong' : 'weak',
      peers.range,
    );
  }
  if (isCard(around)) return say('its row tells what a catalogue of models tells');
  if (candidate.role === 'key' || candidate.role === 'json-key') return say('the name is a key of a table', 'weak');
  // `'gpt-6': modelRef('gpt-6')`
  if (candidate.role === 'argument' && candidate.owner.at(-1) === candidate.text) return say('its row stands under the same name');
  const isMapped =
    candidate.role === 'property' && candidate.slot !== null && (isModelName(candidate.slot) || ID_SHAPED.test(candidate.slot));
  if (isMapped && siblings.every(({ name }) => isModelName(name) || ID_SHAPED.test(name)))
    return say('the value of another name in a map of names');
  return [];
}

interface Counted {
  /** Neighbours that are model names. */
  readonly names: number;
  /** Those and neighbours that are spelt like one. */
  readonly alike: number;
}

function isRegistryShape({ shape, binding }: Peers, { names, alike }: Counted, { candidate, siblings, uses }: Neighbourhood): boolean {
  const bound = `${binding ?? ''} ${candidate.slot ?? ''}`;
  switch (shape) {
    case 'keys':
    case 'set':
    case 'enum':
    case 'union':
      return names >= 1 || alike >= 2;
    case 'switch':
      return names >= 2 && TABLE_FUNCTION.test(candidate.owner.at(-1) ?? '');
    case 'array':
      if (candidate.role === 'type') return true;
      if (candidate.role === 'comparison') return names >= 5;
      if (ORDERED.test(bound) || uses.some(isCall)) return false;
      return names >= 2 || (alike >= 1 && LIST_NAME.test(bound));
    case 'rows':
      if (DOERS.test(binding ?? '')) return false;
      return candidate.role === 'array' ? names >= 2 : isRow(candidate, siblings, names);
    case 'values':
      return candidate.slot !== null && (ID_SHAPED.test(candidate.slot) || (names >= 2 && isSpelling(candidate.slot, candidate.text)));
  }
}

function isRow({ slot }: Candidate, siblings: readonly Property[], names: number): boolean {
  const fields = siblings.map(({ name }) => name);
  if (slot === null || names === 0 || /default/i.test(slot)) return false;
  // Nobody makes ten choices side by side: these are templates for what people choose.
  if (fields.some((name) => CHOICE.test(name)) && names < 10) return false;
  if (fields.some((name) => PARAMETER.test(name)) && !fields.some((name) => SHOWN.test(name))) return false;
  const facts = fields.filter((name) => name !== slot && ROW_FACT.test(name)).length;
  if (names >= 8 || facts >= 2) return true;
  if (fields.some((name) => SHOWN.test(name)) && fields.some((name) => STORED.test(name))) return true;
  return ROW_SLOT.test(slot) && (facts >= 1 || (names >= 3 && !/^model$/i.test(slot)));
}

/** A row that has no neighbours (the only model of its publisher) and still is no choice; or the only entry of a picker. */
function isCard({ candidate: { slot, owner }, siblings }: Neighbourhood): boolean {
  const fields = siblings.map(({ name }) => name);
  if (slot === null || !ROW_SLOT.test(slot) || fields.some((name) => CHOICE.test(name) || PARAMETER.test(name))) return false;
  if (!fields.some((name) => SHOWN.test(name) || /^(?:name|description)$/i.test(name))) return false;
  const list =
    owner
      .at(-2)
      ?.split(/_|(?<=[a-z])(?=[A-Z])/)
      .at(-1) ?? '';
  const isEntry = fields.length <= 4 && /^(?:options|choices|items|models)$/i.test(list) && fields.some((name) => STORED.test(name));
  return isEntry || fields.some((name) => CARD_FACT.test(name));
}

/** `CLAUDE_3_HAIKU: 'anthropic.claude-3-haiku-…'`: a constant that only spells the version again. A tier (`opus: …`) has no version. */
function isSpelling(slot: string, text: string): boolean {
  const words = slot.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const found = words.filter((word) => text.toLowerCase().includes(word));
  return found.length >= 2 && found.some((word) => /\d/.test(word)) && found.length * 2 >= words.length;
}

/** The entries are handed one by one to something that was imported: they are chosen, not listed. */
function isCall(use: Use): boolean {
  if (use.kind !== 'argument') return false;
  if (use.callee.kind === 'import') return !KEEPERS.test(use.callee.name);
  return use.callee.kind === 'member' && !KEEPERS.test(use.callee.name);
}
