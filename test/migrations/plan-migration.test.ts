import { describe, expect, it } from 'vitest';
import { contextWith, fennecPlan, plan, planned, sonnetPlan } from './planning.js';

const known = (from: string, to: string) => [{ name: 'migrateOther', source: 'userSettings', key: 'model', from: [from], to }];

describe('names', () => {
  it.each([
    [['claude-sonnet-4-5-20250929'], 'sonnet', 'migrateSonnet45ToSonnet46'],
    [['sonnet-4-5-20250929[1M]'], 'sonnet', 'migrateSonnet45ToSonnet46'],
    [['claude-opus-4-20250514'], 'opus', 'migrateOpus4ToOpus46'],
    [['claude-3-5-sonnet-20241022'], 'sonnet', 'migrateSonnet35ToSonnet46'],
    [['fennec-latest'], 'opus', 'migrateFennecToOpus'],
    [['fennec-latest'], null, 'migrateFennecToOpus'],
    [['claude-sonnet-4-5-20250929'], 'claude-sonnet-4-6', 'migrateSonnet45ToSonnet46'],
    [['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'], 'sonnet', 'migrateSonnet45ToSonnet46'],
  ])('%j to %s is %s', (from, to, name) => {
    expect(planned(from, to, []).name).toBe(name);
  });

  it('takes the meaning of the first-party alias from a table by provider', () => {
    const aliases = { sonnet: { 'first-party': 'claude-sonnet-5', bedrock: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0' } };
    expect(planned(['claude-sonnet-4-5-20250929'], 'sonnet', [], contextWith({ app: { aliases } })).name).toBe('migrateSonnet45ToSonnet5');
  });
});

describe('old names', () => {
  it('are every spelling of the pin, and never the convenience alias', () => {
    expect(sonnetPlan().from.flatMap((old) => old.spellings)).toEqual(['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929']);
  });

  it('count once, given twice, with a modifier or in other letters', () => {
    const pin = 'claude-sonnet-4-5-20250929';
    const outcome = plan([pin, `${pin}[1m]`, pin.toUpperCase()], 'sonnet', []);
    expect(outcome).toMatchObject({ kind: 'planned', plan: { from: [{ id: pin }] } });
    expect(outcome).toHaveProperty('plan.from.length', 1);
  });

  it('lose their prefix only while they still name a line', () => {
    expect(
      planned(['gpt-4o-2024-08-06'], 'gpt', [], contextWith({ app: { aliases: { gpt: 'gpt-4o-2024-11-20' } }, today: '2026-01-01' }))
        .from[0]?.spellings,
    ).toEqual(['gpt-4o-2024-08-06']);
  });
});

describe('gates', () => {
  it('a plan for pins is first-party even where no gate says so', () => {
    const outcome = plan(['claude-sonnet-4-5-20250929'], 'sonnet', ['plan:pro']);
    expect(outcome).toMatchObject({
      plan: {
        gates: [
          { kind: 'provider', anyOf: ['first-party'] },
          { kind: 'plan', anyOf: ['pro'] },
        ],
      },
    });
    expect(outcome).toHaveProperty('notices.length', 1);
  });

  it('a codename is content with the user type', () => {
    expect(fennecPlan().gates).toEqual([{ kind: 'user-type', anyOf: ['ant'], env: 'USER_TYPE' }]);
  });
});

describe('what is refused, with a reason', () => {
  const pin = 'claude-sonnet-4-5-20250929';
  it.each([
    ['unknown-name', ['claude-sonnet-9-9'], 'sonnet', [], {}],
    ['third-party-name', ['us.anthropic.claude-sonnet-4-5-20250929-v1:0'], 'sonnet', [], {}],
    ['no-old-name', [], 'sonnet', [], {}],
    ['no-target', [pin], null, [], {}],
    ['mixed-names', [pin, 'fennec-latest'], 'sonnet', [], {}],
    ['unknown-target', [pin], 'sonet', [], {}],
    ['modifier-in-target', [pin], 'sonnet[1m]', [], {}],
    ['crosses-line', [pin], 'opus', [], {}],
    ['lower-version', ['claude-sonnet-5'], 'sonnet', [], {}],
    ['wrong-surface', [pin], 'sonnet', ['provider:bedrock'], {}],
    [
      'wrong-surface',
      [pin],
      'sonnet',
      ['provider:first-party,bedrock'],
      { app: { aliases: { sonnet: { 'first-party': 'claude-sonnet-4-6' } } } },
    ],
    ['same-name', ['claude-sonnet-4-6'], 'claude-sonnet-4-6', [], {}],
    ['unknown-gate', [pin], 'sonnet', ['provider:own-key'], {}],
    ['unknown-gate', [pin], 'sonnet', ['provider:unknown'], {}],
    ['unknown-gate', [pin], 'sonnet', ['plan:'], {}],
    ['unknown-gate', [pin], 'sonnet', ['colour:blue'], {}],
    ['repeated-gate', [pin], 'sonnet', ['plan:pro', 'plan:max'], {}],
  ])('%s: %j to %s, gates %j', (reason, from, to, gates, setting) => {
    expect(plan(from, to, gates, contextWith(setting))).toMatchObject({ kind: 'refused', reason });
  });

  it('M10: a target that is retired or about to retire', () => {
    const retired = contextWith({ app: { aliases: { sonnet: 'claude-sonnet-4-20250514' } } });
    expect(plan(['claude-3-5-sonnet-20241022'], 'sonnet', [], retired)).toMatchObject({
      reason: 'target-retiring',
      message: expect.stringContaining('retired (since 2026-06-15)'),
    });
    const retiring = contextWith({ app: { aliases: { sonnet: pin } } });
    expect(plan(['claude-sonnet-4-20250514'], 'sonnet', [], retiring)).toMatchObject({
      reason: 'target-retiring',
      message: expect.stringContaining('2026-11-30'),
    });
  });

  it('M3: a pin whose spelling the application uses as an alias of its own', () => {
    const aliases = { sonnet: 'claude-sonnet-4-6', 'Sonnet-4-5-20250929': 'claude-sonnet-4-6' };
    expect(plan([pin], 'sonnet', [], contextWith({ app: { aliases } }))).toMatchObject({ reason: 'name-in-use' });
  });

  it('M10: chains and collisions with migrations that stand already', () => {
    expect(plan([pin], 'sonnet', [], contextWith({ existing: known(pin, 'sonnet') }))).toMatchObject({ reason: 'collision' });
    expect(plan([pin], 'sonnet', [], contextWith({ existing: known('claude-sonnet-4-20250514', pin) }))).toMatchObject({ reason: 'chain' });
    expect(plan([pin], 'sonnet', [], contextWith({ existing: known('sonnet', 'opus') }))).toMatchObject({ reason: 'chain' });
    const elsewhere = known(pin, 'sonnet').map((other) => ({ ...other, key: 'smallModel' }));
    expect(plan([pin], 'sonnet', [], contextWith({ existing: elsewhere }))).toMatchObject({ kind: 'planned' });
  });
});

it('says when nothing checks the meaning of the target', () => {
  const outcome = plan(['claude-sonnet-4-5-20250929'], 'sonnet', [], contextWith({ app: { aliases: { sonnet: 'in-house-sonnet' } } }));
  expect(outcome).toMatchObject({ kind: 'planned', notices: [expect.any(String), expect.stringContaining('in-house-sonnet')] });
});
