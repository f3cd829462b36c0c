/**
 * Moves stored pins of Sonnet 4.5 to the alias `sonnet` (now Sonnet 4.6).
 *
 * For: first-party users on the pro or max plan, in `userSettings` alone.
 *   Another or an unknown provider or plan changes nothing.
 * Why: who is pinned to Sonnet 4.5 stays behind, and has no model from
 *   2026-11-30 on; the alias follows each newer model.
 * Delete: after 2027-11-30, when no supported release is older than this file.
 *   Until then it is history: leave it as it is.
 */
import { allOf, defineMigration, plan, provider } from 'unpin/runtime';

export const migrateSonnet45ToSonnet46 = defineMigration({
  // The key of its receipt: never changed once released.
  id: 'migrateSonnet45ToSonnet46',
  source: 'userSettings',
  key: 'model',
  gate: allOf(provider('first-party'), plan('pro', 'max')),
  // As users have stored it, with vendor prefix and without, in any casing.
  from: ['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929'],
  to: 'sonnet',
  // `[1m]` is the user's own choice: it is kept as written.
  modifiers: ['[1m]'],
});
