import { describe, expect, it } from 'vitest';
import { anyOf, docComment, list, property, propertyName, quote } from '../../src/migrations/layout.js';

it.each([
  ['plain', "'plain'"],
  ["the user's 'own'", "'the user\\'s \\'own\\''"],
  ['C:\\a\\b', "'C:\\\\a\\\\b'"],
  ['a\nb\nc', "'a\\nb\\nc'"],
  ["\\'", "'\\\\\\''"],
])('quotes %j', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

describe('a list', () => {
  it.each([80, 79])('stays on one line of %i columns', (width) => {
    const item = 'x'.repeat(width - "  from: ['', b],".length + 2);
    const line = list('  ', 'from: ', [item, 'b'], ',');
    expect(line).toBe(`  from: [${item}, b],`);
    expect(line).toHaveLength(width);
  });

  it('has an element a line where it would take 81', () => {
    const item = 'x'.repeat(81 - '  from: [, b],'.length);
    expect(list('  ', 'from: ', [item, 'b'], ',')).toBe(`  from: [\n    ${item},\n    b,\n  ],`);
  });

  it('may be empty', () => {
    expect(list('', 'const A = ', [], ';')).toBe('const A = [];');
  });
});

describe('a comment', () => {
  it('is filled up to 80 columns and no further', () => {
    const [fits, tooLong] = ['x'.repeat(72), 'x'.repeat(73)];
    expect(docComment([`${fits} word`])).toBe(`/**\n * ${fits} word\n */`);
    expect(docComment([`${tooLong} word`])).toBe(`/**\n * ${tooLong}\n * word\n */`);
  });

  it('leaves a line between paragraphs, and hangs what goes on behind a label', () => {
    const [a, b] = ['a'.repeat(60), 'b'.repeat(60)];
    expect(docComment([`${a} ${b}`, '', `For: ${a} ${b} ${a}`])).toBe(`/**\n * ${a}\n * ${b}\n *\n * For: ${a}\n *   ${b}\n *   ${a}\n */`);
    expect(docComment([`See For: ${a} ${b}`])).toBe(`/**\n * See For: ${a}\n * ${b}\n */`);
  });

  it('keeps a word whole that is longer than a line', () => {
    const long = 'x'.repeat(90);
    expect(docComment([`For: ${long} and`])).toBe(`/**\n * For:\n *   ${long}\n *   and\n */`);
    expect(docComment([long])).toBe(`/**\n * ${long}\n */`);
  });
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('joins %j', (words, text) => {
  expect(anyOf(words)).toBe(text);
});

it.each([
  ['model', 'a.model', 'a?.model', 'model'],
  ['_a$1', 'a._a$1', 'a?._a$1', '_a$1'],
  ['$model', 'a.$model', 'a?.$model', '$model'],
  ['small-model', "a['small-model']", "a?.['small-model']", "'small-model'"],
  ['1st', "a['1st']", "a?.['1st']", "'1st'"],
  ['model ', "a['model ']", "a?.['model ']", "'model '"],
  ["it's", "a['it\\'s']", "a?.['it\\'s']", "'it\\'s'"],
  ['', "a['']", "a?.['']", "''"],
])('names the property %j', (name, dot, optional, declared) => {
  expect(property('a', '.', name)).toBe(dot);
  expect(property('a', '?.', name)).toBe(optional);
  expect(propertyName(name)).toBe(declared);
});
