import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan, Provider, UserContext } from 'unpin/runtime';

const PLANS: readonly Plan[] = ['pro', 'max', 'team', 'enterprise', 'free'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Who the user is, as far as the environment and his account file tell. */
export function detectUser(home: string, environment: Environment, version: string): UserContext {
  const plan = readPlan(home);
  return { provider: detectProvider(environment, plan), plan, userType: environment.USER_TYPE, version };
}

/** An empty variable counts as not set. */
function detectProvider(environment: Environment, plan: Plan): Provider {
  if (environment.DRAFT_USE_BEDROCK) return 'bedrock';
  if (environment.DRAFT_USE_VERTEX) return 'vertex';
  if (environment.ANTHROPIC_BASE_URL) return 'custom-base-url';
  if (environment.ANTHROPIC_API_KEY) return 'own-key';
  return plan === 'unknown' ? 'unknown' : 'first-party';
}

/** The sign-in leaves the account behind; nobody has signed in where there is none, or where it cannot be read. */
function readPlan(home: string): Plan {
  try {
    const account: unknown = JSON.parse(readFileSync(join(home, '.draft', 'account.json'), 'utf8'));
    const plan = typeof account === 'object' && account !== null && 'plan' in account ? account.plan : undefined;
    return PLANS.find((known) => known === plan) ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
