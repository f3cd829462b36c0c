import { describe, expect, it } from 'vitest';
import type { Judged } from '../../src/core/decision.js';
import type { ModelName } from '../../src/core/model-name.js';
import { handles, planMigrations, planRewrites } from '../../src/migrations/plan-migrations.js';
import { rewritesOf, rewritesOfReport } from '../../src/migrations/rewrites.js';
import { APP, contextWith } from './planning.js';

function judged(text: string, to: string | null, surface = 'app'): Judged {
  const names: readonly ModelName[] = [];
  return {
    reference: {
      path: 'settings/user.json',
      range: { start: 0, end: text.length },
      line: 1,
      column: 1,
      text,
      raw: text,
      quote: '"',
      role: 'json-value',
      slot: 'model',
      owner: ['model'],
      whole: true,
      kind: 'pin',
      names,
      local: { context: 'product', evidence: [], questions: [] },
    },
    place: { role: 'json-value', context: 'product', surface, strength: 'proof', evidence: [], open: [] },
    decision:
      to === null
        ? { verdict: 'review', action: 'leave', tier: null, reason: 'third-party' }
        : { verdict: 'edit', action: 'rewrite', tier: 'safe', reason: 'app-alias', to },
  };
}

const RUN = [
  judged('claude-sonnet-4-5-20250929[1m]', 'sonnet[1m]'),
  judged('claude-sonnet-4-5-20250929', 'sonnet'),
  judged('sonnet-4-5-20250929', 'sonnet'),
  judged('fennec-latest[1M]', 'opus[1M]'),
  judged('claude-opus-4-20250514', 'opus'),
  judged('us.anthropic.claude-sonnet-4-5-20250929-v1:0', null, 'bedrock'),
  judged('claude-haiku-4-5-20251001', 'claude-haiku-4-5', 'anthropic-api'),
];

describe('the migrations of a run', () => {
  const set = planMigrations(RUN, contextWith());

  it('handle exactly the names that it rewrote in settings and sinks', () => {
    const rewritten = rewritesOf(RUN).map(({ text }) => text);
    expect(rewritten).toHaveLength(5);
    expect(
      RUN.filter(({ reference }) => set.plans.some((plan) => handles(plan, reference.text))).map(({ reference }) => reference.text),
    ).toEqual(rewritten);
    expect(set.plans.flatMap((plan) => plan.from.map((old) => old.id)).sort()).toEqual([
      'claude-opus-4-20250514',
      'claude-sonnet-4-5-20250929',
      'fennec-latest',
    ]);
    expect(set.refused).toEqual([]);
  });

  it('are one for each old model and target, gated to first-party users', () => {
    expect(set.plans.map(({ name }) => name)).toEqual(['migrateSonnet45ToSonnet46', 'migrateFennecToOpus', 'migrateOpus4ToOpus46']);
    expect(set.plans.every(({ gates }) => gates[0]?.kind === 'provider')).toBe(true);
  });

  it('leave to an existing migration what it handles', () => {
    const existing = [{ name: 'migrateOld', source: null, key: null, from: ['claude-sonnet-4-5-20250929'], to: 'sonnet' }];
    const rest = planMigrations(RUN, contextWith({ existing }));
    expect(rest.plans.map(({ name }) => name)).toEqual(['migrateFennecToOpus', 'migrateOpus4ToOpus46']);
    expect(rest.covered.map(({ text, by }) => `${text} ${by}`)).toEqual([
      'claude-sonnet-4-5-20250929[1m] migrateOld',
      'claude-sonnet-4-5-20250929 migrateOld',
      'sonnet-4-5-20250929 migrateOld',
    ]);
  });

  it('say which name cannot have one, and why', () => {
    const refused = planRewrites([{ text: 'my-own-model', to: 'sonnet' }], contextWith(), []);
    expect(refused).toMatchObject({ plans: [], refused: [{ text: 'my-own-model', refusal: { reason: 'unknown-name' } }] });
  });
});

describe('a report', () => {
  it('gives the same rewrites as the run that it reports', () => {
    const references = RUN.map(({ reference, place, decision }) => ({ text: reference.text, surface: place.surface, decision }));
    expect(rewritesOfReport(JSON.stringify({ version: '0', references }), APP)).toEqual(
      rewritesOf(RUN).map(({ text, to }) => ({ text, to })),
    );
  });

  it.each(['{', '[]', '{"references":[{"text":"x"}]}', 'null'])('that is none is an error for the person: %s', (text) => {
    expect(() => rewritesOfReport(text, APP)).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });
});
