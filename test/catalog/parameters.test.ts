import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { plainParameter, rejectedBy, watchedParameters } from '../../src/catalog/parameters.js';

function refused(id: string): readonly string[] {
  const row = loadCatalog()
    .findAnywhere(id)
    .find(({ surface }) => surface.endsWith('-api') && surface !== 'other-api');
  return row ? rejectedBy(row).map(({ parameter }) => parameter) : [`${id} is not in the ledger`];
}

test.each([
  ['claude-opus-4-6', []],
  ['claude-opus-4-7', ['temperature', 'top_p', 'top_k']],
  ['claude-sonnet-4-6', []],
  ['claude-sonnet-5', ['temperature', 'top_p', 'top_k', 'budget_tokens']],
  ['claude-haiku-4-5', []],
  ['gpt-4.1', []],
  ['gpt-5.6-sol', ['max_tokens', 'temperature', 'top_p']],
  ['gpt-5-chat-latest', ['max_tokens']],
])('J11: %s refuses %j', (id, parameters) => {
  expect(refused(id)).toEqual(parameters);
});

test('every rejection names its source', () => {
  const rejections = loadCatalog().rows.flatMap(rejectedBy);
  expect(rejections.length).toBeGreaterThan(20);
  expect(rejections.filter(({ source }) => source === '')).toEqual([]);
});

test('a parameter is watched in either spelling', () => {
  expect(watchedParameters().has(plainParameter('topP'))).toBe(true);
  expect(plainParameter('TOP_P')).toBe(plainParameter('topP'));
});
