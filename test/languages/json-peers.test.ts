import { expect, it } from 'vitest';
import { json } from '../../src/languages/json.js';

/** The lists and tables around `gpt-4o`, innermost first: shape, key, texts. */
function peersOf(text: string) {
  const outcome = json.parse('a.json', text);
  const start = text.indexOf('gpt-4o');
  const [candidate] = outcome.file.candidates([{ start, end: start + 'gpt-4o'.length }]);
  if (!candidate) throw new Error('no candidate');
  return outcome.file.peers(candidate).map(({ shape, binding, texts }) => [shape, binding, texts.join(' ')]);
}

it.each([
  ['["gpt-4o", "a", 1, "b", null]', [['array', null, 'a b']]],
  ['{ "models": ["a", "gpt-4o"] }', [['array', 'models', 'a']]],
  ['{ "x": "gpt-4o", "y": "a", "z": 1 }', [['values', null, 'a']]],
  ['{ "t": { "gpt-4o": "own", "a": 1, "b": "c" } }', [['keys', 't', 'a b']]],
  ['[{ "id": "gpt-4o" }, { "id": "a" }, { "id": 1 }, { "name": "b" }, "c"]', [['rows', null, 'a']]],
  ['{ "rows": { "x": { "m": { "id": "gpt-4o" } }, "y": { "m": { "id": "a" } }, "z": { "id": "b" } } }', [['rows', 'rows', 'a']]],
  ['[["gpt-4o", "a"], ["b", "c"]]', [['array', null, 'a']]],
  ['[1, "gpt-4o"]', []],
  ['"gpt-4o"', []],
  [
    '{ "p": [{ "n": "x", "id": "gpt-4o" }, { "n": "y", "id": "a" }] }',
    [
      ['values', null, 'x'],
      ['rows', 'p', 'a'],
    ],
  ],
] as const)('%s', (text, expected) => {
  expect(peersOf(text)).toEqual(expected);
});

it('at most the first two hundred others are read', () => {
  const names = Array.from({ length: 500 }, (_, at) => `"n${at}"`).join(', ');
  const [[, , texts] = []] = peersOf(`["gpt-4o", ${names}]`);
  expect(texts?.split(' ')).toHaveLength(200);
});
