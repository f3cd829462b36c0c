import { expect, test } from 'vitest';
import type { Decision } from '../../src/core/decision.js';
import { chooseRewrites } from '../../src/engine/choose-rewrites.js';
import { judgedIn } from '../hand-made/judged.js';

const make = (tier: Decision['tier'], extra: Partial<Decision> = {}) => judgedIn(`'a'`, 'a', { tier, to: 'sonnet', ...extra });
const ALL = [
  make('safe'),
  make('upgrade', { reason: 'alias-moved' }),
  make('unsafe', { reason: 'test-code' }),
  make(null, { action: 'leave', reason: 'third-party' }),
  make(null, { action: 'leave', reason: 'third-party' }),
  make(null, { action: 'review', reason: 'comparison' }),
];

const tiersOf = (permission: { unsafe: boolean; upgrade: boolean }) =>
  [...chooseRewrites(ALL, permission, () => false).rewrites.values()].flat().map((one) => one.decision.tier);

test('only the tiers that the person allowed are rewritten', () => {
  expect(tiersOf({ unsafe: false, upgrade: false })).toEqual(['safe']);
  expect(tiersOf({ unsafe: false, upgrade: true })).toEqual(['safe', 'upgrade']);
  expect(tiersOf({ unsafe: true, upgrade: false })).toEqual(['safe', 'unsafe']);
  expect(tiersOf({ unsafe: true, upgrade: true })).toEqual(['safe', 'upgrade', 'unsafe']);
});

test('everything else is left alone, grouped by reason, with the permission that is missing', () => {
  const { left } = chooseRewrites(ALL, { unsafe: false, upgrade: false }, () => false);
  expect(left.map(({ reason, needs, judged }) => [reason, needs, judged.length])).toEqual([
    ['third-party', null, 2],
    ['alias-moved', 'upgrade', 1],
    ['test-code', 'unsafe', 1],
    ['comparison', null, 1],
  ]);
});

test('what a comment wants left is left, whatever is permitted', () => {
  const { rewrites, left } = chooseRewrites(ALL, { unsafe: true, upgrade: true }, () => true);
  expect(rewrites.size).toBe(0);
  expect(left.map(({ reason, judged }) => [reason, judged.length])).toContainEqual(['suppressed', 3]);
});
