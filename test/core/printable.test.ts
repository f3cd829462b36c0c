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
