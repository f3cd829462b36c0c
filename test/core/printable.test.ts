import { expect, test } from 'vitest';
import { printable } from '../../src/core/printable.js';

test('what could move, hide, reorder or colour the output is spelt out', () => {
  expect(printable('a\u001b[31mred\u001b[0m')).toBe('a\\u{1b}[31mred\\u{1b}[0m');
  expect(printable('a\r\nb\tc\u009b')).toBe('a\\u{d}\\u{a}b\\u{9}c\\u{9b}');
  expect(printable('user\u202e\u2066tx.exe\u200b\ufeff')).toBe('user\\u{202e}\\u{2066}tx.exe\\u{200b}\\u{feff}');
  expect(printable('\ud800')).toBe('\\u{d800}');
});

test('letters of every script and emoji stay', () => {
  const text = 'Größe モデル שלום 👩 a b';
  expect(printable(text)).toBe(text);
});

test.each([
  ['soft hyphen, fillers', 'a\u00ad\u034f\u115f\u3164\uffa0b'],
  ['tags, which smuggle text', 'a\u{e0001}\u{e0041}b'],
  ['variation selectors, which do too', 'a\ufe0f\u{e0100}b'],
  ['annotations', 'a\ufff9x\ufffbb'],
  ['what XML does not know', 'a\ufffe\uffffb'],
])('text is not hidden by %s', (_, text) => {
  expect(printable(text)).toMatch(/^a[\x20-\x7e]+b$/);
});

test('no line becomes a command of a CI', () => {
  expect(printable('::error::x')).toBe('\\u{3a}:error::x');
  expect(printable('  ::add-mask::a b')).toBe('  \\u{3a}:add-mask::a b');
  expect(printable('a ##[group]b')).toBe('a \\u{23}#[group]b');
  expect(printable('##vso[task.setvariable variable=x]y')).toBe('\\u{23}#vso[task.setvariable variable=x]y');
  expect(printable('a::b, # c ## d [e]')).toBe('a::b, # c ## d [e]');
});
