import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/core/decode.js';
import { applyEdits, invertEdits, type TextEdit } from '../../src/core/edit.js';
import { copyOf, lineStarts, overlaps, positionAt } from '../../src/core/text.js';
import { suppressionAbove } from '../../src/core/write-suppression.js';

describe('lines and columns', () => {
  const text = 'a\r\nb\n\nccc';
  it('begin behind each newline', () => {
    expect(lineStarts(text)).toEqual([0, 3, 5, 6]);
    expect(lineStarts('\n')).toEqual([0, 1]);
  });

  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 2, 2],
    [5, 3, 1],
    [6, 4, 1],
    [9, 4, 4],
  ])('of %i are %i:%i', (offset, line, column) => {
    expect(positionAt(lineStarts(text), offset)).toEqual({ line, column });
  });

  it.each([
    [0, 2, 1, 3, true],
    [0, 2, 2, 3, false],
    [2, 3, 0, 2, false],
    [0, 9, 4, 5, true],
    [4, 5, 0, 9, true],
    [1, 2, 1, 2, true],
  ])('%i-%i and %i-%i overlap: %s', (start, end, from, to, expected) => {
    expect(overlaps({ start, end }, { start: from, end: to })).toBe(expected);
  });

  it('copyOf is the same text, halves of a pair too', () => {
    expect(copyOf('a\ud800"\u2028\n')).toBe('a\ud800"\u2028\n');
  });
});

describe('decodeUtf8', () => {
  it('keeps the mark in front, and refuses what is none', () => {
    expect(decodeUtf8(Buffer.from('\ufeffé'))).toBe('\ufeffé');
    expect(decodeUtf8(Buffer.from([0x61, 0xff]))).toBeNull();
  });
});

describe('edits', () => {
  const edit = (start: number, expected: string, replacement: string): TextEdit => ({
    range: { start, end: start + expected.length },
    expected,
    replacement,
  });
  const edits = [edit(4, 'two', '2'), edit(0, 'one', 'eins'), edit(3, ' ', '')];

  it('apply to the original text, in any order, and lead back', () => {
    const after = applyEdits('one two three', edits);
    expect(after).toEqual({ kind: 'edited', text: 'eins2 three' });
    expect(applyEdits('eins2 three', invertEdits(edits))).toEqual({ kind: 'edited', text: 'one two three' });
    expect(applyEdits('same', [])).toEqual({ kind: 'edited', text: 'same' });
  });

  it('are refused where the text is another', () => {
    expect(applyEdits('one twO', edits)).toEqual({ kind: 'refused', reason: 'edit-mismatch', range: { start: 4, end: 7 } });
  });

  it('are refused where two cover the same text', () => {
    const overlapping = [edit(0, 'one', '1'), edit(2, 'e t', 'x')];
    expect(applyEdits('one two', overlapping)).toEqual({ kind: 'refused', reason: 'edit-overlap', range: { start: 2, end: 5 } });
  });
});

describe('suppressionAbove', () => {
  const written = (text: string, reason = 'why', rules = ['pinned-model']): string => {
    const made = suppressionAbove(text, text.indexOf('opus'), rules, 'opus', reason);
    expect([made.expected, made.range.end]).toEqual(['', made.range.start]);
    return text.slice(0, made.range.start) + made.replacement + text.slice(made.range.start);
  };
  it.each([
    ["f('opus')", "// unpin-ignore-next-line pinned-model(opus) -- why\nf('opus')"],
    ["\ufeff  f('opus')", "\ufeff  // unpin-ignore-next-line pinned-model(opus) -- why\n  f('opus')"],
    ["a\r\n\tf('opus')\r\n", "a\r\n\t// unpin-ignore-next-line pinned-model(opus) -- why\r\n\tf('opus')\r\n"],
    ["\nf('opus')\n", "\n// unpin-ignore-next-line pinned-model(opus) -- why\nf('opus')\n"],
  ])('of %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('names every rule, and keeps what a person typed from ending the comment or its line', () => {
    expect(written("f('opus')", ' a\n\u2028b */ --> c\u202e ', ['r', 's'])).toBe(
      "// unpin-ignore-next-line r(opus), s(opus) -- a b * / -- > c\nf('opus')",
    );
  });
});
