import { type PlanGate, type Refusal, refuse } from './migration-plan.js';

/** `unknown` and a user's own key are no values here: neither is ever moved to an alias. */
const PROVIDERS = ['first-party', 'bedrock', 'vertex', 'foundry', 'gateway'];
const PLANS = ['pro', 'max', 'team', 'enterprise', 'free'];
const EXAMPLES = 'Gates: provider:first-party, plan:pro,max, user-type:VALUE.';

export type GatesOutcome = { readonly kind: 'gates'; readonly gates: readonly PlanGate[] } | Refusal;

/** Reads `kind:value[,value]` words. Several values of one kind mean "any of"; several kinds mean "all of". */
export function parseGates(words: readonly string[], userTypeVariable: string): GatesOutcome {
  const gates: PlanGate[] = [];
  for (const word of words) {
    const colon = word.indexOf(':');
    const kind = word.slice(0, colon);
    const anyOf = word
      .slice(colon + 1)
      .split(',')
      .map((value) => value.trim());
    if (colon < 1 || anyOf.includes('')) return refuse('unknown-gate', `"${word}" is no gate.`, EXAMPLES);
    if (gates.some((gate) => gate.kind === kind)) {
      return refuse('repeated-gate', `--gate ${kind} is given twice.`, `Join the values: --gate ${kind}:a,b.`);
    }
    switch (kind) {
      case 'provider':
      case 'plan': {
        const known = kind === 'plan' ? PLANS : PROVIDERS;
        const stranger = anyOf.find((value) => !known.includes(value));
        if (stranger !== undefined) return refuse('unknown-gate', `"${stranger}" is no ${kind}.`, `Known: ${known.join(', ')}.`);
        gates.push({ kind, anyOf });
        break;
      }
      case 'user-type':
        gates.push({ kind, anyOf, env: userTypeVariable });
        break;
      default:
        return refuse('unknown-gate', `"${kind}" is no kind of gate.`, EXAMPLES);
    }
  }
  return { kind: 'gates', gates };
}

/**
 * A pin may stand in anybody's settings, so a plan for pins without a provider gate gets the first-party one.
 * A codename exists inside the publisher's house only; there a user type is gate enough.
 */
export function withProviderGate(gates: readonly PlanGate[], kind: 'pin' | 'codename'): readonly PlanGate[] {
  const isGated = gates.some((gate) => gate.kind === 'provider' || (kind === 'codename' && gate.kind === 'user-type'));
  return isGated ? gates : [{ kind: 'provider', anyOf: ['first-party'] }, ...gates];
}
