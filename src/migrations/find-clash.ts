import { type KnownMigration, type MigrationPlan, type Refusal, refuse } from './migration-plan.js';

/** Names that something else owns, and chains or cycles with the migrations that stand already. */
export function findClash(plan: MigrationPlan, aliases: readonly string[], existing: readonly KnownMigration[]): Refusal | null {
  const old = new Set(plan.from.flatMap((name) => name.spellings));
  const to = plan.to.name.toLowerCase();
  if (old.has(to)) return refuse('same-name', `"${plan.to.name}" is both the old and the new name.`, 'Name another --to.');
  const owned = aliases.find((alias) => old.has(alias.toLowerCase()));
  if (owned !== undefined) {
    return refuse('name-in-use', `"${owned}" is an alias of app.aliases, so a stored "${owned}" is no pin.`, 'Leave it out of --from.');
  }
  for (const other of existing) {
    if ((other.source ?? plan.source) !== plan.source || (other.key ?? plan.key) !== plan.key) continue;
    const shared = other.from.find((name) => old.has(name.toLowerCase()));
    if (shared !== undefined)
      return refuse(
        'collision',
        `${other.name} handles "${shared}" already.`,
        'A released migration stays as it is; leave the name out of --from.',
      );
    if (other.to !== null && old.has(other.to.toLowerCase())) {
      return refuse(
        'chain',
        `${other.name} writes "${other.to}", which this migration would take away again.`,
        'Move its users directly: two migrations of one value must not depend on their order.',
      );
    }
    if (other.from.some((name) => name.toLowerCase() === to)) {
      return refuse(
        'chain',
        `${other.name} takes away "${plan.to.name}", which this migration would write.`,
        'Name the target of the last migration.',
      );
    }
  }
  return null;
}
