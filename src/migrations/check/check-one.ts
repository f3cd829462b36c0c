import type { ModelRow } from '../../catalog/model-row.js';
import type { PlanGate } from '../migration-plan.js';
import { checkTarget } from '../new-name.js';
import { readOldName } from '../old-name.js';
import type { PlanningContext } from '../plan-migration.js';
import { type CheckFinding, finding } from './finding.js';
import type { MigrationFacts } from './migration-facts.js';

const FIRST_PARTY: readonly PlanGate[] = [{ kind: 'provider', anyOf: ['first-party'] }];

/** What is wrong with a migration, whatever stands beside it. */
export function checkOne(facts: MigrationFacts, context: PlanningContext): readonly CheckFinding[] {
  if (facts.writes.length === 0) {
    return [
      finding(
        facts,
        'not-understood',
        0,
        'No write of settings can be read off this file.',
        'Write through the host function or defineMigration, so that it can be checked.',
      ),
    ];
  }
  return [
    ...checkGate(facts, context),
    ...checkMatch(facts),
    ...checkModifier(facts),
    ...checkSource(facts),
    ...checkReceipt(facts),
    ...checkTargets(facts, context),
  ];
}

/** Aliases belong to the first party: an unknown provider must change nothing. */
function checkGate(facts: MigrationFacts, { configuration, catalog }: PlanningContext): readonly CheckFinding[] {
  if (facts.providerGate === 'allow') return [];
  if (facts.providerGate === 'deny') {
    return [
      finding(
        facts,
        'provider-deny-list',
        0,
        'The gate keeps some providers out, so an unknown one is let in.',
        'Ask for the provider that may pass: first-party.',
      ),
    ];
  }
  const isCodename =
    facts.from.length > 0 && facts.from.every(({ text }) => readOldName(text, configuration.app, catalog).kind === 'codename');
  if (isCodename && facts.hasUserTypeGate) return [];
  return [
    finding(
      facts,
      'no-provider-gate',
      0,
      'It runs for every provider; a third-party user would be moved to an alias.',
      'Gate it by the provider: first-party only.',
    ),
  ];
}

function checkMatch(facts: MigrationFacts): readonly CheckFinding[] {
  return facts.partial.map(({ text, at }) =>
    finding(
      facts,
      'partial-match',
      at,
      `"${text}" is matched as a part, so longer names are taken too.`,
      'Compare whole names, after the modifier is taken off.',
    ),
  );
}

function checkModifier(facts: MigrationFacts): readonly CheckFinding[] {
  const dropping = facts.writes.filter(({ carriesModifier }) => !carriesModifier);
  return dropping.map(({ at }) =>
    finding(
      facts,
      'modifier-dropped',
      at,
      'It writes the bare name: a modifier of the user is lost.',
      'Carry the modifier of the stored name as it is written.',
    ),
  );
}

function checkSource(facts: MigrationFacts): readonly CheckFinding[] {
  const read = new Set(facts.reads.map(({ text }) => text));
  const stray = facts.writes.filter(({ source }) => source === '?' || !read.has(source));
  return stray.map(({ source, at }) =>
    finding(
      facts,
      'source-mismatch',
      at,
      `It writes ${source === '?' ? 'a source that is not named' : source}, and reads ${[...read].join(', ') || 'merged settings'}.`,
      'Read and write the one source that the migration is for.',
    ),
  );
}

function checkReceipt(facts: MigrationFacts): readonly CheckFinding[] {
  const [first, ...others] = facts.receipts;
  const other = others.find(({ text }) => text !== first?.text);
  if (other === undefined) return [];
  return [
    finding(facts, 'receipt-mismatch', other.at, `It asks for the receipt "${first?.text}" and leaves "${other.text}".`, 'Use one id.'),
  ];
}

function checkTargets(facts: MigrationFacts, context: PlanningContext): readonly CheckFinding[] {
  const { app } = context.configuration;
  const oldRows = facts.from.flatMap(({ text }): readonly ModelRow[] => {
    const old = readOldName(text, app, context.catalog);
    return old.kind === 'pin' ? [old.row] : [];
  });
  return facts.writes.flatMap(({ to, at }) =>
    to.flatMap((name) => {
      const outcome = checkTarget({ name, app, catalog: context.catalog, gates: FIRST_PARTY, oldRows, today: context.today });
      return outcome.kind === 'refused' ? [finding(facts, outcome.reason, at, outcome.message, outcome.hint)] : [];
    }),
  );
}
