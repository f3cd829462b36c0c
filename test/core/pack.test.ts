import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacker, type Packed, unpack } from '../../src/core/pack.js';

function pack(...values: readonly unknown[]): Packed {
  const packer = createPacker();
  for (const value of values) packer.push(value);
  return packer.close();
}

const again = (value: unknown): unknown => unpack(pack(value))[0];

describe('pack', () => {
  it('gives back every plain value', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 6 }),
        fc.dictionary(
          fc.string({ maxLength: 4 }).filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 6 },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        // JSON knows no negative zero.
        expect(again(given)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of keys, and leaves out what is undefined', () => {
    expect(JSON.stringify(again([{ b: 1, a: 2 }, { a: 2, b: 1 }, { a: undefined, c: 3 }, {}]))).toBe(
      '[{"b":1,"a":2},{"a":2,"b":1},{"c":3},{}]',
    );
  });

  it('makes one object of what is equal', () => {
    const [a, b, c] = again([{ at: { start: 1, end: 2 } }, { at: { start: 1, end: 2 } }, { at: { start: 1, end: 3 } }]) as object[];
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it('spells a shared part once, however many ways lead to it', () => {
    let value: unknown = { leaf: 'x' };
    for (let level = 0; level < 40; level += 1) value = { left: value, right: value };
    expect(pack(value).nodes.length).toBeLessThan(200);
  });

  it('gives back several values in order, nothing for nothing', () => {
    expect(unpack(pack('a', [], { b: ['a'] }, null, []))).toEqual(['a', [], { b: ['a'] }, null, []]);
    expect(unpack(pack())).toEqual([]);
  });

  it('grows with many different nodes', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ at, name: `n${at % 700}` }));
    expect(again(many)).toEqual(many);
  });

  it('refuses what is no plain data', () => {
    expect(() => pack({ run: () => 1 })).toThrow('no plain data');
  });
});
