import { expect, test } from 'vitest';
import type { Reference } from '../../src/core/place.js';
import { lint } from '../../src/engine/lint.js';
import { judgedIn } from '../hand-made/judged.js';
import { contextOf, scanOf } from '../hand-made/run.js';

const at = (text: string, reference: Partial<Reference> = {}, before = '') =>
  judgedIn(`${before}'${text}'`, text, { to: 'sonnet' }, reference);
const prints = (...judged: ReturnType<typeof at>[]) => lint(scanOf(judged), contextOf()).findings.map((one) => one.fingerprint);

test('T6: survives a moved line and a renamed file, and sees another name', () => {
  const [original] = prints(at('claude-a'));
  expect(original).toMatch(/^[0-9a-f]{20}$/);
  expect(prints(at('claude-a', {}, '\n\n\n'))).toEqual([original]);
  expect(prints(at('claude-a', { path: 'other.ts' }))).toEqual([original]);
  expect(prints(at('claude-b'))).not.toEqual([original]);
  expect(prints(at('claude-a', { owner: ['other', 'model'] }))).not.toEqual([original]);
});

test('equal names in the same place of one file are told apart by their turn', () => {
  const two = prints(at('claude-a'), at('claude-a', {}, '\n'));
  expect(new Set(two).size).toBe(2);
  expect(prints(at('claude-a'), at('claude-b'), at('claude-a', {}, '\n'))).toEqual(expect.arrayContaining(two));
});

test('T6: a codename swapped for another is seen, yet many share a fingerprint, so that it confirms no guess', () => {
  const codename = (text: string) => prints(at(text, { kind: 'codename' })).join();
  expect(codename('fennec-latest')).not.toBe(codename('falcon-latest'));
  const guesses = Array.from({ length: 4000 }, (_, index) => codename(`animal-${index}`));
  expect(new Set(guesses).size).toBeLessThanOrEqual(256);
});
