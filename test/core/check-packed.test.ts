import { describe, expect, test } from 'vitest';
import { isSound } from '../../src/core/check-packed.js';
import { createPacker, type Packed, STRING } from '../../src/core/pack.js';

function packed(...values: readonly unknown[]): Packed {
  const packer = createPacker();
  for (const value of values) packer.push(value);
  return packer.close();
}

/** Lists that hold the one before `width` times: small on the wire, endless to walk through. */
function bomb(depth: number, width: number): Packed {
  const nodes = [0, 0];
  for (let at = 0; at < depth; at += 1) nodes.push(0, width, ...Array.from({ length: width }, () => at << 2));
  return { tables: '{"strings":[],"shapes":[[],[]],"others":[]}', nodes: Int32Array.from(nodes) };
}

describe('isSound', () => {
  test('takes what was packed', () => {
    expect(isSound(packed())).toBe(true);
    expect(isSound(packed({ a: [1, 'b', null, -1.5, true], c: { a: [] } }, [], 'text'))).toBe(true);
  });

  test('refuses references and lengths that lead nowhere, at every place', () => {
    const { tables, nodes } = packed({ a: ['x', { b: 1 }] }, ['y']);
    for (const wrong of [2 ** 31 - 4, 2 ** 31 - 3, -4, -3, -(2 ** 31)]) {
      for (let at = 0; at < nodes.length; at += 1) {
        const changed = Int32Array.from(nodes);
        changed[at] = wrong;
        // As an integer a value may be anything.
        if ((wrong & 3) !== 2) expect([at, wrong, isSound({ tables, nodes: changed })]).toEqual([at, wrong, false]);
      }
    }
    const { strings } = JSON.parse(tables) as { readonly strings: readonly string[] };
    const behind = nodes.map((node) => ((node & 3) === STRING ? (strings.length << 2) | STRING : node));
    expect([nodes.some((node) => (node & 3) === STRING), isSound({ tables, nodes: behind })]).toEqual([true, false]);
    for (let length = 0; length < nodes.length; length += 1) isSound({ tables, nodes: nodes.slice(0, length) });
  });

  test('refuses what is nested without end, or grows when it is walked through', () => {
    expect(isSound(bomb(20, 2))).toBe(true);
    expect(isSound(bomb(40, 2))).toBe(false);
    expect(isSound(bomb(8, 1000))).toBe(false);
    expect(isSound(bomb(5000, 1))).toBe(false);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"strings":{},"shapes":[[],[]],"others":[]}',
    '{"strings":[1],"shapes":[[],[]],"others":[]}',
    '{"strings":[],"shapes":[[],[1]],"others":[]}',
    '{"strings":[],"shapes":[[],["__proto__"]],"others":[]}',
    '{"strings":[],"shapes":[[],[]],"others":[{}]}',
    '{"strings":[],"shapes":[],"others":[]}',
    '{"strings":[],"shapes":[[]],"others":[]}',
  ])('refuses the tables %s', (tables) => {
    expect(isSound({ tables, nodes: Int32Array.of(0, 0) })).toBe(false);
  });
});
