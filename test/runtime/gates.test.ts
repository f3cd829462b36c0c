import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allOf,
  anyOf,
  evaluate,
  flag,
  type Gate,
  not,
  plan,
  provider,
  type UserContext,
  userType,
  version,
} from '../../src/runtime/index.js';

const PRO: UserContext = {
  provider: 'first-party',
  plan: 'pro',
  userType: 'external',
  version: '1.5.0-beta.2',
  flags: { on: true, off: false },
};
const NOBODY: UserContext = { provider: 'unknown', plan: 'unknown' };

describe('a gate', () => {
  it.each<readonly [Gate, UserContext, string]>([
    [provider('first-party'), PRO, 'pass'],
    [provider('bedrock', 'vertex'), PRO, 'fail'],
    [provider('first-party', 'foundry', 'gateway', 'custom-base-url'), { ...PRO, provider: 'own-key' }, 'fail'],
    [provider('first-party'), NOBODY, 'unknown'],
    [plan('pro', 'max'), PRO, 'pass'],
    [plan('team', 'enterprise', 'free'), PRO, 'fail'],
    [plan('free'), NOBODY, 'unknown'],
    [userType('ant'), PRO, 'fail'],
    [userType('ant'), { ...PRO, userType: 'ant' }, 'pass'],
    [userType('ant'), NOBODY, 'unknown'],
    [flag('on'), PRO, 'pass'],
    [flag('off'), PRO, 'fail'],
    [flag('other'), PRO, 'unknown'],
    [flag('on'), NOBODY, 'unknown'],
    [version({ from: '1.5.0' }), PRO, 'pass'],
    [version({ from: '1.4.9', before: '1.5.1' }), PRO, 'pass'],
    [version({ before: '1.5.0' }), PRO, 'fail'],
    [version({ from: '1.10.0' }), { ...PRO, version: '1.9.0' }, 'fail'],
    [version({ from: '1.5.12' }), { ...PRO, version: '1.5.9' }, 'fail'],
    [version({ from: '1.0.0' }), { ...PRO, version: 'nightly' }, 'unknown'],
    [version({ from: 'soon' }), PRO, 'unknown'],
    [version({ from: '1.0.0' }), NOBODY, 'unknown'],
    [version({}), PRO, 'pass'],
    [allOf(provider('first-party'), plan('pro')), PRO, 'pass'],
    [allOf(provider('first-party'), plan('max')), PRO, 'fail'],
    [allOf(provider('bedrock'), flag('other')), PRO, 'fail'],
    [allOf(provider('first-party'), flag('other')), PRO, 'unknown'],
    [anyOf(provider('bedrock'), plan('pro')), PRO, 'pass'],
    [anyOf(provider('first-party'), flag('other')), PRO, 'pass'],
    [anyOf(provider('bedrock'), flag('other')), PRO, 'unknown'],
    [anyOf(provider('bedrock'), plan('max')), PRO, 'fail'],
    [not(provider('bedrock')), PRO, 'pass'],
    [not(provider('first-party')), PRO, 'fail'],
    [not(provider('bedrock')), NOBODY, 'unknown'],
    [allOf(), NOBODY, 'pass'],
    [anyOf(), NOBODY, 'fail'],
  ])('%j', (gate, user, verdict) => {
    expect(evaluate(gate, user)).toBe(verdict);
  });
});

it('M11: no gate that asks for anything passes who is unknown in everything', () => {
  const leaf = fc.constantFrom(
    provider('first-party'),
    provider('bedrock'),
    plan('pro'),
    userType('ant'),
    version({ from: '0.0.1' }),
    flag('x'),
  );
  const { gate } = fc.letrec<{ gate: Gate }>((tie) => ({
    gate: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('gate'), { minLength: 1, maxLength: 3 }).map((gates) => allOf(...gates)),
      fc.array(tie('gate'), { minLength: 1, maxLength: 3 }).map((gates) => anyOf(...gates)),
      tie('gate').map(not),
    ),
  }));
  fc.assert(
    fc.property(gate, (one) => evaluate(one, NOBODY) === 'unknown'),
    { numRuns: 1000 },
  );
});
