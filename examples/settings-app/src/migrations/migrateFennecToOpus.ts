/**
 * Moves the stored codename `fennec` to the alias `opus` (now Opus 4.6).
 *
 * For: users with USER_TYPE=ant. Only `userSettings` is read and written.
 *   Nothing changes for anybody else.
 * Why: the model is public now, and settings shall show its public name.
 * Delete: after 2027-11-20, once nobody updates from a release without it.
 *   Until then leave it as it is: users may have run it.
 */
import { defineMigration, userType } from 'unpin/runtime';

export const migrateFennecToOpus = defineMigration({
  // Names its receipt: never change it once released.
  id: 'migrateFennecToOpus',
  source: 'userSettings',
  key: 'model',
  gate: userType('ant'),
  // As stored; any casing matches.
  from: ['fennec-latest'],
  to: 'opus',
  // `[1m]` is the user's own choice: matched in any casing, kept as written.
  modifiers: ['[1m]'],
});
