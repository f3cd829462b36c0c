import type { Verdict } from '../core/decision.js';
import type { Context } from '../core/place.js';
import { type Case, claimsOf, hasClaim, isFirstParty } from './facts.js';
import type { Reason } from './reasons.js';
import { isFloatingEmbedding, isUse, valueVerdict } from './value-verdict.js';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

const QUIET_CONTEXTS: Partial<Record<Context, Reason>> = {
  generated: 'generated-file',
  fixture: 'recorded-data',
  doc: 'documentation',
  locale: 'locale-text',
  migration: 'migration-history',
};

/** The judgement of the place, by the labelling rubric: whether or not a replacement exists. */
export function judgePlace(given: Case): Judgement {
  const { reference, place } = given;
  const quiet = QUIET_CONTEXTS[place.context];
  if (quiet) return ignore(quiet);
  if (reference.kind === 'codename') return codenameVerdict(given);
  if (reference.kind === 'none') return unknownVerdict(given);
  if (reference.kind === 'partial' || isPattern(given)) return ignore('partial-name');
  if (hasClaim(place, 'tokenizer') && !hasClaim(place, 'sent')) return ignore('tokenizer');
  if (place.role === 'comment') return ignore('comment');
  if (place.role === 'prose') return ignore('prose');
  if (place.role === 'import') return ignore('import-path');
  if (place.context === 'test') return testVerdict(given);
  if (hasClaim(place, 'recorded')) return ignore('recorded-data');
  if (hasClaim(place, 'left-key') || hasClaim(place, 'allow-list')) return given.isDying ? review('left-key') : ignore('left-key');
  if (place.context === 'registry') return given.isDying ? review('registry-dying') : ignore('registry-active');
  if (place.role === 'comparison') return comparisonVerdict(given);
  if (place.role === 'template') return templateVerdict(given);
  return valueVerdict(given);
}

/** Whoever is sent a name that others would read may know it: no list of theirs is known here. */
function unknownVerdict({ reference, place }: Case): Judgement {
  const isSent = claimsOf(place, 'sent').some(
    ({ strength, value }) => strength === 'proof' && reference.names.some(({ surface }) => surface === value),
  );
  return isSent && place.context !== 'test' ? review('unknown-model') : ignore('look-alike');
}

/** A codename leaks wherever it stands; it is changed only where the application's own resolver reads it. */
function codenameVerdict(given: Case): Judgement {
  if (given.place.context === 'test') return review('codename-exposed');
  const value = valueVerdict(given);
  return value.verdict === 'edit' ? value : review('codename-exposed');
}

/** Rows that an integration test writes to its own database name models too; a call has its provider in sight, or falls back from a variable. */
function isNearProvider({ place }: Case): boolean {
  return place.role === 'default' || ['sent', 'import', 'only-import', 'surface-name'].some((claim) => hasClaim(place, claim));
}

function testVerdict(given: Case): Judgement {
  const { reference, place } = given;
  const isValue = place.role !== 'comparison' && place.role !== 'key' && place.role !== 'type' && place.role !== 'template';
  const isLive = hasClaim(place, 'live-test') && isFirstParty(place.surface) && place.role !== 'json-value' && isNearProvider(given);
  return isValue && isLive && reference.kind === 'pin' && !isFloatingEmbedding(given) ? review('live-test') : ignore('test-data');
}

/** Equality tests, membership and `case` speak of one model. */
function comparisonVerdict({ reference, isDying }: Case): Judgement {
  if (reference.kind === 'alias') return isDying ? review('floating-dying') : ignore('floating-active');
  return review('compared');
}

const PATTERN = /^(?:includes|startsWith|endsWith|indexOf|lastIndexOf|match|matchAll|test|search)$/;

/** Substring tests, prefix lists and parts of regular expressions are patterns, even when the text is a whole ID. */
function isPattern({ reference, place }: Case): boolean {
  if (place.role === 'comparison' && !reference.whole) return true;
  const uses = place.evidence.filter(isUse);
  return uses.length > 0 && uses.every(({ claim, value }) => claim === 'compared' && PATTERN.test(value));
}

function templateVerdict({ reference, place, isDying }: Case): Judgement {
  if (!hasClaim(place, 'in-url')) return ignore('in-longer-text');
  if (reference.kind === 'alias') return isDying ? review('floating-dying') : ignore('floating-active');
  return review('in-longer-text');
}

function ignore(reason: Reason): Judgement {
  return { verdict: 'ignore', reason };
}

function review(reason: Reason): Judgement {
  return { verdict: 'review', reason };
}
