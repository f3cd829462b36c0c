import { rejectedBy } from '../catalog/parameters.js';
import type { MigrationPlan, PlanGate } from '../migrations/migration-plan.js';
import { titleOf } from '../migrations/name-migration.js';
import type { AliasMove } from './move.js';

/** What users and colleagues must be told, a sentence each; no codename in it. */
export function announce(moves: readonly AliasMove[], migrations: readonly MigrationPlan[]): readonly string[] {
  const firstParty = moves.filter(({ provider }) => provider === null || provider === 'first-party');
  return [
    ...moves.map(({ alias, provider, from, to }) => {
      const where = provider === null ? '' : ` for ${provider}`;
      return `From this release on ${alias} means ${to}${where}; before, ${from}.`;
    }),
    ...migrations.map(moved),
    ...firstParty.flatMap(({ oldRow }) => (oldRow ? [fateOf(oldRow)] : [])),
    ...moves.flatMap(refusal),
  ];
}

function moved({ name, kind, from, to, gates, modifiers }: MigrationPlan): string {
  const old = kind === 'codename' ? 'the codename' : [...new Set(from.map(({ title }) => title))].join(' or ');
  const kept = modifiers.length > 0 ? `; ${modifiers.join(', ')} is kept` : '';
  return `Who has stored ${old} has ${to.name} after the next start${kept} (${name}; ${gates.map(wordsOf).join(', ')}). Nobody else is moved.`;
}

function wordsOf(gate: PlanGate): string {
  const values = gate.anyOf.join(' or ');
  return gate.kind === 'user-type' ? `${gate.env}=${values}` : `${gate.kind} ${values}`;
}

function fateOf({ retiresOn, retiresNotBefore, ...row }: NonNullable<AliasMove['oldRow']>): string {
  const title = titleOf({ ...row });
  if (retiresOn !== undefined) return `${title} retires on ${retiresOn}: who stays pinned to it has no model then.`;
  return retiresNotBefore === undefined
    ? `${title} stays available; no date is announced.`
    : `${title} stays available; it is not retired before ${retiresNotBefore}.`;
}

function refusal({ alias, oldRow, newRow }: AliasMove): readonly string[] {
  const before = new Set((oldRow ? rejectedBy(oldRow) : []).map(({ parameter }) => parameter));
  const fresh = rejectedBy(newRow).filter(({ parameter }) => !before.has(parameter));
  const [first] = fresh;
  if (!first) return [];
  return [
    `${newRow.id} refuses ${fresh.map(({ parameter }) => parameter).join(', ')}: calls through ${alias} must not set them (${first.source}).`,
  ];
}
