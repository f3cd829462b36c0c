import { carryModifiers, splitKnownModifiers } from '../core/modifiers.js';
import type { Migration } from './migration.js';

/** The new value, or null where this stored one is none of its business. */
export function migrateValue(migration: Migration, stored: string): string | null {
  if ('rewrite' in migration) {
    const value = migration.rewrite(stored);
    return value === stored ? null : value;
  }
  const [name, modifiers] = splitKnownModifiers(stored, migration.modifiers);
  if (!migration.from.some((old) => old.toLowerCase() === name.toLowerCase())) return null;
  return carryModifiers(migration.to, modifiers);
}
