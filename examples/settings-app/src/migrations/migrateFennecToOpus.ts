/**
 * Moves the stored codename `fennec` to the alias `opus` (now Opus 4.6).
 *
 * For: users with USER_TYPE=ant, in `userSettings` alone. Another or an unknown
 *   type changes nothing.
 * Why: the model is public; settings shall show the name that everybody knows.
 * Delete: after 2027-11-20, when no supported release is older than this file.
 *   Until then it is history: leave it as it is.
 */
import { defineMigration, userType } from 'unpin/runtime';

export const migrateFennecToOpus = defineMigration({
  // The key of its receipt: never changed once released.
  id: 'migrateFennecToOpus',
  source: 'userSettings',
  key: 'model',
  gate: userType('ant'),
  // As users have stored it, in any casing.
  from: ['fennec-latest'],
  to: 'opus',
  // `[1m]` is the user's own choice: it is kept as written.
  modifiers: ['[1m]'],
});
