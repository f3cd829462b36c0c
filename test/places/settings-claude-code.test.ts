import { describe, expect, it } from 'vitest';
import { CHOSEN, claims, evidenceFor, PIN } from './settings-says.js';

const FILE = '.claude/settings.json';

describe('files of Claude Code', () => {
  it.each([
    ...['.claude/settings.json', 'a/.claude/settings.json', '.claude/settings.local.json', '.claude/settings.team-a.json'],
    ...['managed-settings.json', 'a/managed-settings.json', 'managed-settings.d/a.json', '.claude.json', 'home/.claude.json'],
  ])('%s is one', (path) => {
    expect(claims(path, { model: PIN })).toEqual(CHOSEN);
  });

  it.each([
    ...['a.claude/settings.json', '.claude/settings.jsonc', '.claude/settings.a.b.json', '.claude/my-settings.json', '.claude/a.json'],
    ...['my-managed-settings.json', 'managed-settings.jsonc', 'managed-settings.d/a/b.json', 'managed-settings.d/a.jsonc'],
    ...['my.claude.json', '.claude.jsonc', 'claude.json'],
  ])('%s is none', (path) => {
    expect(claims(path, { model: PIN })).toEqual([]);
  });
});

describe('keys of Claude Code', () => {
  it.each([
    ['deniedModels', { deniedModels: [PIN] }, 'a deny list: an alias would block the whole family'],
    ['modelOverrides', { modelOverrides: { [PIN]: 'x' } }, 'keys of modelOverrides must be exact IDs'],
    ['modelOverrides.a', { modelOverrides: { a: PIN } }, 'values of modelOverrides are IDs of the provider'],
    ['modelPricing.a.b', { modelPricing: { a: { b: PIN } } }, 'prices are looked up by the exact ID'],
    ['modelPicker.a.b', { modelPicker: { a: { b: PIN } } }, 'a row of the model picker is taken verbatim'],
    ['teammateDefaultModel', { teammateDefaultModel: PIN }, 'a key that is no longer read'],
    ['env.MY_MODEL', { env: { MY_MODEL: PIN } }, 'a variable that is not known to accept an alias'],
  ])('J14: %s is left, and says why', (key, value, words) => {
    expect(evidenceFor(FILE, value).map((each) => [each.claim, each.value, each.words])).toEqual([['left-key', key, words]]);
  });

  it.each(['OPUS', 'SONNET', 'HAIKU', 'FABLE'])('J14: ANTHROPIC_DEFAULT_%s_MODEL is left, and says why', (line) => {
    const name = `ANTHROPIC_DEFAULT_${line}_MODEL`;
    const words = `defines what \`${line.toLowerCase()}\` means: never an alias itself`;
    expect(evidenceFor(FILE, { env: { [name]: PIN } }).map((each) => [each.value, each.words])).toEqual([[`env.${name}`, words]]);
  });

  it.each([
    { models: PIN },
    { a: { model: PIN } },
    { hooks: { Stop: [{ model: PIN }] } },
    { env: { a: { ANTHROPIC_MODEL: PIN } } },
    { modelPricingOf: { a: PIN } },
    { [PIN]: 'model' },
  ])('%j is no key of it', (value) => {
    expect(claims(FILE, value)).toEqual([]);
  });

  it.each(['▶claude-haiku-4-5', '▶Claude-HAIKU-4-5'])('ANTHROPIC_DEFAULT_MODEL ignores the alias of %s', (name) => {
    expect(claims(FILE, { env: { ANTHROPIC_DEFAULT_MODEL: name } })).toEqual(['left-key:env.ANTHROPIC_DEFAULT_MODEL:proof']);
    expect(claims(FILE, { env: { ANTHROPIC_MODEL: name } })).toEqual(CHOSEN);
  });
});

describe('switches of the provider', () => {
  const switched = (surface: string): readonly string[] => [
    `provider-switch:${surface}:proof`,
    `surface:${surface}:proof`,
    `settings-model:${surface}:proof`,
    `sent:${surface}:proof`,
  ];

  it.each([
    ['CLAUDE_CODE_USE_BEDROCK', 'bedrock'],
    ['CLAUDE_CODE_USE_MANTLE', 'bedrock'],
    ['CLAUDE_CODE_USE_VERTEX', 'vertex'],
    ['CLAUDE_CODE_USE_FOUNDRY', 'foundry'],
    ['CLAUDE_CODE_USE_ANTHROPIC_AWS', 'unknown'],
    ['CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST', 'unknown'],
  ])('%s: %s', (name, surface) => {
    for (const on of ['1', 'true', 'on', 'yes', ' 1 ', '10', 'offline', 'node', 1, true])
      expect(claims(FILE, { model: PIN, env: { [name]: on } }), String(on)).toEqual(switched(surface));
    for (const off of ['', '0', 'false', 'no', 'off', 'OFF', 'False', ' 0 ', 0, false])
      expect(claims(FILE, { model: PIN, env: { [name]: off } }), String(off)).toEqual(CHOSEN);
  });

  it.each(['https://proxy.example.com', 'https://api.anthropic.community', 'https://proxy.example.com/api.anthropic.com'])(
    'ANTHROPIC_BASE_URL %s is another host',
    (address) => {
      expect(claims(FILE, { model: PIN, env: { ANTHROPIC_BASE_URL: address } })).toEqual(switched('gateway'));
    },
  );

  it.each(['https://api.anthropic.com', 'https://api.anthropic.com/v1', 'api.anthropic.com', ''])(
    'ANTHROPIC_BASE_URL %j is its own host',
    (address) => {
      expect(claims(FILE, { model: PIN, env: { ANTHROPIC_BASE_URL: address } })).toEqual(CHOSEN);
    },
  );

  it('two switches to one provider agree', () => {
    expect(claims(FILE, { model: PIN, env: { CLAUDE_CODE_USE_BEDROCK: '1', CLAUDE_CODE_USE_MANTLE: '1' } })).toContain(
      'sent:bedrock:proof',
    );
  });
});

describe('entries of fallbackModel must differ', () => {
  it.each(['opus', 'sonnet', 'haiku', 'fable', 'mythos', 'Opus'])('two of the line %s', (line) => {
    const differ = ['leans:must-differ:proof', ...CHOSEN];
    expect(claims(FILE, { fallbackModel: [`▶claude-${line}-4-5`, `claude-${line.toLowerCase()}-4-6`] })).toEqual(differ);
    expect(claims(FILE, { fallbackModel: [`claude-${line}-4-6`, 'x', `▶claude-${line}-4-5`] })).toEqual(differ);
    expect(claims(FILE, { fallbackModel: [`▶claude-${line}-4-5`, 'gpt-5'] })).toEqual(CHOSEN);
    expect(claims(FILE, { fallbackModel: [`▶claude-${line}-4-5`, 3] })).toEqual(CHOSEN);
  });

  it('two of no known line are not compared', () => {
    expect(claims(FILE, { fallbackModel: ['▶gpt-4o', 'gpt-5'] })).toEqual(CHOSEN);
  });
});
