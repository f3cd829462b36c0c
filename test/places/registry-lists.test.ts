import { describe, expect, it } from 'vitest';
import { isRow } from './is-row.js';

describe('names of lists', () => {
  const list = (binding: string): string => `const ${binding} = ['▶gpt-4o', 'other-1x'];`;

  it.each([
    ...['theModel', 'models', 'theId', 'ids', 'list', 'lists', 'theName', 'names', 'slug', 'slugs', 'prefixes', 'exceptions'],
    ...['options', 'theEnum', 'supported', 'MODEL_IDS'],
  ])('%s', (binding) => {
    expect(isRow(list(binding))).toBe(true);
    expect(isRow(list(`${binding}Of`))).toBe(false);
  });

  it.each(['prefix', 'exception', 'option', 'ladder'])('%s says nothing', (binding) => {
    expect(isRow(list(binding))).toBe(false);
  });

  it.each(['fallback', 'Default', 'preferred', 'retry', 'chain', 'ordered', 'candidates'])('%s is tried in order', (word) => {
    const ordered = (binding: string): string => `const ${binding} = ['▶gpt-4o', 'gpt-5', 'gpt-3.5'];`;
    expect(isRow(ordered(`the_${word}_models`))).toBe(false);
    expect(isRow(ordered('the_known_models'))).toBe(true);
  });

  it('an inline list of six is a list', () => {
    expect(isRow(`const known = ['▶gpt-4o', 'gpt-5', 'gpt-3.5', 'gpt-4.1', 'gpt-4', 'gpt-4.5'].includes(model);`)).toBe(true);
    expect(isRow(`const known = ['▶gpt-4o', 'gpt-5', 'gpt-3.5', 'gpt-4.1', 'gpt-4'].includes(model);`)).toBe(false);
  });
});

describe('functions that keep a list', () => {
  const member = (name: string): string => `import { z } from 'lib';\nz.${name}(['▶gpt-4o', 'gpt-5', 'gpt-4.1']);`;
  const own = (name: string): string => `import { ${name} } from 'lib';\n${name}(['▶gpt-4o', 'gpt-5', 'gpt-4.1']);`;

  it.each(['nativeEnum', 'union', 'literal', 'picklist', 'oneOf', 'freeze', 'Set', 'Map', 'log', 'info', 'debug', 'warn'])('%s', (name) => {
    expect(isRow(member(name))).toBe(true);
    expect(isRow(own(name))).toBe(true);
    for (const other of [`${name}X`, `x${name}`]) {
      expect(isRow(member(other)), other).toBe(false);
      expect(isRow(own(other)), other).toBe(false);
    }
  });

  it.each(['enum', 'includes'])('%s of something imported', (name) => {
    expect(isRow(member(name))).toBe(true);
    expect(isRow(member(`x${name}`))).toBe(false);
  });
});

describe('functions that look something up', () => {
  const lookup = (name: string): string =>
    `function ${name}(m) { switch (m) { case '▶gpt-4o': return 1; case 'gpt-5': return 2; case 'gpt-4': return 3; } }`;

  it.each([
    ...['contextOf', 'sizeOf', 'windowOf', 'limitOf', 'priceOf', 'pricingOf', 'costOf', 'maxOf', 'tokensOf', 'capabilityOf'],
    ...['supportOf', 'supportsTools', 'familyOf', 'labelOf', 'displayOf', 'nameOf', 'getContext', 'MAX_OF'],
  ])('%s', (name) => {
    expect(isRow(lookup(name))).toBe(true);
  });

  it.each(['ask', 'createMessage', 'tokenOf', 'incapableOf'])('not %s', (name) => {
    expect(isRow(lookup(name))).toBe(false);
  });
});

describe('keys that are spelt like an ID', () => {
  it.each(['mistral-8x7b', 'a.1', 'a:1', 'a/1', 'a1-b', 'A-1', 'a_b.c-1/d:e', 'a-b/c-2'])('%s', (key) => {
    expect(isRow(`const MAP = { '${key}': '▶gpt-4o' };`)).toBe(true);
    expect(isRow(`const MAP = { '${key}': '▶gpt-4o', plain: 'gpt-5', other: 'gpt-4' };`)).toBe(true);
  });

  it.each(['mistral', 'a-b', '1-a', 'a1', 'a-1 b', '-a1', 'a1-', '(a-1'])('not %s', (key) => {
    expect(isRow(`const MAP = { '${key}': '▶gpt-4o' };`)).toBe(false);
  });
});

describe('slots of a schema', () => {
  const slot = (name: string): string => `{ "${name}": ["▶gpt-4o", "x", "y", "z"] }`;

  it.each(['enum', 'examples', 'enumDescriptions', 'oneOf', 'anyOf'])('%s', (name) => {
    expect(isRow(slot(name), 'a.json')).toBe(true);
    for (const other of [`${name}X`, `x${name}`, name.toUpperCase()]) expect(isRow(slot(other), 'a.json')).toBe(false);
  });
});

describe('constants that spell the version again', () => {
  const constants = (key: string): string => `const M = { ${key}: '▶claude-3-haiku-20240307', OTHER: 'gpt-5', ANOTHER: 'gpt-4.1' };`;

  it.each(['CLAUDE_3_HAIKU', 'claude3Haiku', 'HAIKU_3', 'claude_3'])('%s', (key) => {
    expect(isRow(constants(key))).toBe(true);
  });

  it.each(['CLAUDE_HAIKU', 'HAIKU', 'V3', 'MY_OWN_BEST_FAST_HAIKU_3'])('not %s', (key) => {
    expect(isRow(constants(key))).toBe(false);
  });
});
