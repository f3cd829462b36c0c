import { expect, test } from 'vitest';
import { unlessTooDeep } from '../../src/core/too-deep.js';

const deep = (): number => deep() + 1;
const failing = (error: Error) => (): never => {
  throw error;
};

test('what is nested deeper than the stack is answered otherwise, and nothing else is', () => {
  expect(
    unlessTooDeep(
      () => 1,
      () => 2,
    ),
  ).toBe(1);
  expect(unlessTooDeep(deep, () => 2)).toBe(2);
  for (const error of [new RangeError('Invalid string length'), new Error('call stack')])
    expect(() => unlessTooDeep(failing(error), () => 2)).toThrow(error);
});
