import { expect, test } from 'vitest';
import { maskCodename, maskCodenames } from '../../src/core/mask.js';

test('a masked codename keeps its modifiers and shows neither letter nor length', () => {
  expect(maskCodename('fennec-latest[1m]')).toBe('<codename>[1m]');
  expect(maskCodename('owl')).toBe(maskCodename('fennec-latest'));
});

test('every codename in a line is masked, whatever its case, the longest first, and nothing else', () => {
  const line = `x = FENNEC-latest ?? 'fennec-latest[1m]' // not c++ or fox`;
  expect(maskCodenames(line, ['fennec', 'fennec-latest', 'c++'])).toBe(`x = <codename> ?? '<codename>[1m]' // not <codename> or fox`);
  expect(maskCodenames(line, [''])).toBe(line);
});
