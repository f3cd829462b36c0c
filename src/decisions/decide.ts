import type { Preference } from '../core/configuration.js';
import type { Decision } from '../core/decision.js';
import type { Place, Reference } from '../core/place.js';
import { type Case, caseOf, claimsOf, type DecideContext, isFirstParty } from './facts.js';
import { preferenceFor } from './preference.js';
import { type Target, targetOf } from './target.js';
import { type Judgement, judgePlace } from './verdict.js';

/** Decides once what to do with a reference in its place. */
export function decide(reference: Reference, place: Place, isReportOnly: boolean, context: DecideContext): Decision {
  const given = caseOf(reference, place, context);
  const judgement = judgePlace(given);
  const { verdict, reason } = judgement;
  if (isReportOnly && verdict !== 'ignore') return { verdict: 'review', action: 'review', tier: null, reason: 'report-only' };
  if (verdict === 'edit') return edited(given, context);
  const unsafe = unsafeTarget(given, judgement, context);
  if (unsafe?.kind === 'found') return { verdict, action: 'rewrite', tier: 'unsafe', reason, to: unsafe.to };
  return { verdict, action: verdict === 'review' ? 'review' : 'leave', tier: null, reason };
}

function edited(given: Case, context: DecideContext): Decision {
  const preference = given.reference.kind === 'codename' ? 'alias' : preferenceOf(given, context);
  if (preference === 'pin') return { verdict: 'edit', action: 'leave', tier: null, reason: 'policy-prefers-pin' };
  if (preference === 'constant') {
    const action = given.place.role === 'constant' ? 'leave' : 'review';
    return { verdict: 'edit', action, tier: null, reason: 'policy-prefers-constant' };
  }
  const target = targetOf(given, context);
  if (target.kind === 'found') {
    return {
      verdict: 'edit',
      action: 'rewrite',
      tier: isComparedHere(given) ? 'unsafe' : target.tier,
      reason: target.reason,
      to: target.to,
    };
  }
  const action = target.reason === 'no-alias-on-surface' ? 'leave' : 'review';
  return { verdict: 'edit', action, tier: null, reason: target.reason };
}

function preferenceOf({ reference }: Case, { base, configuration }: DecideContext): Preference {
  return preferenceFor(base + reference.path, configuration);
}

/** The same file compares something with this very name: the application's own resolver aside, that may be this value. */
function isComparedHere({ place }: Case): boolean {
  return (
    place.surface !== 'app' && claimsOf(place, 'elsewhere').some(({ value, strength }) => value === 'compared' && strength === 'strong')
  );
}

/** What no permission overrules: somebody else may depend on the spelling. */
const OTHER_USES = new Set(['compared', 'handed', 'leans', 'typed', 'state', 'stored', 'read', 'not-followed']);

/** A value whose way to a first-party API is proven, kept from `edit` by a test context or by one proof that is only strong. */
function unsafeTarget(given: Case, { verdict, reason }: Judgement, context: DecideContext): Target | null {
  const { reference, place } = given;
  if (reference.kind !== 'pin' || !isFirstParty(place.surface) || preferenceOf(given, context) !== 'alias') return null;
  const sent = claimsOf(place, 'sent');
  const isOnlySent = sent.length > 0 && !place.evidence.some(({ claim }) => OTHER_USES.has(claim));
  const isTest = place.context === 'test' && (reason === 'test-data' || reason === 'live-test');
  const isStrong = verdict === 'review' && reason === 'unknown-provider' && place.context !== 'registry';
  return isOnlySent && (isTest || isStrong) ? targetOf(given, context) : null;
}
