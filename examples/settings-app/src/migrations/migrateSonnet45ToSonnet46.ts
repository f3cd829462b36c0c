/**
 * Moves stored pins of Sonnet 4.5 to the alias `sonnet` (now Sonnet 4.6).
 *
 * For: first-party users on the pro or max plan. Only `userSettings` is read
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
  // `[1m]` is the user's own choice: matched in any casing, kept as written.
  modifiers: ['[1m]'],
});
