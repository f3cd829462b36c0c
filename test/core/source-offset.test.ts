import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOffsets } from '../../src/core/source-offset.js';

describe('sourceOffsets', () => {
  it.each([
    ['plain', 3, 3],
    ['\\n\\ngpt-4o', 2, 4],
    ['{\\"model\\":\\"gpt-4o\\",\\"b\\":\\"gpt-4o\\"}', 10, 13],
    ['{\\"model\\":\\"gpt-4o\\",\\"b\\":\\"gpt-4o\\"}', 23, 30],
    ['\\u0041\\x42c', 2, 10],
    ['\\u{1f600}c', 2, 9],
    ['a\\\nb', 1, 3],
    ['a\\\r\nb', 2, 5],
    ['a\r\nb', 2, 3],
    ['a\\\\nb', 2, 3],
    ['abc', 0, 0],
  ])('%j: unit %i begins at %i', (raw, offset, at) => {
    expect(sourceOffsets(raw)(offset)).toBe(at);
  });

  it('finds every unit of every JSON string', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\u0001', 'é', '\u2028', '-') }), fc.nat(), (text, seed) => {
        const raw = JSON.stringify(text).slice(1, -1);
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        expect(JSON.parse(`"${raw.slice(0, sourceOffsets(raw)(offset))}"`)).toBe(text.slice(0, offset));
      }),
    );
  });
});
