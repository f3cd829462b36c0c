import { describe, expect, it } from 'vitest';
import { isMarkedGenerated } from '../../src/places/context-attributes.js';

const marked = (path: string, text: string, folder = ''): boolean => isMarkedGenerated(path, [{ folder, text }]);

describe('attributes of generated files', () => {
  it.each(['linguist-generated', 'linguist-generated=true', 'text linguist-generated', 'linguist-generated -text', '\tlinguist-generated'])(
    '%j marks',
    (attributes) => {
      expect(marked('a.ts', `a.ts ${attributes}`)).toBe(true);
    },
  );

  it.each([
    ...['-linguist-generated', '!linguist-generated', 'linguist-generated=false', 'linguist-generated=0'],
    ...['linguist-generated -linguist-generated', 'linguist-generated-not', 'my-linguist-generated', 'text', ''],
  ])('%j does not', (attributes) => {
    expect(marked('a.ts', `a.ts ${attributes}`)).toBe(false);
  });

  it.each(['-linguist-generated', '!linguist-generated', 'linguist-generated=false', 'linguist-generated=0'])(
    '%s takes a mark back',
    (attribute) => {
      expect(marked('a.ts', `*.ts linguist-generated\na.ts ${attribute}\n`)).toBe(false);
      expect(marked('b.ts', `*.ts linguist-generated\r\na.ts ${attribute}\r\n`)).toBe(true);
      expect(marked('a.ts', `a.ts ${attribute}\n*.ts linguist-generated\n`)).toBe(true);
    },
  );

  it.each([
    ['a.ts', 'a.ts', true],
    ['a.ts', 'deep/er/a.ts', true],
    ['a.ts', 'deep/xa.ts', false],
    ['/a.ts', 'a.ts', true],
    ['/a.ts', 'deep/a.ts', false],
    ['deep/a.ts', 'deep/a.ts', true],
    ['deep/a.ts', 'more/deep/a.ts', false],
    ['deep/*.ts', 'deep/er/a.ts', false],
    ['#a.ts', '#a.ts', false],
  ])('the pattern %s and %s: %s', (pattern, path, expected) => {
    expect(marked(path, `${pattern} linguist-generated`)).toBe(expected);
    expect(marked(`app/${path}`, `  ${pattern}   linguist-generated  `, 'app/')).toBe(expected);
    expect(marked(path, `${pattern} linguist-generated`, 'app/')).toBe(false);
  });
});
