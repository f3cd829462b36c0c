/** What the application knows about its user. What it does not know is `unknown`, or left out: no gate lets that pass. */
export interface UserContext {
  readonly provider: Provider;
  readonly plan: Plan;
  readonly userType?: string | undefined;
  /** Of the application: `1.2.3`. */
  readonly version?: string | undefined;
  readonly flags?: Readonly<Record<string, boolean>> | undefined;
}

export type Provider = 'first-party' | 'own-key' | 'bedrock' | 'vertex' | 'foundry' | 'gateway' | 'custom-base-url' | 'unknown';
export type Plan = 'pro' | 'max' | 'team' | 'enterprise' | 'free' | 'unknown';

/** Plain data, so that a gate can be printed and compared. */
export type Gate =
  | { readonly kind: 'provider'; readonly anyOf: readonly Provider[] }
  | { readonly kind: 'plan'; readonly anyOf: readonly Plan[] }
  | { readonly kind: 'user-type'; readonly anyOf: readonly string[] }
  | { readonly kind: 'version'; readonly from: string | null; readonly before: string | null }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'all-of'; readonly gates: readonly Gate[] }
  | { readonly kind: 'any-of'; readonly gates: readonly Gate[] }
  | { readonly kind: 'not'; readonly gate: Gate };

/** A user's own key is no provider to gate on: it is never moved to an alias. */
export function provider(...anyOf: readonly Exclude<Provider, 'own-key' | 'unknown'>[]): Gate {
  return { kind: 'provider', anyOf };
}

export function plan(...anyOf: readonly Exclude<Plan, 'unknown'>[]): Gate {
  return { kind: 'plan', anyOf };
}

export function userType(...anyOf: readonly string[]): Gate {
  return { kind: 'user-type', anyOf };
}

/** Versions of the application from one and before another, compared by their three numbers: a pre-release counts as its release. */
export function version(range: { readonly from?: string; readonly before?: string }): Gate {
  return { kind: 'version', from: range.from ?? null, before: range.before ?? null };
}

export function flag(name: string): Gate {
  return { kind: 'flag', name };
}

export function allOf(...gates: readonly Gate[]): Gate {
  return { kind: 'all-of', gates };
}

export function anyOf(...gates: readonly Gate[]): Gate {
  return { kind: 'any-of', gates };
}

export function not(gate: Gate): Gate {
  return { kind: 'not', gate };
}

export type GateVerdict = 'pass' | 'fail' | 'unknown';

/** Three-valued: what is unknown stays unknown behind `not`, and only `pass` lets a migration run. */
export function evaluate(gate: Gate, user: UserContext): GateVerdict {
  switch (gate.kind) {
    case 'provider':
      return user.provider === 'unknown' ? 'unknown' : isTrue(gate.anyOf.includes(user.provider));
    case 'plan':
      return user.plan === 'unknown' ? 'unknown' : isTrue(gate.anyOf.includes(user.plan));
    case 'user-type':
      return user.userType === undefined ? 'unknown' : isTrue(gate.anyOf.includes(user.userType));
    case 'version':
      return evaluateVersion(gate.from, gate.before, user.version);
    case 'flag': {
      const isOn = user.flags?.[gate.name];
      return isOn === undefined ? 'unknown' : isTrue(isOn);
    }
    case 'all-of':
      return fold(gate.gates, user, 'fail', 'pass');
    case 'any-of':
      return fold(gate.gates, user, 'pass', 'fail');
    case 'not': {
      const verdict = evaluate(gate.gate, user);
      return verdict === 'unknown' ? 'unknown' : isTrue(verdict === 'fail');
    }
  }
}

function isTrue(value: boolean): GateVerdict {
  return value ? 'pass' : 'fail';
}

/** One decisive verdict decides; else one unknown leaves it open. */
function fold(gates: readonly Gate[], user: UserContext, decisive: GateVerdict, otherwise: GateVerdict): GateVerdict {
  const verdicts = gates.map((gate) => evaluate(gate, user));
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes('unknown') ? 'unknown' : otherwise;
}

function evaluateVersion(from: string | null, before: string | null, actual: string | undefined): GateVerdict {
  const [value, low, high] = [actual, from, before].map((text) => (text == null ? null : numbersOf(text)));
  if (value == null || (from !== null && low == null) || (before !== null && high == null)) return 'unknown';
  return isTrue((low == null || compare(value, low) >= 0) && (high == null || compare(value, high) < 0));
}

function numbersOf(text: string): readonly number[] | null {
  const found = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(text);
  return found === null ? null : found.slice(1).map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((number, at) => number - (b[at] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
