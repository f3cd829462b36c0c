import { type CheckFinding, finding } from './finding.js';
import type { MigrationFacts } from './migration-facts.js';

/** What is wrong between migrations: a shared receipt, one old name in two of them, one that takes away what another one writes. */
export function checkTogether(migrations: readonly MigrationFacts[]): readonly CheckFinding[] {
  return migrations.flatMap((facts, at) => migrations.slice(0, at).flatMap((earlier) => compare(facts, earlier)));
}

function compare(facts: MigrationFacts, earlier: MigrationFacts): readonly CheckFinding[] {
  const found: CheckFinding[] = [];
  const shared = facts.receipts.find(({ text }) => earlier.receipts.some((other) => other.text === text));
  if (shared !== undefined) {
    found.push(
      finding(
        facts,
        'duplicate-receipt',
        shared.at,
        `It shares the receipt "${shared.text}" with ${earlier.path}: only one of them would run.`,
        'Give each migration an id of its own.',
      ),
    );
  }
  if (!touchesSame(facts, earlier)) return found;
  const twice = facts.from.find(({ text }) => earlier.from.some((other) => other.text === text));
  if (twice !== undefined)
    found.push(finding(facts, 'collision', twice.at, `"${twice.text}" is moved by ${earlier.path} too.`, 'Leave it to one of them.'));
  const undone = facts.from.find(({ text }) => targets(earlier).includes(text)) ?? null;
  if (undone !== null)
    found.push(
      finding(
        facts,
        'chain',
        undone.at,
        `It takes away "${undone.text}", which ${earlier.path} writes.`,
        'Move the users of both directly.',
      ),
    );
  const back = earlier.from.find(({ text }) => targets(facts).includes(text));
  if (back !== undefined)
    found.push(
      finding(
        facts,
        'chain',
        facts.writes[0]?.at ?? 0,
        `It writes "${back.text}", which ${earlier.path} takes away.`,
        'Write the target of that one.',
      ),
    );
  return found;
}

const targets = ({ writes }: MigrationFacts): readonly string[] => writes.flatMap(({ to }) => to.map((name) => name.toLowerCase()));

function touchesSame(a: MigrationFacts, b: MigrationFacts): boolean {
  return a.writes.some((one) => b.writes.some((other) => one.source === other.source && one.key === other.key));
}
