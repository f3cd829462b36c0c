import type { Place, Reference } from './place.js';

/** The judgement of the place, whether or not a replacement exists. */
export type Verdict = 'edit' | 'review' | 'ignore';
/** What unpin does. */
export type Action = 'rewrite' | 'review' | 'leave';
/** How much permission a rewrite needs. */
export type Tier = 'safe' | 'upgrade' | 'unsafe';

export interface Decision {
  readonly verdict: Verdict;
  readonly action: Action;
  readonly tier: Tier | null;
  /** A stable kebab-case code; each has an anchor in `docs/reasons.md`. */
  readonly reason: string;
  /** The whole new value, modifiers carried. Present exactly when the action is `rewrite`. */
  readonly to?: string;
}

/** A reference with its linked place and the one decision about it. Rules, edits and migration plans read this and nothing else. */
export interface Judged {
  readonly reference: Reference;
  readonly place: Place;
  readonly decision: Decision;
}
