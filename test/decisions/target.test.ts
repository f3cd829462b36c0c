import { describe, expect, it } from 'vitest';
import { nameOn } from '../hand-made/run.js';
import { claim, decided, type Hand, SENT, shown } from './decided.js';

const check = (cases: readonly (readonly [string, Hand, string])[]): void => {
  it.each(cases)('%s', (_, hand, expected) => {
    expect(shown(decided(hand))).toBe(expected);
  });
};

const prefixed = (id: string, parameter = 'stream'): Hand => ({
  text: `models/${id}`,
  reference: { names: [{ ...nameOn('anthropic-api', id), prefix: 'models/' }] },
  evidence: [SENT, claim('parameter', parameter)],
});

describe('the alias of a surface', () => {
  check([
    ['of this very model is safe', { text: 'claude-sonnet-9-1' }, 'edit rewrite safe alias-for-pin -> claude-sonnet-9-1-latest'],
    ['carries modifiers', { text: 'claude-sonnet-9-1[1m]' }, 'edit rewrite safe alias-for-pin -> claude-sonnet-9-1-latest[1m]'],
    ['that means a newer model is an upgrade', { text: 'claude-sonnet-8' }, 'edit rewrite upgrade alias-moved -> sonnet-latest'],
    ['is no step back', { text: 'claude-sonnet-10' }, 'edit leave - no-alias-on-surface'],
    ['there is none', { text: 'claude-haiku-2' }, 'edit leave - no-alias-on-surface'],
    ['there is none for a model without a line', { text: 'claude-odd' }, 'edit leave - no-alias-on-surface'],
    ['there is none, and the model dies', { text: 'claude-haiku-1' }, 'edit review - dying-no-target'],
    ['that is about to die is none', { text: 'claude-near' }, 'edit review - target-retiring'],
    ['of a name that the catalog does not know', { text: 'claude-new' }, 'edit leave - no-alias-on-surface'],
    ['there is none, and the model is dead', { text: 'claude-old-1' }, 'edit review - dying-no-target'],
    ['that means another model of the same version', { text: 'claude-sonnet-9-2-b' }, 'edit rewrite upgrade alias-moved -> sonnet-latest'],
    ['keeps the prefix', prefixed('claude-sonnet-9-1'), 'edit rewrite safe alias-for-pin -> models/claude-sonnet-9-1-latest'],
    ['keeps the prefix and minds parameters', prefixed('claude-opus-4-1', 'top_p'), 'edit review - incompatible-parameter'],
    [
      'is that of the reading that fits the surface',
      { text: 'x', reference: { names: [nameOn('openrouter', 'claude-odd'), nameOn('anthropic-api', 'claude-sonnet-9-1')] } },
      'edit rewrite safe alias-for-pin -> claude-sonnet-9-1-latest',
    ],
    ['of what no grammar reads', { text: 'x', reference: { names: [] }, place: { surface: 'app' } }, 'edit leave - no-alias-on-surface'],
  ]);

  const upgrade: Hand = { text: 'claude-opus-4-1' };
  const beside = (value: string): Hand => ({ ...upgrade, evidence: [SENT, claim('parameter', value)] });
  check([
    ['of a newer model', upgrade, 'edit rewrite upgrade alias-moved -> opus-latest'],
    ['of a newer model that refuses a parameter', beside('temperature'), 'edit review - incompatible-parameter'],
    ['of a newer model that refuses a parameter in another spelling', beside('topP'), 'edit review - incompatible-parameter'],
    ['of a newer model beside a parameter that it takes', beside('max_tokens'), 'edit rewrite upgrade alias-moved -> opus-latest'],
    [
      'of this very model beside a parameter that newer ones refuse',
      { text: 'claude-opus-4-7', evidence: [SENT, claim('parameter', 'temperature')] },
      'edit rewrite safe alias-for-pin -> opus-latest',
    ],
  ]);
});

describe('the successor', () => {
  const configuration = { to: 'successor' } as const;
  check([
    ['of a pin that dies', { text: 'claude-sonnet-8', configuration }, 'edit rewrite upgrade successor -> claude-sonnet-9-2'],
    ['carries modifiers', { text: 'claude-sonnet-8[1m]', configuration }, 'edit rewrite upgrade successor -> claude-sonnet-9-2[1m]'],
    ['is not asked of a pin that lives', { text: 'claude-sonnet-9-1', configuration }, 'edit leave - no-alias-on-surface'],
    ['is unknown', { text: 'claude-haiku-1', configuration }, 'edit review - dying-no-target'],
    ['dies itself within 90 days', { text: 'claude-old-1', configuration }, 'edit review - target-retiring'],
    ['dies itself, later', { text: 'claude-old-1', configuration, today: '2026-11-19' }, 'edit rewrite upgrade successor -> claude-old-2'],
  ]);
});

describe("the application's alias", () => {
  const given = (text: string, aliases: Record<string, string | Record<string, string>>, codenames = {}): Hand => ({
    text,
    place: { surface: 'app' },
    evidence: [claim('sent', 'app')],
    app: { aliases, codenames },
  });
  check([
    ['of this model', given('claude-sonnet-9-2', { sonnet: 'claude-sonnet-9-2' }), 'edit rewrite safe app-alias -> sonnet'],
    ['of a newer one', given('claude-sonnet-9-1[1m]', { sonnet: 'claude-sonnet-9-2' }), 'edit rewrite safe app-alias -> sonnet[1m]'],
    ['with a modifier', given('claude-sonnet-9-1', { big: 'claude-sonnet-9-2[1m]' }), 'edit rewrite safe app-alias -> big'],
    ['of an older one', given('claude-sonnet-9-2', { sonnet: 'claude-sonnet-9-1' }), 'edit leave - no-alias-on-surface'],
    ['of another line', given('claude-sonnet-9-2', { opus: 'claude-opus-4-7' }), 'edit leave - no-alias-on-surface'],
    ['of another publisher', given('claude-sonnet-9-2', { mini: 'gpt-9-mini' }), 'edit leave - no-alias-on-surface'],
    ['of an unknown model', given('claude-sonnet-9-2', { mine: 'claude-mine' }), 'edit leave - no-alias-on-surface'],
    ['of no line', given('claude-odd', { odd: 'claude-odd' }), 'edit leave - no-alias-on-surface'],
    ['for an unknown model', given('claude-mine', { sonnet: 'claude-sonnet-9-2' }), 'edit leave - no-alias-on-surface'],
    [
      'for a name that only a third party knows',
      given('us.claude-sonnet-9-1', { sonnet: 'us.claude-sonnet-9-1' }),
      'edit leave - no-alias-on-surface',
    ],
    [
      'of its first-party meaning',
      given('claude-sonnet-9-1', { other: { bedrock: 'claude-sonnet-9-2' }, sonnet: { 'first-party': 'claude-sonnet-9-2' } }),
      'edit rewrite safe app-alias -> sonnet',
    ],
    [
      'for a codename',
      {
        ...given('fennec-latest[1m]', {}, { 'fennec-latest': 'opus' }),
        reference: { kind: 'codename', names: [nameOn('app', 'fennec-latest')] },
      },
      'edit rewrite safe app-alias -> opus[1m]',
    ],
  ]);
});

describe('the policy', () => {
  const prefer = (files: string, policy: 'pin' | 'constant'): Hand => ({
    text: 'claude-sonnet-9-1',
    configuration: { overrides: [{ files: [files], prefer: policy }] },
  });
  const pin = 'edit leave - policy-prefers-pin';
  check([
    ['of a path, relative to the project', prefer('packages/a/src/**', 'pin'), pin],
    ['of another path', prefer('src/**', 'pin'), 'edit rewrite safe alias-for-pin -> claude-sonnet-9-1-latest'],
    ['for constants', prefer('**', 'constant'), 'edit review - policy-prefers-constant'],
    ['for constants, at one', { ...prefer('**', 'constant'), place: { role: 'constant' } }, 'edit leave - policy-prefers-constant'],
    [
      'that comes last counts, and one that says nothing does not',
      {
        text: 'claude-sonnet-9-1',
        configuration: { overrides: [{ files: ['**'], prefer: 'constant' }, { files: ['**'], prefer: 'pin' }, { files: ['**'] }] },
      },
      pin,
    ],
    [
      'is not asked about a codename',
      {
        text: 'fennec-latest',
        reference: { kind: 'codename', names: [nameOn('app', 'fennec-latest')] },
        place: { surface: 'app' },
        evidence: [claim('sent', 'app')],
        app: { codenames: { 'fennec-latest': 'opus' } },
        configuration: { prefer: 'pin' },
      },
      'edit rewrite safe app-alias -> opus',
    ],
  ]);
});

describe('a file with broken syntax', () => {
  check([
    ['is not edited', { text: 'claude-sonnet-9-1', isReportOnly: true }, 'review review - report-only'],
    ['is quiet where it is', { text: 'claude-sonnet-9-1', isReportOnly: true, place: { role: 'comment' } }, 'ignore leave - comment'],
  ]);
});

describe('permission of --unsafe', () => {
  const target = ' -> claude-sonnet-9-1-latest';
  const live = [SENT, claim('live-test')];
  const inTest = { context: 'test' } as const;
  const strong = [claim('sent', 'anthropic-api', 'strong')];
  const text = 'claude-sonnet-9-1';
  check([
    ['for a value in a test', { text, place: inTest }, `ignore rewrite unsafe test-data${target}`],
    ['for a live test', { text, place: inTest, evidence: live }, `review rewrite unsafe live-test${target}`],
    ['for a comment in a test: never', { text, place: { ...inTest, role: 'comment' } }, 'ignore leave - comment'],
    ['for a proof that is only strong', { text, evidence: strong }, `review rewrite unsafe unknown-provider${target}`],
    ['in a registry: never', { text, evidence: strong, place: { context: 'registry' } }, 'ignore leave - registry-active'],
    ['for what is nowhere sent: never', { text, evidence: [] }, 'review review - unknown-provider'],
    ['for an alias: never', { text, place: inTest, reference: { kind: 'alias' } }, 'ignore leave - test-data'],
    ['for a third party: never', { text, place: { ...inTest, surface: 'bedrock' } }, 'ignore leave - test-data'],
    ['where pins are preferred: never', { text, place: inTest, configuration: { prefer: 'pin' } }, 'ignore leave - test-data'],
    ['for a key that must hold it: never', { text: 'claude-sonnet-8', evidence: [SENT, claim('left-key')] }, 'review review - left-key'],
    ['without a target: none', { text: 'claude-haiku-2', place: inTest }, 'ignore leave - test-data'],
    [
      'where the file compares the same name elsewhere',
      { text, evidence: [SENT, claim('elsewhere', 'compared', 'strong')] },
      `edit rewrite unsafe alias-for-pin${target}`,
    ],
    [
      'where that is only weak',
      { text, evidence: [SENT, claim('elsewhere', 'compared', 'weak')] },
      `edit rewrite safe alias-for-pin${target}`,
    ],
    [
      'where it stands elsewhere otherwise',
      { text, evidence: [SENT, claim('elsewhere', 'key', 'strong')] },
      `edit rewrite safe alias-for-pin${target}`,
    ],
    [
      "where the application's resolver reads it",
      {
        text,
        place: { surface: 'app' },
        evidence: [claim('sent', 'app'), claim('elsewhere', 'compared', 'strong')],
        app: { aliases: { sonnet: 'claude-sonnet-9-1' } },
      },
      'edit rewrite safe app-alias -> sonnet',
    ],
  ]);

  it.each(['compared', 'handed', 'leans', 'typed', 'state', 'stored', 'read', 'not-followed'])('for what is also %s: never', (use) => {
    expect(shown(decided({ text, place: inTest, evidence: [SENT, claim(use)] }))).toBe('ignore leave - test-data');
  });
});
