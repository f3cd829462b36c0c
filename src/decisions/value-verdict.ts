import type { Evidence, Place } from '../core/place.js';
import { type Case, claimsOf, hasClaim, isFirstParty } from './facts.js';
import { REASONS, type Reason } from './reasons.js';
import type { Judgement } from './verdict.js';

/** A name in a value place: sent somewhere, stored, handed on. */
export function valueVerdict(given: Case): Judgement {
  const { reference, place, isDying } = given;
  // A publisher's alias that the application's resolver reads may become the application's own; that one is at home.
  if (reference.kind === 'alias' && (place.surface !== 'app' || given.name?.surface === 'app'))
    return isDying ? review('floating-dying') : { verdict: 'ignore', reason: 'floating-active' };
  if (given.name?.prefix.startsWith('ft:')) return review('fine-tune');
  const leaning = claimsOf(place, 'leans').map(({ value }) => value);
  if (leaning.includes('embedding') && !isNumbered(given))
    return isDying ? review('embedding') : { verdict: 'ignore', reason: 'floating-active' };
  const [code] = leaning;
  if (code !== undefined) return review(isReason(code) ? code : 'requirement');
  if (hasClaim(place, 'inferred')) return review('inferred-provider');
  const problem = problemOf(given);
  return problem === null ? { verdict: 'edit', reason: 'no-alias-on-surface' } : review(problem);
}

/** Why a pin is not proven to be changeable; null where every use is a first-party client of one surface. */
function problemOf({ reference, place }: Case): Reason | null {
  const uses = place.evidence.filter(isUse);
  const sent = uses.filter(({ claim }) => claim === 'sent');
  const surfaces = new Set(sent.map(({ value }) => value));
  if (surfaces.size > 1) return 'contradicting-evidence';
  const [first] = uses.filter(({ claim }) => claim !== 'sent' && claim !== 'in-url');
  if (first) return isAsked(first, place) ? 'needs-cross-file' : reasonOfUse(first, place.surface);
  if (hasClaim(place, 'tokenizer')) return 'must-match-list';
  if (place.open.length > 0) return 'needs-cross-file';
  if (isThirdParty(place.surface)) return 'third-party';
  const listed = listing(place);
  if (listed !== null) return listed;
  if (sent.length === 0 || place.surface === 'unknown') return 'unknown-provider';
  if (hasClaim(place, 'provider-switch') || hasClaim(place, 'provider-at-run-time')) return 'provider-at-run-time';
  const isItsOwn =
    place.surface === 'app' || place.surface === 'claude-code' || reference.names.some(({ surface }) => surface === place.surface);
  if (!isItsOwn) return 'contradicting-evidence';
  return sent.every(({ strength }) => strength === 'proof') ? null : 'unknown-provider';
}

/** It is given to a function of the project that this run did not look into. */
function isAsked({ claim, range }: Evidence, { open }: Place): boolean {
  return claim === 'handed' && open.some((question) => question.kind === 'origin-of-import' && question.range.start === range?.start);
}

/** What a data file chose has to stand in the list that the project chooses from, where it has one. */
function listing(place: Place): Reason | null {
  if (place.role !== 'json-value' || place.surface === 'app' || place.surface === 'claude-code') return null;
  const elsewhere = claimsOf(place, 'elsewhere').map(({ value }) => value);
  if (elsewhere.some((value) => value === 'registry' || value === 'key' || value === 'type' || value === 'compared'))
    return 'must-match-list';
  return elsewhere.includes('not-asked') ? 'needs-cross-file' : null;
}

/** What is only held, shown, returned or exported neither helps nor harms. */
export function isUse({ claim }: Evidence): boolean {
  return USES.has(claim);
}

const USES = new Set(['sent', 'in-url', 'handed', 'state', 'compared', 'stored', 'typed', 'read', 'not-followed']);

function reasonOfUse(use: Evidence, surface: string): Reason {
  switch (use.claim) {
    case 'compared':
      return use.value === 'index' || use.value === 'get' ? 'must-match-list' : 'compared';
    case 'state':
      return 'must-match-list';
    case 'stored':
      return 'stored-value';
    case 'typed':
      return 'typed-value';
    case 'not-followed':
      return 'not-followed';
    default:
      if (use.value === 'provider-at-run-time' || use.value === 'unknown-host') return 'provider-at-run-time';
      return isThirdParty(surface) ? 'third-party' : 'unknown-provider';
  }
}

function isThirdParty(surface: string): boolean {
  return surface !== 'unknown' && !isFirstParty(surface);
}

/** Undated embedding names: their vectors are stored, so nothing floats, but nothing is pinned by a date either. */
export function isFloatingEmbedding(given: Case): boolean {
  return hasClaim(given.place, 'leans', 'embedding') && !isNumbered(given);
}

function isNumbered({ name }: Case): boolean {
  return name !== null && (name.date !== '' || /-\d{3,4}$/.test(name.id));
}

function isReason(code: string): code is Reason {
  return code in REASONS;
}

function review(reason: Reason): Judgement {
  return { verdict: 'review', reason };
}
