import { carryModifiers, splitKnownModifiers } from '../core/modifiers.js';
import type { Gate } from './gates.js';

/** Moves stored names: `from` is matched whole, in any casing and with any of `modifiers`, which stay as written. */
export interface RenameMigration {
  /** Key of its receipt: never changed once released. */
  readonly id: string;
  /** The one settings source that is read and written. */
  readonly source: string;
  /** Where the name stands in it: segments joined by dots, `*` for every member. */
  readonly key: string;
  readonly gate: Gate;
  readonly from: readonly string[];
  readonly to: string;
  readonly modifiers: readonly string[];
}

/** For what no list of names can say. `rewrite` is pure: the stored value in, the new one out, null to leave it. */
export interface RewriteMigration {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly gate: Gate;
  rewrite(stored: string): string | null;
}

export type Migration = RenameMigration | RewriteMigration;

/** @throws Error for a definition that cannot be meant: no names, a target that is an old name or carries a modifier */
export function defineMigration<Defined extends Migration>(migration: Defined): Defined {
  if (migration.id === '') throw new Error('a migration needs an id');
  if (!('from' in migration)) return migration;
  const { id, from, to, modifiers } = migration as RenameMigration;
  if (from.length === 0) throw new Error(`${id}: no old names`);
  if (from.some((name) => name.toLowerCase() === to.toLowerCase())) throw new Error(`${id}: "${to}" is both old and new`);
  const carrying = [...from, to].find((name) => splitKnownModifiers(name, modifiers)[1].length > 0);
  if (carrying !== undefined) throw new Error(`${id}: "${carrying}" carries a modifier`);
  return migration;
}

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
