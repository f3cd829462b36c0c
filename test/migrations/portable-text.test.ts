import { expect, it } from 'vitest';
import { portable } from '../../src/migrations/styles/portable.js';
import { sonnetPlan } from './planning.js';
import { codename, manyGates } from './portable-plans.js';

it('a pin of paying first-party users, to an alias, with one modifier', () => {
  expect(portable.migration(sonnetPlan())).toBe(`/**
 * Moves stored pins of Sonnet 4.5 to the alias \`sonnet\` (now Sonnet 4.6).
 *
 * For: first-party users on the pro or max plan. Only \`userSettings\` is read
 *   and written. Nothing changes for anybody else, nor where the provider or
 *   plan is unknown.
 * Why: Sonnet 4.5 retires on 2026-11-30, and calls fail from then on; the alias
 *   follows each newer model.
 * Delete: after 2027-11-30, once nobody updates from a release without it.
 *   Until then leave it as it is: users may have run it.
 */
import { allOf, defineMigration, plan, provider } from 'unpin/runtime';

export const migrateSonnet45ToSonnet46 = defineMigration({
  // Names its receipt: never change it once released.
  id: 'migrateSonnet45ToSonnet46',
  source: 'userSettings',
  key: 'model',
  gate: allOf(provider('first-party'), plan('pro', 'max')),
  // As stored, with the vendor prefix and without; any casing matches.
  from: ['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929'],
  to: 'sonnet',
  // \`[1m]\` is the user's own choice: matched in any casing, kept as written.
  modifiers: ['[1m]'],
});
`);
});

it('a codename under a nested key', () => {
  expect(portable.migration(codename)).toBe(`/**
 * Moves the stored codename \`fennec\` to the alias \`opus\` (now Opus 4.6).
 *
 * For: users with USER_TYPE=ant. Only \`projectSettings\` is read and written.
 *   Nothing changes for anybody else.
 * Why: the model is public now, and settings shall show its public name.
 * Delete: after 2027-11-20, once nobody updates from a release without it.
 *   Until then leave it as it is: users may have run it.
 */
import { defineMigration, userType } from 'unpin/runtime';

export const migrateFennecToOpus = defineMigration({
  // Names its receipt: never change it once released.
  id: 'migrateFennecToOpus',
  source: 'projectSettings',
  key: 'agents.*.model',
  gate: userType('ant'),
  // As stored; any casing matches.
  from: ['fennec-latest'],
  to: 'opus',
  // \`-fast\` is the user's own choice: matched in any casing, kept as written.
  modifiers: ['-fast'],
});
`);
});

it('two pins behind many gates, without modifiers', () => {
  expect(portable.migration(manyGates)).toBe(`/**
 * Moves stored pins of Sonnet 4.5 or Sonnet 4 to the alias \`sonnet\` (now Sonnet
 * 4.6).
 *
 * For: first-party, bedrock or foundry users on the max or team plan. Only
 *   \`userSettings\` is read and written. Nothing changes for anybody else, nor
 *   where the provider or plan is unknown.
 * Why: Sonnet 4.5 retires on 2026-11-30, and calls fail from then on; the alias
 *   follows each newer model.
 * Delete: after 2027-11-30, once nobody updates from a release without it.
 *   Until then leave it as it is: users may have run it.
 */
import { allOf, defineMigration, plan, provider } from 'unpin/runtime';

export const migrateSonnet45ToSonnet46 = defineMigration({
  // Names its receipt: never change it once released.
  id: 'migrateSonnet45ToSonnet46',
  source: 'userSettings',
  key: 'model',
  gate: allOf(
    provider('first-party', 'bedrock', 'foundry'),
    plan('max', 'team'),
  ),
  // As stored, with the vendor prefix and without; any casing matches.
  from: [
    'claude-sonnet-4-5-20250929',
    'sonnet-4-5-20250929',
    'claude-sonnet-4-20250514',
    'sonnet-4-20250514',
  ],
  to: 'sonnet',
  modifiers: [],
});
`);
});
