import { expect, describe as group, it } from 'vitest';
import { describe, resolveModel } from '../../src/runtime/index.js';

const aliases = {
  sonnet: 'claude-sonnet-4-6',
  opus: { 'first-party': 'claude-opus-4-6', bedrock: 'us.anthropic.claude-opus-4-6-v1' },
};

group('resolveModel', () => {
  it.each([
    ['sonnet', 'first-party', 'claude-sonnet-4-6'],
    ['sonnet', 'bedrock', 'claude-sonnet-4-6'],
    ['opus', 'first-party', 'claude-opus-4-6'],
    ['opus', 'bedrock', 'us.anthropic.claude-opus-4-6-v1'],
    ['opus[1m]', 'first-party', 'claude-opus-4-6[1m]'],
    ['sonnet[1M]', 'first-party', 'claude-sonnet-4-6[1M]'],
  ] as const)('%s on %s is %s', (name, provider, id) => {
    expect(resolveModel(name, { provider, aliases })).toMatchObject({ kind: 'resolved', id });
  });

  it.each([
    ['claude-sonnet-4-5-20250929', 'first-party', 'unknown-name'],
    ['claude-sonnet-4-5-20250929[1m]', 'first-party', 'unknown-name'],
    ['fennec-latest', 'first-party', 'unknown-name'],
    ['Sonnet', 'first-party', 'unknown-name'],
    ['sonnet[2m]', 'first-party', 'unknown-name'],
    ['constructor', 'first-party', 'unknown-name'],
    ['', 'first-party', 'unknown-name'],
    ['opus', 'vertex', 'unknown-on-provider'],
    ['opus[1m]', 'own-key', 'unknown-on-provider'],
    ['opus', 'unknown', 'unknown-on-provider'],
  ] as const)('%j on %s passes through, reported as %s', (name, provider, reason) => {
    expect(resolveModel(name, { provider, aliases })).toEqual({ kind: 'passed-through', id: name, reason });
  });

  it('keeps the modifiers it is told of, and no others', () => {
    const options = { provider: 'first-party', aliases, modifiers: ['[1m]', '-fast'] } as const;
    expect(resolveModel('sonnet-fast[1m]', options)).toEqual({
      kind: 'resolved',
      id: 'claude-sonnet-4-6-fast[1m]',
      alias: 'sonnet',
      modifiers: ['-fast', '[1m]'],
    });
    expect(resolveModel('sonnet[1m]', { ...options, modifiers: [] })).toMatchObject({ kind: 'passed-through' });
  });
});

it('describe says what an alias means today', () => {
  expect(describe('opus[1m]', { provider: 'bedrock', aliases })).toBe('opus[1m] means us.anthropic.claude-opus-4-6-v1[1m] on bedrock');
  expect(describe('opus', { provider: 'vertex', aliases })).toBe('opus means nothing on vertex');
  expect(describe('gpt-4o', { provider: 'vertex', aliases })).toBe('gpt-4o is no alias and is sent as it is');
});
