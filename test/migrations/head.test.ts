import { describe, expect, it } from 'vitest';
import { head } from '../../src/migrations/head.js';
import { contextWith, fennecPlan, planned, sonnetPlan } from './planning.js';

/** The comment's sentences, each on one line. */
function said(plan: Parameters<typeof head>[0]): readonly string[] {
  const text = head(plan).replace(/^\/\*\*\n|\n \*\/$/g, '');
  return text
    .replace(/^ \* ?/gm, '')
    .replace(/\n {2}/g, ' ')
    .split('\n');
}

describe('the head of a migration', () => {
  it('says what, for whom, why, and when it may be deleted', () => {
    expect(said(sonnetPlan())).toEqual([
      'Moves stored pins of Sonnet 4.5 to the alias `sonnet` (now Sonnet 4.6).',
      '',
      'For: first-party users on the pro or max plan. Only `userSettings` is read and written. Nothing changes for anybody else, nor where the provider or plan is unknown.',
      'Why: Sonnet 4.5 retires on 2026-11-30, and calls fail from then on; the alias follows each newer model.',
      'Delete: after 2027-11-30, once nobody updates from a release without it. Until then leave it as it is: users may have run it.',
    ]);
    expect(said(fennecPlan()).slice(2, 4)).toEqual([
      'For: users with USER_TYPE=ant. Only `userSettings` is read and written. Nothing changes for anybody else.',
      'Why: the model is public now, and settings shall show its public name.',
    ]);
  });

  it.each([
    [['plan:max', 'user-type:ant'], 'first-party users on the max plan with USER_TYPE=ant'],
    [['user-type:ant', 'plan:pro,max', 'provider:first-party'], 'first-party users on the pro or max plan with USER_TYPE=ant'],
  ])('names the users of the gates %j', (gates, users) => {
    expect(said(planned(['claude-opus-4-5-20251101'], 'opus', gates))[2]).toContain(`For: ${users}. `);
  });

  it.each([
    ['claude-opus-4-1-20250805', 'opus', 'Opus 4.1 was retired on 2026-08-05, and calls fail since; the alias follows each newer model.'],
    ['claude-opus-4-5-20251101', 'opus', 'a pin stays at Opus 4.5 for ever; the alias follows each newer model.'],
    ['claude-opus-4-5-20251101', 'claude-opus-5-5', 'a pin stays at Opus 4.5 for ever; `claude-opus-5-5` takes its place.'],
  ])('gives the reason for %s to %s', (from, to, reason) => {
    expect(said(planned([from], to, ['provider:first-party'], contextWith()))[3]).toBe(`Why: ${reason}`);
  });
});
