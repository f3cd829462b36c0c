import { describe, expect, test } from 'vitest';
import { type Configuration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { compilePolicy } from '../../src/engine/rule-policy.js';
import { RULES } from '../../src/rules/index.js';

const policy = (configuration: Partial<Configuration>, path = 'src/a.ts') =>
  compilePolicy({ ...DEFAULT_CONFIGURATION, ...configuration }, RULES)(path);
const severities = (configuration: Partial<Configuration>, path?: string) =>
  Object.fromEntries(policy(configuration, path).rules.map(({ rule, severity }) => [rule.id, severity]));

describe('severities', () => {
  test('come from the rule, then the configuration, then the overrides of the path, the last one first', () => {
    const overrides = [
      { files: ['src/**'], rules: { codename: 'warn' as const } },
      { files: ['src/old/**'], rules: { codename: 'off' as const } },
    ];
    expect(severities({ overrides }, 'lib/a.ts').codename).toBe('error');
    expect(severities({ overrides }, 'src/a.ts').codename).toBe('warn');
    expect(severities({ overrides }, 'src/old/a.ts').codename).toBeUndefined();
    expect(severities({ rules: { codename: 'info' }, overrides: [] }).codename).toBe('info');
  });

  test('an override that names one rule leaves the others as they were', () => {
    const overrides = [{ files: ['**'], rules: { codename: 'off' as const } }];
    expect(severities({ rules: { 'pinned-model': 'error' }, overrides })['pinned-model']).toBe('error');
  });
});

describe('what the user wrote wrongly is said, never passed over', () => {
  test.each([
    [{ 'pined-model': 'error' as const }, 'unknown rule: pined-model', 'Did you mean pinned-model?'],
    [
      { 'deprecated-model': ['warn', { withing: '90d' }] as const },
      'unknown option of rule deprecated-model: withing',
      'Did you mean within?',
    ],
    [
      { 'deprecated-model': ['warn', { within: 90 }] as const },
      'rule deprecated-model: within is 90',
      'Write a number of days, such as "90d".',
    ],
    [{ codename: ['warn', { mask: true }] as const }, 'unknown option of rule codename: mask', 'It has none.'],
  ])('%j', (rules, message, hint) => {
    expect(() => policy({ rules })).toThrow(expect.objectContaining({ name: 'UsageError', message, hint }));
    expect(() => policy({ overrides: [{ files: ['x'], rules }] })).toThrow(expect.objectContaining({ message }));
  });

  test('T15: a list of rules that are all off is an error, not a green run', () => {
    const rules = Object.fromEntries(RULES.map(({ id }) => [id, 'off' as const]));
    expect(() => policy({ rules })).toThrow('every rule is off');
  });
});

describe('preference', () => {
  test('is stated only where an override or a value other than the default says so', () => {
    expect(policy({})).toMatchObject({ preference: 'alias', isPreferenceStated: false });
    expect(policy({ prefer: 'constant' })).toMatchObject({ preference: 'constant', isPreferenceStated: true });
    const overrides = [{ files: ['evals/**'], prefer: 'pin' as const }];
    expect(policy({ overrides }, 'evals/a.ts')).toMatchObject({ preference: 'pin', isPreferenceStated: true });
    expect(policy({ overrides }, 'src/a.ts')).toMatchObject({ preference: 'alias', isPreferenceStated: false });
    const later = [...overrides, { files: ['evals/live/**'], prefer: 'constant' as const }, { files: ['evals/**'], rules: {} }];
    expect(policy({ overrides: later }, 'evals/live/a.ts').preference).toBe('constant');
  });
});
