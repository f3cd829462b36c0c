import type { MigrationPlan, PlanGate } from '../migration-plan.js';

/** A user as the gates see him, in the host's words: `{ provider: 'firstParty', plan: 'pro' }`. */
export type User = Readonly<Record<string, string>>;

const STRANGERS: Readonly<Record<PlanGate['kind'], readonly string[]>> = {
  provider: ['bedrock', 'vertex', 'unknown'],
  plan: ['free', 'unknown'],
  'user-type': ['external', ''],
};

/** One user for each value that a gate lets through; the first is the typical one. */
export function allowedUsers(plan: MigrationPlan, providerWord: (word: string) => string): readonly User[] {
  const values = plan.gates.map((gate) => [field(gate), wordsOf(gate, providerWord)] as const);
  const typical = Object.fromEntries(values.map(([name, [first]]) => [name, first ?? '']));
  const others = values.flatMap(([name, words]) => words.slice(1).map((word) => ({ ...typical, [name]: word })));
  return [typical, ...others];
}

/** The typical user with one thing changed to what no gate lets through. */
export function otherUsers(plan: MigrationPlan, providerWord: (word: string) => string): readonly User[] {
  const [typical] = allowedUsers(plan, providerWord);
  return plan.gates.flatMap((gate) => {
    const strangers = STRANGERS[gate.kind].filter((word) => !wordsOf(gate, providerWord).includes(word));
    return strangers.map((word) => ({ ...typical, [field(gate)]: word }));
  });
}

function field(gate: PlanGate): string {
  return gate.kind === 'user-type' ? 'userType' : gate.kind;
}

function wordsOf(gate: PlanGate, providerWord: (word: string) => string): readonly string[] {
  return gate.kind === 'provider' ? gate.anyOf.map(providerWord) : gate.anyOf;
}
