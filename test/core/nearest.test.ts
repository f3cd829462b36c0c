import { expect, it } from 'vitest';
import { nearest } from '../../src/core/nearest.js';

const KNOWN = ['prefer', 'overrides', 'rules', 'ignore', 'migrations', 'app', 'to'];

it.each([
  ['perfer', 'prefer'],
  ['Rules', 'rules'],
  ['override', 'overrides'],
  ['ignroe', 'ignore'],
  ['appp', 'app'],
  ['over', 'overrides'],
  ['of', null],
  ['somethingElse', null],
])('%s is nearest to %s', (word, expected) => {
  expect(nearest(word, KNOWN)).toBe(expected);
});
