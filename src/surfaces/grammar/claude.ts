import { COMPACT_DAY, type ReadCore, readWith } from './core-name.js';

const TIER = '(?:opus|sonnet|haiku|fable|mythos)';
/** A minor version has at most two digits; eight digits are always the date (`claude-opus-4-20250514` is version 4). */
const BASE = `claude-(?:${TIER}-\\d{1,2}(?:-\\d{1,2})?|\\d(?:-\\d)?-(?:opus|sonnet|haiku)|instant-\\d(?:\\.\\d)?|[12]\\.\\d|2|mythos-preview)`;

/** As the Anthropic API, Claude Platform on AWS and Claude Code spell it: `claude-sonnet-4-5-20250929`, `claude-3-5-haiku-latest`. */
export const readClaude: ReadCore = readWith([new RegExp(`^(?<base>${BASE})(?<date>-${COMPACT_DAY})?(?<suffix>-latest|-100k)?$`)]);

/** As Vertex spells it: `claude-3-5-sonnet-v2@20241022`, `claude-opus-4-6@default`. */
export const readClaudeAtDate: ReadCore = readWith([
  new RegExp(`^(?<base>${BASE}(?:-v2)?)(?<date>@${COMPACT_DAY})?(?<suffix>@default|@latest)?$`),
]);

/** As Bedrock spells what follows `anthropic.`: `claude-haiku-4-5-20251001-v1:0`, `claude-opus-4-6-v1`, `claude-v2:1`. */
export const readClaudeOnBedrock: ReadCore = readWith([
  new RegExp(`^(?<base>${BASE})(?<date>-${COMPACT_DAY})?(?<suffix>-v\\d(?::\\d)?(?::\\d+k)?)?$`),
  /^(?<base>claude-(?:instant-)?v\d(?::\d)?)(?<suffix>:\d+k)?$/,
]);

/** As resellers spell it, with dots and the words in either order: `claude-sonnet-4.5`, `claude-3.5-haiku`, `claude-4.5-opus-20251124`. */
export const readDottedClaude: ReadCore = readWith([
  new RegExp(
    `^(?<base>claude-(?:${TIER}-\\d(?:\\.\\d)?|\\d(?:\\.\\d)?-(?:opus|sonnet|haiku)|instant-\\d\\.\\d|2(?:\\.[01])?))(?<date>-${COMPACT_DAY})?$`,
  ),
]);
