import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.js';
import type { Decision, Judged } from '../../src/core/decision.js';
import type { Evidence, Place, Reference } from '../../src/core/place.js';
import { lint } from '../../src/engine/lint.js';
import { judgedIn } from '../hand-made/judged.js';
import { row } from '../hand-made/row.js';
import { contextOf, nameOn, scanOf } from '../hand-made/run.js';

const CATALOG = createCatalog(
  [
    row('claude-sonnet-4-5-20250929', { deprecatedOn: '2026-09-30', retiresOn: '2026-11-30', replacement: 'claude-sonnet-5-5' }),
    row('claude-sonnet-5-5', { version: '5.5', stated: { status: 'active', source: 'list' } }),
    row('claude-3-opus-20240229', { line: 'opus', deprecatedOn: '2025-06-30', retiresOn: '2026-01-05', replacement: 'claude-opus-4-8' }),
    row('claude-mythos-preview', { line: 'mythos', deprecatedOn: '2026-01-01', retiresNotBefore: '2026-12-01' }),
    row('anthropic.claude-3-opus-20240229-v1:0', { surface: 'bedrock', line: 'opus', stated: { status: 'active', source: 'list' } }),
  ],
  '2026-11-19',
);
const CONTEXT = contextOf({}, { catalog: CATALOG });
const LEFT: Partial<Decision> = { verdict: 'review', action: 'review', tier: null, reason: 'no-alias-on-surface' };

function judged(text: string, decision: Partial<Decision>, reference: Partial<Reference> = {}, surface = 'anthropic-api'): Judged {
  const one = judgedIn(`'${text}'`, text, decision, { names: [nameOn(surface, text)], ...reference });
  const place: Place = { ...one.place, surface };
  return { ...one, place };
}

const findings = (one: Judged, context = CONTEXT) =>
  lint(scanOf([one]), context).findings.map(({ ruleId, severity, message, help }) => [ruleId, severity, message, help]);

describe('pinned-model', () => {
  test('speaks where a rewrite stands ready and names its permission', () => {
    expect(findings(judged('claude-sonnet-5-5', { to: 'sonnet', tier: 'upgrade' }))).toEqual([
      [
        'pinned-model',
        'warn',
        "claude-sonnet-5-5 pins one model where 'sonnet' is accepted.",
        "`unpin fix --write --allow-upgrade` writes 'sonnet' here.",
      ],
    ]);
  });

  test('a pin that nothing can be written for is counted, not found', () => {
    const report = lint(scanOf([judged('claude-sonnet-5-5', LEFT)]), CONTEXT);
    expect([report.findings.length, report.counted.length]).toEqual([0, 1]);
  });

  test('speaks about it where an override of the path asks for aliases', () => {
    const overrides = [{ files: ['src/**'], prefer: 'alias' as const }];
    const [found] = findings(judged('claude-sonnet-5-5', LEFT), contextOf({ overrides }, { catalog: CATALOG }));
    expect(found?.slice(0, 3)).toEqual(['pinned-model', 'warn', 'claude-sonnet-5-5 pins one model; this path prefers an alias.']);
  });

  test('the path of a policy is the path in the project, whatever folder the run started in', () => {
    const overrides = [{ files: ['packages/app/src/**'], prefer: 'alias' as const }];
    const context = contextOf({ overrides }, { catalog: CATALOG, base: 'packages/app/' });
    expect(findings(judged('claude-sonnet-5-5', LEFT), context)).toHaveLength(1);
  });

  test('is silent about aliases, about what is ignored, and where pins are preferred', () => {
    expect(findings(judged('claude-sonnet-5-5', { to: 'sonnet' }, { kind: 'alias' }))).toEqual([]);
    expect(findings(judged('claude-sonnet-5-5', { to: 'sonnet', verdict: 'ignore' }))).toEqual([]);
    expect(findings(judged('claude-sonnet-5-5', { to: 'sonnet' }), contextOf({ prefer: 'pin' }, { catalog: CATALOG }))).toEqual([]);
  });
});

describe('retired-model', () => {
  test('names the day, the surface, the source and the age of the data', () => {
    const [found] = lint(scanOf([judged('claude-3-opus-20240229', LEFT)]), CONTEXT).findings;
    expect(found).toMatchObject({
      ruleId: 'retired-model',
      severity: 'error',
      message: 'claude-3-opus-20240229 was retired from anthropic-api on 2026-01-05.',
      source: 'https://example.com/models, catalog of 2026-11-19',
    });
    expect(found?.help).toContain('claude-opus-4-8');
  });

  test('J13: a name that the publisher retired is not retired where a third party still serves it', () => {
    const bedrock = judged('anthropic.claude-3-opus-20240229-v1:0', LEFT, {}, 'bedrock');
    const names = [nameOn('bedrock', 'anthropic.claude-3-opus-20240229-v1:0'), nameOn('anthropic-api', 'claude-3-opus-20240229')];
    expect(findings({ ...bedrock, reference: { ...bedrock.reference, names } })).toEqual([]);
    expect(findings({ ...bedrock, reference: { ...bedrock.reference, names: [...names].reverse() } })).toEqual([]);
  });

  test('is silent before the day and about what is ignored', () => {
    const one = judged('claude-3-opus-20240229', LEFT);
    expect(findings(one, contextOf({}, { catalog: CATALOG, today: '2026-01-04' })).map(([rule]) => rule)).toEqual(['deprecated-model']);
    expect(findings({ ...one, decision: { ...one.decision, verdict: 'ignore' } })).toEqual([]);
  });
});

describe('deprecated-model', () => {
  const dying = judged('claude-sonnet-4-5-20250929', LEFT);
  const within = (days: string) => contextOf({ rules: { 'deprecated-model': ['warn', { within: days }] } }, { catalog: CATALOG });

  test('names the exact day and how far away it is', () => {
    expect(findings(dying)).toEqual([
      [
        'deprecated-model',
        'warn',
        'claude-sonnet-4-5-20250929 is deprecated on anthropic-api and retires on 2026-11-30, in 10 days.',
        'Its successor in the same line is claude-sonnet-5-5; check the parameters of the call.',
      ],
    ]);
  });

  test('a promise of "not before" is no date of retirement', () => {
    const open = judged('claude-mythos-preview', LEFT);
    expect(findings(open)[0]?.[2]).toBe(
      'claude-mythos-preview is deprecated on anthropic-api and retires not before 2026-12-01, date open.',
    );
    expect(findings(open, within('90d'))).toEqual([]);
  });

  test('within: the last day counts, the day before does not', () => {
    expect(findings(dying, within('10d'))).toHaveLength(1);
    expect(findings(dying, within('9d'))).toEqual([]);
  });
});

describe('codename', () => {
  const found = lint(scanOf([judged('fennec-latest[1m]', { to: 'opus[1m]' }, { kind: 'codename' })]), CONTEXT).findings;

  test('is silent where the verdict is to ignore it', () => {
    expect(findings(judged('fennec-latest', { verdict: 'ignore' }, { kind: 'codename' }))).toEqual([]);
  });

  test('is an error, masked in every word', () => {
    expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['codename', 'error']]);
    expect(JSON.stringify(found)).not.toMatch(/fennec/i);
    expect(found[0]?.message).toBe('<codename>[1m] is the internal name of a model.');
  });
});

const SENT: Partial<Place> = { strength: 'proof', context: 'product', role: 'property' };
const at = (
  text: string,
  surface: string,
  names: readonly string[],
  kind: Reference['kind'],
  decision: Partial<Decision> = LEFT,
): Judged => {
  const one = judged(text, decision, { kind, names: names.map((name) => nameOn(name, text)) }, surface);
  return { ...one, place: { ...one.place, ...SENT } };
};
const FLOATS: Partial<Decision> = { verdict: 'ignore', action: 'leave', tier: null, reason: 'floating-active' };
const rulesOf = (one: Judged, context = CONTEXT) => findings(one, context).map(([rule]) => rule);

describe('floating-model', () => {
  const alias = at('claude-sonnet-4-5', 'anthropic-api', ['anthropic-api'], 'alias', FLOATS);
  const evaluations = contextOf({ overrides: [{ files: ['src/**'], prefer: 'pin' }] }, { catalog: CATALOG });

  test('speaks only where pins are preferred, and about values of hand-written code', () => {
    expect(rulesOf(alias)).toEqual([]);
    expect(rulesOf(alias, evaluations)).toEqual(['floating-model']);
    expect(rulesOf({ ...alias, place: { ...alias.place, role: 'comment' } }, evaluations)).toEqual([]);
    expect(rulesOf({ ...alias, place: { ...alias.place, context: 'generated' } }, evaluations)).toEqual([]);
  });

  test('a pin in such a path is neither found nor counted', () => {
    const pin = at('claude-sonnet-5-5', 'anthropic-api', ['anthropic-api'], 'pin', { ...LEFT, verdict: 'edit', action: 'leave' });
    expect(lint(scanOf([pin]), evaluations)).toMatchObject({ findings: [], counted: [] });
  });
});

describe('unknown-model', () => {
  test('J7: a near miss names what was meant', () => {
    expect(findings(at('claude-sonet-5-5', 'anthropic-api', ['anthropic-api'], 'none'))).toEqual([
      ['unknown-model', 'warn', 'claude-sonet-5-5 is no model that the catalog of 2026-11-19 knows.', 'Did you mean claude-sonnet-5-5?'],
    ]);
  });

  test('is silent about look-alikes', () => {
    expect(rulesOf(at('claude-plugin', 'unknown', ['anthropic-api'], 'none', { ...FLOATS, reason: 'look-alike' }))).toEqual([]);
  });
});

describe('wrong-surface', () => {
  test.each([
    ['J1: an alias of Claude Code sent to the API', 'sonnet', 'anthropic-api', ['claude-code'], 'alias', FLOATS],
    ['a Bedrock ID on the first-party client', 'anthropic.claude-3-opus-20240229-v1:0', 'anthropic-api', ['bedrock'], 'pin', LEFT],
    ['the dots of OpenRouter on the API', 'claude-sonnet-4.5', 'anthropic-api', ['openrouter', 'copilot'], 'alias', FLOATS],
  ] as const)('%s', (_, text, surface, names, kind, decision) => {
    expect(rulesOf(at(text, surface, names, kind, decision))).toContain('wrong-surface');
  });

  test('is silent where the surface reads the name, where it takes free text, and where it is not proven', () => {
    expect(rulesOf(at('claude-sonnet-4-5', 'anthropic-api', ['claude-code', 'anthropic-api'], 'alias', FLOATS))).toEqual([]);
    expect(rulesOf(at('gpt-4o', 'azure-openai', ['openai-api'], 'alias', FLOATS))).toEqual([]);
    const guessed = at('sonnet', 'anthropic-api', ['claude-code'], 'alias', FLOATS);
    expect(rulesOf({ ...guessed, place: { ...guessed.place, strength: 'strong' } })).toEqual([]);
  });

  test('is silent about what nobody runs, and says three systems at most that know the name', () => {
    const quiet = { ...LEFT, verdict: 'ignore', action: 'leave', reason: 'test-data' } as const;
    expect(rulesOf(at('anthropic.claude-3-opus-20240229-v1:0', 'anthropic-api', ['bedrock'], 'pin', quiet))).toEqual([]);
    const many = at('claude-sonnet-4.5', 'anthropic-api', ['openrouter', 'copilot', 'gateway', 'litellm'], 'alias', FLOATS);
    expect(findings(many).find(([rule]) => rule === 'wrong-surface')).toEqual([
      'wrong-surface',
      'error',
      'claude-sonnet-4.5 is no name of anthropic-api, which is what reads it here.',
      'It is a name of openrouter, copilot, gateway; `unpin models` lists those of anthropic-api.',
    ]);
  });

  test('an alias in the variable that defines it', () => {
    const one = at('sonnet', 'claude-code', ['claude-code'], 'alias', FLOATS);
    const slot = (name: string): Judged => ({ ...one, reference: { ...one.reference, slot: name } });
    expect(rulesOf(slot('ANTHROPIC_DEFAULT_SONNET_MODEL'))).toEqual(['wrong-surface']);
    expect(rulesOf(slot('ANTHROPIC_MODEL'))).toEqual([]);
  });
});

describe('runtime-redirect', () => {
  const redirected = (text: string, verdict: Decision['verdict'] = 'review'): readonly unknown[] => {
    const one = judged(text, { ...LEFT, verdict });
    const evidence = [{ claim: 'redirect', value: 'opus', strength: 'proof', words: 'seen' }] as const;
    return findings({ ...one, place: { ...one.place, evidence } }).filter(([rule]) => rule === 'runtime-redirect');
  };

  test('speaks of what is dead or dying, and of nothing that lives or is quiet', () => {
    const names = ['claude-3-opus-20240229', 'claude-sonnet-4-5-20250929', 'claude-sonnet-5-5'];
    expect(names.map((text) => redirected(text).length)).toEqual([1, 1, 0]);
    expect(names.map((text) => redirected(text, 'ignore').length)).toEqual([0, 0, 0]);
  });
});

describe('modifier', () => {
  const carrying = (surface: string, ...modifiers: string[]): Judged => {
    const one = at('opus', surface, ['claude-code', 'anthropic-api'], 'alias', FLOATS);
    return {
      ...one,
      reference: { ...one.reference, names: [nameOn('claude-code', 'opus', modifiers), nameOn('anthropic-api', 'opus', modifiers)] },
    };
  };

  test('J15: one that stands twice, whatever its case', () => {
    expect(findings(carrying('claude-code', '[1M]', '[1m]'))[0]?.slice(0, 1)).toEqual(['modifier']);
    expect(rulesOf(carrying('claude-code', '[1m]'))).toEqual([]);
  });

  test('one of Claude Code on the API', () => {
    expect(rulesOf(carrying('anthropic-api', '[1m]'))).toEqual(['modifier']);
    const quiet = carrying('anthropic-api', '[1m]', '[1m]');
    expect(rulesOf({ ...quiet, decision: { ...quiet.decision, verdict: 'ignore', reason: 'comment' } })).toEqual([]);
    expect(rulesOf(carrying('anthropic-api'))).toEqual([]);
  });

  test.each(['compared', 'read'])('nothing of one that code on the way may take off: %s', (claim) => {
    const sent = carrying('anthropic-api', '[1m]');
    const evidence: Evidence[] = [...sent.place.evidence, { claim, value: '', strength: 'weak', words: '' }];
    expect(rulesOf({ ...sent, place: { ...sent.place, evidence } })).toEqual([]);
  });
});
